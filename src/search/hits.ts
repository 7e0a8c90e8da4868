/** Which papers hold one thing that was asked for, where, and how much that says. */
import type { FacetTable } from './facet-table.ts';
import type { PagefindIndex } from './pagefind-index.ts';
import { countInText, listFieldPlaces, listTextPlaces, maskFields, type PackedPage, type Postings } from './postings.ts';
import type { SearchedField } from './query.ts';
import { type FieldWeigher, measureRarity, TOPIC_WEIGHT, weighText } from './ranking.ts';
import type { RecordField } from './record-fields.ts';
import type { Need, WordForm } from './understood.ts';

/** Score by page. */
export type Hits = ReadonlyMap<number, number>;

export interface Sources {
  readonly index: PagefindIndex;
  readonly facets: FacetTable;
  readonly weigh: FieldWeigher;
}

/** Chunks of the index that completions of the last word may load: there is another keystroke soon. */
const COMPLETION_CHUNKS = 1;

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
  for (const { stem, share } of chooseForms(forms, index)) {
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

/** What was typed is always looked up, completions while they are cheap. */
function chooseForms(forms: readonly WordForm[], index: PagefindIndex): readonly WordForm[] {
  const opened = new Set<string>();
  return forms.filter(({ stem, share }) => {
    const chunk = index.findChunk(stem);
    if (chunk === undefined) return false;
    if (share < 1 && !index.hasLoaded(chunk) && !opened.has(chunk) && opened.size >= COMPLETION_CHUNKS) return false;
    opened.add(chunk);
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

async function findPhrase({ stems, field }: Extract<Need, { kind: 'phrase' }>, { index, weigh }: Sources): Promise<Hits> {
  const wanted = field === undefined ? undefined : index.findField(RECORD_FIELDS[field]);
  if (field !== undefined && wanted === undefined) return new Map();
  const words = await Promise.all(stems.map(async (forms) => findPlaces(forms, index)));
  const [first = new Map<number, Places>(), ...rest] = words;
  const hits = new Map<number, number>();
  for (const [page, places] of first) {
    const following = rest.map((word) => word.get(page));
    const fields = [...places.keys()].filter((at) => (wanted === undefined || at === wanted) && standTogether([places, ...following], at));
    if (fields.length === 0) continue;
    const mask = fields.reduce((sum: number, at) => (at === undefined ? sum : sum | (1 << at)), 0);
    const text = fields.includes(undefined) ? weighText(1, measureLength(page, index)) : 0;
    hits.set(page, stems.length * (weigh(mask) + text));
  }
  return hits;
}

async function findPlaces(stems: readonly string[], index: PagefindIndex): Promise<Map<number, Places>> {
  const found = new Map<number, Places>();
  for (const { pages, rows } of (await Promise.all(stems.map(async (stem) => index.findPostings(stem)))).flat()) {
    rows.forEach((row, at) => {
      const page = pages[at] ?? 0;
      const text = listTextPlaces(row);
      const places = new Map([...listFieldPlaces(row), ...(text.length > 0 ? [[undefined, text] as const] : [])]);
      const before = found.get(page);
      found.set(page, before ? join(before, places) : places);
    });
  }
  return found;
}

const join = (a: Places, b: Places): Places =>
  new Map([...new Set([...a.keys(), ...b.keys()])].map((key) => [key, [...(a.get(key) ?? []), ...(b.get(key) ?? [])]]));

/** Parts of a compound share its place, so the next word may stand at the same one. */
function standTogether(words: readonly (Places | undefined)[], field: number | undefined): boolean {
  let reached = new Set(words[0]?.get(field) ?? []);
  for (const word of words.slice(1)) {
    reached = new Set((word?.get(field) ?? []).filter((place) => reached.has(place - 1) || reached.has(place)));
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
