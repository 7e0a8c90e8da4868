/** Which papers hold one thing that was asked for, where, and how much that says. */
import type { FacetTable } from '../tables/facet-table.ts';
import type { PagefindIndex } from './pagefind-index.ts';
import type { PackedPage } from './pagefind-format.ts';
import { countInText, listFieldPlaces, listTextPlaces, maskFields, type Postings } from './postings.ts';
import type { SearchedField } from '../query/query.ts';
import { type FieldWeigher, measureRarity, TOPIC_WEIGHT, weighText } from './ranking.ts';
import type { RecordField } from './record-fields.ts';
import type { Need, Step, WordForm } from '../query/understood.ts';

/** Score by page. */
export type Hits = ReadonlyMap<number, number>;

export interface Sources {
  readonly index: PagefindIndex;
  readonly facets: FacetTable;
  readonly weigh: FieldWeigher;
}

/** How many papers completions of the last word may be in: their lists are loaded, and there is another keystroke soon. */
const COMPLETED_PAPERS = 2000;

/** Look a need up. A rare need scores higher than a common one (inverse document frequency). */
export async function findHits(need: Need, sources: Sources): Promise<Hits> {
  if (need.kind === 'facet') return findFacetPages(need, sources.facets);
  if (need.kind === 'any') return findAny(need.of, sources);
  const plain = await findPlainHits(need, sources);
  const rarity = measureRarity(plain.size, sources.index.pages);
  return new Map([...plain].map(([page, score]) => [page, score * rarity]));
}

async function findPlainHits(need: Exclude<Need, { kind: 'facet' | 'any' }>, sources: Sources): Promise<Hits> {
  if (need.kind === 'word') return findWord(need.forms, sources);
  if (need.kind === 'identifier') return findInField([need.stem], 'identifiers', sources);
  if (need.kind === 'phrase') return findPhrase(need, sources);
  const field = RECORD_FIELDS[need.field];
  return intersect(await Promise.all(need.stems.map(async (stems) => findInField(stems, field, sources))));
}

const RECORD_FIELDS: Readonly<Record<SearchedField, RecordField>> = { title: 'title', author: 'authors' };

async function findWord(forms: readonly WordForm[], { index, weigh }: Sources): Promise<Hits> {
  const hits = new Map<number, number>();
  for (const { stem, share } of chooseForms(forms)) {
    for (const { pages, rows } of await index.findPostings(stem)) {
      rows.forEach((row, at) => {
        const page = pages[at] ?? 0;
        const score = share * (weigh(maskFields(row)) + weighText(countInText(row), measureLength(page, index)));
        hits.set(page, Math.max(score, hits.get(page) ?? 0));
      });
    }
  }
  return hits;
}

/**
 * What was typed is always looked up, completions while they are cheap; of a word that no paper holds, the likeliest
 * whatever it costs. How the index is cut into files has no say, so the same query has the same answer.
 */
function chooseForms(forms: readonly WordForm[]): readonly WordForm[] {
  let completed = 0;
  return forms.filter(({ share, papers }, at) => {
    if (share === 1) return true;
    if (at > 0 && completed + papers > COMPLETED_PAPERS) return false;
    completed += papers;
    return true;
  });
}

/** In shares of the average abstract. */
const measureLength = (page: number, index: PagefindIndex): number => index.measure(page) / index.averageLength;

async function findInField(stems: readonly string[], field: RecordField, { index, weigh }: Sources): Promise<Hits> {
  const at = index.findField(field);
  if (at === undefined) return new Map();
  const lists = (await Promise.all(stems.map(async (stem) => index.findPostings(stem)))).flat();
  const score = weigh(1 << at);
  return new Map(lists.flatMap((list) => listPages(list, (row) => (maskFields(row) & (1 << at)) !== 0)).map((page) => [page, score]));
}

const listPages = ({ pages, rows }: Postings, holds: (row: PackedPage) => boolean): number[] =>
  [...pages].filter((_, at) => {
    const row = rows[at];
    return row !== undefined && holds(row);
  });

/** Places of a page by field; `undefined` is the text. */
type Places = ReadonlyMap<number | undefined, readonly number[]>;

/** Rows of one page for one word of a phrase: one for each accented form and each alternative. */
type RowsByPage = ReadonlyMap<number, readonly PackedPage[]>;

type PhraseNeed = Extract<Need, { kind: 'phrase' }>;

