/** Everything that is measured with one number of entries. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { SourceRecord } from '../../src/ingest/record-fields.ts';
import { findLocations } from '../../src/locations.ts';
import { writeContent } from '../jsonl-content.ts';
import { measureFloor } from './floor.ts';
import type { Wishes } from './options.ts';
import { OWN_RUNS, runOwnBuild } from './own-builds.ts';
import { describePeerEntries } from './peer-entries.ts';
import { findVersion, PEERS } from './peers.ts';
import { repeatRecords } from './repeat-records.ts';
import type { Absence, Result } from './result.ts';
import { CommandFailed } from './run-measured.ts';
import { runPeer } from './run-peer.ts';
import { readShelves } from './shelves.ts';
import type { Workshop } from './workshop.ts';

export interface SizeRun {
  readonly n: number;
  readonly corpus: readonly SourceRecord[];
  readonly wishes: Pick<Wishes, 'only' | 'peers'>;
  readonly workshop: Workshop;
}

/** The name under which a failure of ours stands. */
export const OWN_BUILD = 'our build';

/** Yield each figure as soon as it is known; a build of ours that fails is the last thing told. */
export async function* measureSize(run: SizeRun): AsyncGenerator<Result | Absence> {
  try {
    yield* measureOwnAndPeers(run);
  } catch (cause) {
    if (!(cause instanceof CommandFailed)) throw cause;
    yield { n: run.n, name: OWN_BUILD, reason: cause.message };
  } finally {
    await rm(path.join(run.workshop.folder, String(run.n)), { recursive: true, force: true, maxRetries: 3 });
  }
}

async function* measureOwnAndPeers({ n, corpus, wishes, workshop }: SizeRun): AsyncGenerator<Result | Absence> {
  const folder = path.join(workshop.folder, String(n));
  const bed = { n, content: path.join(folder, 'content'), out: path.join(folder, 'dist'), cache: path.join(folder, 'cache') };
  const vocabulary = path.join(findLocations().content, 'topics.yaml');
  await writeContent(stopWith(workshop.signal, repeatRecords(corpus, n)), { folder: bed.content, vocabulary });
  for (const name of OWN_RUNS) {
    if (name !== 'cold' && !wishes.only.includes(name)) continue;
    const result = await runOwnBuild(name, bed, workshop);
    if (wishes.only.includes(name)) yield result;
  }
  // The space of the cache may be needed.
  await rm(bed.cache, { recursive: true, force: true });
  yield await measureFloor(n, bed.out, workshop);
  yield* measurePeers({ n, corpus, wishes, workshop }, bed);
}

async function* measurePeers({ n, wishes, workshop }: SizeRun, { content, out }: { content: string; out: string }): AsyncGenerator<Result | Absence> {
  const { cache } = findLocations();
  const chosen = PEERS.filter((peer) => wishes.peers.includes(peer.name) && findVersion(peer, cache) !== undefined);
  if (chosen.length === 0) return;
  const entries = await describePeerEntries({ content, site: out, shelves: await readShelves(out) });
  for (const peer of chosen) {
    try {
      yield { ...(await runPeer(peer, entries, { cache, workshop })), n };
    } catch (cause) {
      if (!(cause instanceof CommandFailed)) throw cause;
      yield { n, name: peer.name, reason: cause.message };
    }
  }
}

/** The same records until `signal` is aborted. @throws its reason. */
function* stopWith<T>(signal: AbortSignal, values: Iterable<T>): Generator<T> {
  for (const value of values) {
    signal.throwIfAborted();
    yield value;
  }
}
