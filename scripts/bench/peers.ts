/** Other generators on the same entries: what each needs, how it is started, and what it leaves undone. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Of all peers; what one alone leaves undone stands with it. */
export const ALL_LEAVE_OUT =
  'exports (BibTeX, RIS, CSL-JSON, JSON, Markdown), formatted citations, pictures, search tables, topic feeds, map, trends, offline list, checks; related papers, people and methods are given to them';

export interface Peer {
  readonly name: PeerName;
  readonly title: string;
  readonly extension: 'md' | 'mdx';
  /** Relative to its folder. */
  readonly out: string;
  readonly args: readonly string[];
  /** Package whose program of the same name builds the site; absent: a program on the PATH. */
  readonly package?: { readonly name: string; readonly program: string };
  readonly leavesOut?: string;
  readonly install: string;
}

export const PEER_NAMES = ['hugo', 'eleventy', 'astro-mdx'] as const;
export type PeerName = (typeof PEER_NAMES)[number];

const OWN_INSTALL = 'npm run bench -- --install-peers';

export const PEERS: readonly Peer[] = [
  {
    name: 'hugo',
    title: 'Hugo + Pagefind',
    extension: 'md',
    out: 'public',
    args: ['--quiet'],
    leavesOut: 'maths (TeX stays as it is written)',
    install: 'apt-get install hugo',
  },
  {
    name: 'eleventy',
    title: 'Eleventy + Pagefind',
    extension: 'md',
    out: '_site',
    args: ['--quiet'],
    package: { name: '@11ty/eleventy', program: 'eleventy' },
    install: OWN_INSTALL,
  },
  {
    name: 'astro-mdx',
    title: 'plain Astro with MDX modules + Pagefind',
    extension: 'mdx',
    out: 'dist',
    args: ['build', '--silent'],
    package: { name: 'astro', program: 'astro' },
    install: OWN_INSTALL,
  },
];

/** The project of a peer: its templates, to be copied before use. */
export const templateOf = (peer: Pick<Peer, 'name'>): string => path.join(import.meta.dirname, 'peers', peer.name);

/** Where the packages of a peer are installed, below the cache folder. */
export const packagesOf = (peer: Pick<Peer, 'name'>, cache: string): string => path.join(cache, 'bench', 'peers', peer.name);

/** The version that is there, or `undefined`. */
export function findVersion(peer: Peer, cache: string): string | undefined {
  if (!peer.package) return findOnPath(peer.name);
  const file = path.join(packagesOf(peer, cache), 'node_modules', peer.package.name, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : undefined;
}

function findOnPath(program: string): string | undefined {
  try {
    return /\d+(?:\.\d+)+/.exec(execFileSync(program, ['version'], { encoding: 'utf8' }))?.[0];
  } catch {
    return undefined;
  }
}

/** The peers among `wanted` that are not there, and how to get them. */
export const listMissingPeers = (wanted: readonly PeerName[], cache: string): { name: PeerName; reason: string }[] =>
  PEERS.filter((peer) => wanted.includes(peer.name) && findVersion(peer, cache) === undefined).map(({ name, install }) => ({
    name,
    reason: `it is not installed; \`${install}\` does that.`,
  }));
