/** What a build wrote, in a file of its own, so that a later one can take files over. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFileAtomic } from '../entries/write-file.ts';
import type { LastOutput, OutputRecord } from '../integrations/site-output.ts';

/** An array is much smaller than an object. */
type Line = readonly [file: string, bytes: number, digest: string, modified: number, key?: string];

interface Kept {
  /** Where the files lie, below the folder of this file where it is not absolute. */
  readonly folder: string;
  readonly files: readonly Line[];
}

/** Where the cache says what the last build wrote. */
export const nameRecordsFile = (cache: string): string => path.join(cache, 'output', 'records.json');

/** Read the records in `file`; none where it is absent or damaged: then everything is made again. */
export async function readOutputRecords(file: string): Promise<LastOutput[]> {
  try {
    const { folder, files } = JSON.parse(await readFile(file, 'utf8')) as Kept;
    const records = files.map(([name, bytes, digest, modified, key]): [string, OutputRecord] => [
      name,
      { bytes, digest, modified, ...(key !== undefined && { key }) },
    ]);
    return [{ folder: path.resolve(path.dirname(file), folder), records: new Map(records) }];
  } catch {
    return [];
  }
}

/** Whole or not at all. */
export async function writeOutputRecords(file: string, { folder, records }: LastOutput): Promise<void> {
  const files = [...records].map(([name, { bytes, digest, modified, key }]): Line => [
    name,
    bytes,
    digest,
    modified,
    ...(key === undefined ? ([] as const) : ([key] as const)),
  ]);
  await writeFileAtomic(file, JSON.stringify({ folder, files } satisfies Kept));
}
