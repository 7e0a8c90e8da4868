/** Ask Pagefind for what it knows: words that are in no paper are left out, and said to be, instead of matching anything. */
import type { PagefindModule, PagefindResponse, PagefindSearchOptions } from './pagefind-module.ts';
import { findUnknownWords } from './unknown-words.ts';

/** Words that are looked up one by one when all together find nothing. */
const MAX_PROBES = 12;

export interface Asked {
  readonly response: PagefindResponse;
  /** Words that are in no paper. */
  readonly leftOut: readonly string[];
  /** The words that were searched for. */
  readonly term: string;
}

/** Search for `term`, or for the part of it that the index knows. */
export async function askPagefind(pagefind: PagefindModule, term: string, options: PagefindSearchOptions): Promise<Asked> {
  const response = await pagefind.search(term, options);
  const leftOut = await findLeftOut(pagefind, term, response);
  if (leftOut.length === 0) return { response, leftOut, term };
  const known = term.split(' ').filter((word) => !leftOut.includes(word));
  if (known.length === 0) return { response: NOTHING, leftOut: [], term };
  return { response: await pagefind.search(known.join(' '), options), leftOut, term: known.join(' ') };
}

const NOTHING: PagefindResponse = { results: [], filters: {} };

/** A word is known or not, whatever it stands with: the first result tells for all. */
async function findLeftOut(pagefind: PagefindModule, term: string, { results }: PagefindResponse): Promise<string[]> {
  if (results[0]) return findUnknown(term, { results });
  const words = [...new Set(term.split(' '))];
  if (words.length < 2 || words.length > MAX_PROBES || term.includes('"')) return [];
  const probes = words.map(async (word) => findUnknown(word, await pagefind.search(word, { filters: {}, sort: {} })));
  return (await Promise.all(probes)).flat();
}

/** @returns the words of `term` that the first result does not hold; all of them when there is none. */
async function findUnknown(term: string, { results: [first] }: Pick<PagefindResponse, 'results'>): Promise<string[]> {
  if (!first) return [term];
  const { content, meta } = await first.data();
  return findUnknownWords(term, [content, ...Object.values(meta)]);
}
