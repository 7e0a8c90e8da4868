/** The catalogue cut into parts to be indexed one by one, each with a digest of all that its index depends on. */
import { createHash } from 'node:crypto';
import type { Catalogue } from '../catalogue/model.ts';
import { getPaperLanguage } from '../catalogue/paper-language.ts';
import type { Entry } from '../entries/entry.ts';
import { placePages } from '../search/matching/part-pages.ts';
import { buildGlossary, listExpansions } from '../search/record/expansions.ts';
import { choosePart, countParts } from '../search/record/index-parts.ts';

export type SearchedCatalogue = Pick<Catalogue, 'entries' | 'topics' | 'site'>;

export interface SearchPlan {
  readonly parts: readonly PlannedPart[];
  /** The part each entry is in. */
  readonly partOf: readonly number[];
}

export interface PlannedPart {
  /** `4-2` is the third of four. */
  readonly name: string;
  readonly digest: string;
  readonly settings: IndexSettings;
  /** In the order of the catalogue. */
  readonly entries: readonly SearchedEntry[];
  /** Their places in the catalogue. */
  readonly pages: Uint32Array;
}

export interface IndexSettings {
  /** Of papers that name none, BCP 47. */
  readonly language: string;
  readonly chunkSize: number;
}

export interface SearchedEntry {
  readonly entry: Entry;
  /** What its acronyms stand for, and the acronyms of what it spells out: these depend on all entries. */
  readonly related: readonly string[];
}

/** Of one index in one part: what a reader loads for a word, against the list of chunks that everyone loads. */
const CHUNK_SIZE = 5000;
const MIN_CHUNK_SIZE = 1000;

/** @param partSize entries of a part on average, at most */
export function planSearch({ entries, site }: SearchedCatalogue, partSize?: number): SearchPlan {
  const count = countParts(entries.length, partSize);
  const partOf = entries.map(({ id }) => choosePart(id, count));
  const glossary = buildGlossary(entries);
  const settings = { language: getPaperLanguage(site), chunkSize: Math.max(MIN_CHUNK_SIZE, Math.round(CHUNK_SIZE / count)) };
  const parts = placePages(partOf, count).pagesOf.map((pages, part): PlannedPart => {
    const searched = Array.from(pages, (page) => entries[page]).filter((entry) => entry !== undefined);
    const described = searched.map((entry): SearchedEntry => ({ entry, related: listExpansions(entry, glossary) }));
    return { name: `${count}-${part}`, digest: digestPart(described, settings), settings, entries: described, pages };
  });
  return { parts, partOf };
}

/** What a record tells of an entry, see index-record.ts. */
const TOLD = [
  'id', 'title', 'titleText', 'text', 'method', 'aliases', 'acronyms', 'publishedAs', 'authors', 'venue', 'categories', 'published', 'arxiv', 'doi', 'lang',
] as const satisfies readonly (keyof Entry)[]; // prettier-ignore

function digestPart(entries: readonly SearchedEntry[], settings: IndexSettings): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const { entry, related } of entries) hash.update(JSON.stringify([TOLD.map((field) => entry[field] ?? null), related]));
  return hash.digest('hex').slice(0, 32);
}
