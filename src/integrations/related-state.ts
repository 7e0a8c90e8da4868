/** What is kept of related papers between builds: the counted terms of each text, and all that was found. */
import type { CountedTerms } from '../catalogue/related/counted-terms.ts';
import type { NeighbourLists } from '../catalogue/related/neighbour-lists.ts';
import type { Found } from '../catalogue/related/update-related.ts';
import { type Column, type Columns, readColumns, writeColumns } from './columns-file.ts';

export interface RelatedState {
  /** Of everything that decides what was found. */
  readonly key: string;
  /** What holds for all pairs, such as how many papers there are; where it differs, everything is found anew. */
  readonly frame: string;
  /** For each paper: a digest that tells its text from others. */
  readonly digests: readonly string[];
  readonly counted: CountedTerms;
  readonly found: Found;
}

const COUNTED = ['starts', 'lengths', 'keys', 'uses', 'from', 'sizes'] as const satisfies (keyof CountedTerms)[];
const LISTS = ['counts', 'places', 'scores', 'marks'] as const satisfies (keyof NeighbourLists)[];

export async function writeState(file: string, { key, frame, digests, counted, found }: RelatedState): Promise<void> {
  const columns: Record<string, Column> = { about: [key, frame], digests, ids: found.ids, related: found.related };
  for (const name of COUNTED) columns[`terms-${name}`] = counted[name];
  for (const name of LISTS) columns[`lists-${name}`] = found.lists[name];
  await writeColumns(file, { ...columns, scores: found.signatures.scores, reasons: found.signatures.reasons });
}

/** `undefined` when nothing sound is kept. */
export async function readState(file: string): Promise<RelatedState | undefined> {
  const columns = await readColumns(file);
  if (!columns) return undefined;
  const [key = '', frame = ''] = stringsOf(columns, 'about');
  // A list of no strings reads as one empty string.
  if (columns['lists-counts']?.length === 0) return undefined;
  const pick = <Name extends string>(prefix: string, names: readonly Name[]): Record<Name, Column> =>
    Object.fromEntries(names.map((name) => [name, columns[`${prefix}-${name}`]])) as Record<Name, Column>;
  return {
    key,
    frame,
    digests: stringsOf(columns, 'digests'),
    counted: pick('terms', COUNTED) as unknown as CountedTerms,
    found: {
      ids: stringsOf(columns, 'ids'),
      signatures: { scores: columns['scores'] as Uint32Array, reasons: columns['reasons'] as Uint32Array },
      lists: pick('lists', LISTS) as unknown as NeighbourLists,
      related: stringsOf(columns, 'related'),
    },
  };
}

const stringsOf = (columns: Columns, name: string): readonly string[] => columns[name] as readonly string[];