/** Pages that hold all words are few, and only theirs are unpacked. */
async function findPhrase({ stems, steps, field }: PhraseNeed, { index, weigh }: Sources): Promise<Hits> {
  const wanted = field === undefined ? undefined : index.findField(RECORD_FIELDS[field]);
  if (field !== undefined && wanted === undefined) return new Map();
  const words = await findRows(stems, index);
  const [smallest, ...others] = [...words].sort((a, b) => a.size - b.size);
  const hits = new Map<number, number>();
  for (const page of smallest?.keys() ?? []) {
    if (!others.every((word) => word.has(page))) continue;
    const places = words.map((word) => unpackPlaces(word.get(page) ?? []));
    const fields = [...(places[0]?.keys() ?? [])].filter(
      (at) => (wanted === undefined || at === wanted) && standTogether(places, { steps, field: at }),
    );
    if (fields.length === 0) continue;
    const mask = fields.reduce((sum: number, at) => (at === undefined ? sum : sum | (1 << at)), 0);
    const text = fields.includes(undefined) ? weighText(1, measureLength(page, index)) : 0;
    hits.set(page, stems.length * (weigh(mask) + text));
  }
  return hits;
}

/** A word that stands in the phrase twice is read once. */
async function findRows(stems: readonly (readonly string[])[], index: PagefindIndex): Promise<RowsByPage[]> {
  const known = new Map<string, Promise<RowsByPage>>();
  return Promise.all(
    stems.map(async (forms) => {
      const key = forms.join(' ');
      const rows = known.get(key) ?? groupRows(forms, index);
      known.set(key, rows);
      return rows;
    }),
  );
}

async function groupRows(forms: readonly string[], index: PagefindIndex): Promise<RowsByPage> {
  const lists = (await Promise.all(forms.map(async (stem) => index.findPostings(stem)))).flat();
  const grouped = new Map<number, PackedPage[]>();
  for (const { pages, rows } of lists) {
    rows.forEach((row, at) => {
      const page = pages[at] ?? 0;
      const present = grouped.get(page);
      if (present) present.push(row);
      else grouped.set(page, [row]);
    });
  }
  return grouped;
}

function unpackPlaces(rows: readonly PackedPage[]): Places {
  const places = new Map<number | undefined, number[]>();
  for (const row of rows) {
    for (const [field, found] of [...listFieldPlaces(row), [undefined, listTextPlaces(row)] as const]) {
      const present = places.get(field);
      if (present) present.push(...found);
      else if (found.length > 0) places.set(field, [...found]);
    }
  }
  return places;
}

/** Parts of a compound share its place. */
function standTogether(words: readonly Places[], { steps, field }: { steps: readonly Step[]; field: number | undefined }): boolean {
  let reached = new Set(words[0]?.get(field) ?? []);
  for (const [at, { distance, joined }] of steps.entries()) {
    const follows = (place: number): boolean => reached.has(place - distance) || (joined && reached.has(place));
    reached = new Set((words[at + 1]?.get(field) ?? []).filter(follows));
    if (reached.size === 0) return false;
  }
  return reached.size > 0;
}

function findFacetPages({ facet, values, share }: Extract<Need, { kind: 'facet' }>, facets: FacetTable): Hits {
  const wanted = new Set(values);
  const hits = new Map<number, number>();
  for (let page = 0; page < facets.papers; page++) {
    if (facets.read(facet, page).some((value) => wanted.has(value))) hits.set(page, 0);
  }
  const score = TOPIC_WEIGHT * share * measureRarity(hits.size, facets.papers);
  return new Map([...hits.keys()].map((page) => [page, score]));
}

async function findAny(lists: readonly (readonly Need[])[], sources: Sources): Promise<Hits> {
  const found = await Promise.all(lists.map(async (needs) => intersect(await Promise.all(needs.map(async (need) => findHits(need, sources))))));
  const hits = new Map<number, number>();
  for (const [page, score] of found.flatMap((list) => [...list])) hits.set(page, Math.max(score, hits.get(page) ?? 0));
  return hits;
}

/** The pages that are in all, with their scores added. */
export function intersect(all: readonly Hits[]): Hits {
  const [smallest = new Map<number, number>(), ...others] = [...all].sort((a, b) => a.size - b.size);
  const hits = new Map<number, number>();
  for (const [page, score] of smallest) {
    if (others.every((other) => other.has(page)))
      hits.set(
        page,
        others.reduce((sum, other) => sum + (other.get(page) ?? 0), score),
      );
  }
  return hits;
}
