/**
 * Shards: what several machines build of one site, each its share, for one more to put together. That one builds as
 * always, and takes over what the shards hold as it takes over what its own last build left.
 *
 * A shard is a folder: `site/` with the files, `shard.json` with their records, and what the cache held of the index, the
 * map and related papers. Files must keep their dates on the way; `tar --format=posix` sees to that.
 */
import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { LastOutput, OutputRecords } from '../integrations/site-output.ts';
import { readOutputRecords, writeOutputRecords } from './output-records.ts';

const RECORDS_FILE = 'shard.json';
const SITE_FOLDER = 'site';
/** Of the cache; what one shard has found, no other machine need find again. */
const CACHED = ['search', 'related', 'map'];

export const nameShardSite = (shard: string): string => path.join(shard, SITE_FOLDER);

/** Complete a shard whose files are written. */
export async function finishShard(shard: string, { records, cache }: { readonly records: OutputRecords; readonly cache: string }): Promise<void> {
  await mkdir(nameShardSite(shard), { recursive: true });
  for (const name of CACHED) await copyIfThere(path.join(cache, name), path.join(shard, name));
  await writeOutputRecords(path.join(shard, RECORDS_FILE), { folder: SITE_FOLDER, records });
}

/** @throws when a folder is no shard. */
export async function readShards(shards: readonly string[]): Promise<LastOutput[]> {
  const read = shards.map(async (shard) => {
    const [output] = await readOutputRecords(path.join(shard, RECORDS_FILE));
    if (!output) throw new Error(`${shard} holds no shard: it has no ${RECORDS_FILE} that can be read`);
    return output;
  });
  return Promise.all(read);
}

/** Put what shards found where a build looks for it. */
export async function takeOverCaches(shards: readonly string[], cache: string): Promise<void> {
  for (const shard of shards) for (const name of CACHED) await copyIfThere(path.join(shard, name), path.join(cache, name));
}

async function copyIfThere(from: string, to: string): Promise<void> {
  const isThere = await readdir(from).then(
    () => true,
    () => false,
  );
  if (isThere) await cp(from, to, { recursive: true, preserveTimestamps: true, force: false });
}
