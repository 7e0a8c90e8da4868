/** The catalogue cut into parts to be indexed one by one, each with a digest of all that its index depends on. */
import { createHash } from 'node:crypto';
import type { Catalogue } from '../catalogue/model.ts';
import { getPaperLanguage } from '../catalogue/paper-language.ts';
import { placePages } from '../search/matching/part-pages.ts';
import { choosePart, countParts } from '../search/record/index-parts.ts';
import { findSearchTerms, type SearchedEntry } from './search-terms.ts';

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

/** Of one index in one part: what a reader loads for a word, against the list of chunks that everyone loads. */
const CHUNK_SIZE = 5000;
const MIN_CHUNK_SIZE = 1000;

interface PlanOptions {
  /** A file of the cache, see search-terms.ts. */
  readonly terms: string;
  /** Entries of a part on average, at most. */
  readonly partSize?: number | undefined;
}

export async function planSearch({ entries, site }: SearchedCatalogue, { terms, partSize }: PlanOptions): Promise<SearchPlan> {
  const count = countParts(entries.length, partSize);
  const partOf = entries.map(({ id }) => choosePart(id, count));
  const searched = await findSearchTerms(entries, terms);
  const settings = { language: getPaperLanguage(site), chunkSize: Math.max(MIN_CHUNK_SIZE, Math.round(CHUNK_SIZE / count)) };
  const parts = placePages(partOf, count).pagesOf.map((pages, part): PlannedPart => {
    const own = Array.from(pages, (page) => searched[page]).filter((entry) => entry !== undefined);
    return { name: `${count}-${part}`, digest: digestPart(own, settings), settings, entries: own, pages };
  });
  return { parts, partOf };
}

function digestPart(entries: readonly SearchedEntry[], settings: IndexSettings): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const { digest, related } of entries) hash.update(JSON.stringify([digest, related]));
  return hash.digest('hex').slice(0, 32);
}
