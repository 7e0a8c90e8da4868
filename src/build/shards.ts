/**
 * Shards: what several machines build of one site, each its share, for one more to put together. That one builds as
 * always, and takes over what the shards hold as it takes over what its own last build left.
 *
 * A shard is a folder: `site/` with the files, `shard.json` with their records, `search/` with parts of the index. Files
 * must keep their dates on the way; `tar --format=posix` sees to that.
 */
import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { LastOutput, OutputRecords } from '../integrations/site-output.ts';
import { readOutputRecords, writeOutputRecords } from './output-records.ts';

const RECORDS_FILE = 'shard.json';
const SITE_FOLDER = 'site';
const SEARCH_FOLDER = 'search';

export const nameShardSite = (shard: string): string => path.join(shard, SITE_FOLDER);

/** Complete a shard whose files are written. */
export async function finishShard(shard: string, { records, cache }: { readonly records: OutputRecords; readonly cache: string }): Promise<void> {
  await mkdir(nameShardSite(shard), { recursive: true });
  await copyIfThere(path.join(cache, SEARCH_FOLDER), path.join(shard, SEARCH_FOLDER));
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

/** Put the parts of the index that shards hold where a build looks for them. */
export async function takeOverParts(shards: readonly string[], cache: string): Promise<void> {
  for (const shard of shards) await copyIfThere(path.join(shard, SEARCH_FOLDER), path.join(cache, SEARCH_FOLDER));
}

async function copyIfThere(from: string, to: string): Promise<void> {
  const isThere = await readdir(from).then(
    () => true,
    () => false,
  );
  if (isThere) await cp(from, to, { recursive: true, preserveTimestamps: true, force: false });
}
