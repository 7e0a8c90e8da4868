/**
 * Where a word stands, as Pagefind 1.5 packs it (pagefind/src/index/index_words.rs, pagefind_web/src/index.rs): for
 * each page the distance from the page before, the places in the text, and the places in the metadata fields. Places
 * are distances too; a negative number begins a new weight (text) or a new field (metadata).
 */

import { addUpPages, type PackedPage, type PackedWord } from './pagefind-format.ts';

/** One list of pages, in ascending order. */
export interface Postings {
  readonly pages: Uint32Array;
  readonly rows: readonly PackedPage[];
}

/** The weight of a word that stands alone; the parts of a compound share it. */
const WHOLE = 24;

/** Unpack a word into one list for its plain form and one for each accented one. */
export function unpackWord([, pages, variants]: PackedWord): Postings[] {
  return [pages, ...variants.map(([, variant]) => variant)].filter((rows) => rows.length > 0).map((rows) => ({ pages: addUpPages(rows), rows }));
}

/** Count how often the word stands in the text; parts of compounds count as the fraction they are. */
export function countInText([, text]: PackedPage): number {
  let weight = WHOLE;
  let sum = 0;
  for (const place of text) {
    if (place < 0) weight = -place - 1;
    else sum += weight;
  }
  return sum / WHOLE;
}

/** List the places in the text: indexes of words between white space; a compound and its parts share one. */
export const listTextPlaces = ([, text]: PackedPage): readonly number[] => addPlaces(text).get(undefined) ?? [];

/** List the places in each field, by position of the field in the index's list of fields. */
export const listFieldPlaces = ([, , fields = []]: PackedPage): ReadonlyMap<number | undefined, readonly number[]> => addPlaces(fields, true);

/** The fields that hold the word, as bits by position of the field. */
export function maskFields([, , fields = []]: PackedPage): number {
  let mask = 0;
  for (const place of fields) if (place < 0) mask |= 1 << (-place - 1);
  return mask;
}

/** Give the fields of a row other numbers. @param numbers the new one of each */
export const renumberFields = ([distance, text, fields = []]: PackedPage, numbers: readonly number[]): PackedPage => [
  distance,
  text,
  fields.map((place) => (place < 0 ? -(numbers[-place - 1] ?? 0) - 1 : place)),
];

function addPlaces(packed: readonly number[], byMark = false): Map<number | undefined, number[]> {
  const places = new Map<number | undefined, number[]>();
  let mark: number | undefined;
  let at = 0;
  for (const step of packed) {
    if (step < 0) {
      mark = byMark ? -step - 1 : undefined;
      at = 0;
      continue;
    }
    at += step;
    const known = places.get(mark);
    if (known) known.push(at);
    else places.set(mark, [at]);
  }
  return places;
}
