/** An index of invented papers, packed as Pagefind packs it but without stemming, and a facet table beside it. */
import type { FacetTable } from '../../../src/search/tables/facet-table.ts';
import type { Sources } from '../../../src/search/matching/hits.ts';
import type { PagefindIndex } from '../../../src/search/matching/pagefind-index.ts';
import type { PackedPage } from '../../../src/search/matching/pagefind-format.ts';
import { unpackWord } from '../../../src/search/matching/postings.ts';
import { createFieldWeigher } from '../../../src/search/matching/ranking.ts';
import type { RecordField } from '../../../src/search/matching/record-fields.ts';
import type { Need, Step } from '../../../src/search/query/understood.ts';

export interface FakePaper {
  readonly title: string;
  readonly text?: string;
  readonly authors?: string;
  readonly names?: string;
  readonly identifiers?: string;
  readonly topics?: readonly number[];
  readonly years?: readonly number[];
  readonly has?: readonly number[];
}

const FIELDS = ['authors', 'identifiers', 'names', 'title'] as const satisfies readonly RecordField[];

export function createFakeSources(papers: readonly FakePaper[]): Sources {
  const index = createFakeIndex(papers);
  return { index, facets: createFakeFacets(papers), weigh: createFieldWeigher(index.findField) };
}

function createFakeIndex(papers: readonly FakePaper[]): PagefindIndex {
  const words = papers.map((paper) => (paper.text ?? '').split(' ').length);
  return {
    pages: papers.length,
    measure: (page) => words[page] ?? 0,
    averageLength: words.reduce((sum, count) => sum + count, 0) / Math.max(1, words.length),
    findField: (field) => (FIELDS.some((known) => known === field) ? FIELDS.map(String).indexOf(field) : undefined),
    findPostings: (stem) => Promise.resolve(unpackWord([stem, pack(papers, stem), []])),
    readFragment: (page) =>
      Promise.resolve({ url: `/papers/p${page}/`, content: papers[page]?.text ?? '', meta: { title: papers[page]?.title ?? '' } }),
  };
}

function pack(papers: readonly FakePaper[], stem: string): PackedPage[] {
  let last = 0;
  return papers.flatMap((paper, page): PackedPage[] => {
    const text = findDistances(paper.text, stem);
    const fields = FIELDS.flatMap((field, at) => {
      const places = findDistances(paper[field], stem);
      return places.length > 0 ? [-at - 1, ...places] : [];
    });
    if (text.length + fields.length === 0) return [];
    const distance = page - last;
    last = page;
    return [[distance, text, fields]];
  });
}

function findDistances(text: string | undefined, stem: string): number[] {
  const places = (text ?? '')
    .toLowerCase()
    .split(' ')
    .flatMap((word, at) => (word === stem ? [at] : []));
  return places.map((place, at) => place - (places[at - 1] ?? 0));
}

export function createFakeFacets(papers: readonly FakePaper[]): FacetTable {
  const name = (id: string) => ({ id, label: id, aliases: [] });
  return {
    papers: papers.length,
    values: {
      topic: [name('maps'), name('shelves'), name('marks')],
      area: [name('things')],
      year: [name('2024'), name('2023')],
      venue: [],
      has: [name('code'), name('data')],
    },
    read: (facet, page) => {
      const paper = papers[page];
      const lists = { topic: paper?.topics, year: paper?.years, has: paper?.has, venue: [], area: paper?.topics?.length ? [0] : [] };
      return lists[facet] ?? [];
    },
  };
}

export const word = (text: string, share = 1): Need => ({ kind: 'word', forms: [{ stem: text, papers: 1, share }], label: text, weak: false });
export const phrase = (text: string, step: Step = { distance: 1, joined: false }): Need => {
  const stems = text.split(' ').map((stem) => [stem]);
  return { kind: 'phrase', stems, steps: stems.slice(1).map(() => step), label: text };
};
