/** The golden set: queries of readers with the entries that answer them, from queries.yaml. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

export const GOLDEN_FILE = new URL('./queries.yaml', import.meta.url);

export const QUERY_KINDS = ['title', 'name', 'identifier', 'person', 'typo', 'synonym', 'question', 'operator'] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

export interface GoldenQuery {
  readonly query: string;
  readonly kind: QueryKind;
  /** Ids of the entries that answer it, best first. */
  readonly want: readonly string[];
  /** Ids that must not be among the results. */
  readonly refuse: readonly string[];
}

const ids = z.array(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

const goldenQuery = z.strictObject({
  query: z.string().trim().min(1),
  want: ids.min(1),
  refuse: ids.default([]),
  note: z.string().optional(),
});

const goldenFile = z.record(z.enum(QUERY_KINDS), z.array(goldenQuery));

/** Read all queries in the order of the file. @throws when the file does not have the form above. */
export async function readGolden(file: URL | string = GOLDEN_FILE): Promise<GoldenQuery[]> {
  const kinds = goldenFile.parse(parse(await readFile(file, 'utf8')));
  return QUERY_KINDS.flatMap((kind) => kinds[kind].map(({ query, want, refuse }) => ({ query, kind, want, refuse })));
}
