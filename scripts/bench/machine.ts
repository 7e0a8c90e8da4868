/** What a figure was measured with and on. */
import { readFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem, type } from 'node:os';
import { findVersion, PEERS } from './peers.ts';

export interface Machine {
  /** ISO 8601. */
  readonly date: string;
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  /** Bytes. */
  readonly memory: number;
  /** By program. */
  readonly versions: Readonly<Record<string, string>>;
}

/** Describe this machine; `cache` is where peers are installed. */
export async function describeMachine(cache: string): Promise<Machine> {
  const peers = PEERS.flatMap((peer) => {
    const version = findVersion(peer, cache);
    return version === undefined ? [] : [[peer.name, version] as const];
  });
  return {
    date: new Date().toISOString(),
    system: type(),
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory: totalmem(),
    versions: {
      node: process.versions.node,
      astro: await readVersion('astro'),
      pagefind: await readVersion('pagefind'),
      ...Object.fromEntries(peers),
    },
  };
}

async function readVersion(name: string): Promise<string> {
  const file = `node_modules/${name}/package.json`;
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}
