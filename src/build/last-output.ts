/** What the last build wrote, kept beside other caches so that the next one can take files over. */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFileAtomic } from '../entries/write-file.ts';
import type { LastOutput, OutputRecord } from '../integrations/site-output.ts';

/** One array a file: much smaller than objects. */
type Line = readonly [file: string, bytes: number, digest: string, modified: number, key?: string];

interface Kept {
  readonly folder: string;
  readonly files: readonly Line[];
}

const nameFile = (cache: string): string => path.join(cache, 'output', 'records.json');

/** Read what the last build wrote; `undefined` when nothing is known of it. */
export async function readLastOutput(cache: string): Promise<LastOutput | undefined> {
  try {
    const { folder, files } = JSON.parse(await readFile(nameFile(cache), 'utf8')) as Kept;
    const records = files.map(([file, bytes, digest, modified, key]): [string, OutputRecord] => [
      file,
      { bytes, digest, modified, ...(key !== undefined && { key }) },
    ]);
    return { folder, records: new Map(records) };
  } catch {
    // Absent or damaged: everything is made again.
    return undefined;
  }
}

/** Whole or not at all. */
export async function writeLastOutput(cache: string, { folder, records }: LastOutput): Promise<void> {
  const files = [...records].map(([file, { bytes, digest, modified, key }]): Line => [
    file,
    bytes,
    digest,
    modified,
    ...(key === undefined ? ([] as const) : ([key] as const)),
  ]);
  await mkdir(path.dirname(nameFile(cache)), { recursive: true });
  await writeFileAtomic(nameFile(cache), JSON.stringify({ folder, files } satisfies Kept));
}
