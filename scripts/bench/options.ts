/** What `npm run bench` is asked to do. */
import { parseArgs } from 'node:util';
import { OWN_RUNS, type OwnRun } from './own-builds.ts';
import { PEER_NAMES, type PeerName } from './peers.ts';

export const HELP = `Usage: npm run bench -- --corpus FILE.jsonl[.gz] [--n 87,1000] [--peers ${PEER_NAMES.join(',')}] [--only ${OWN_RUNS.join(',')}] [--json FILE] [--scale]
       npm run bench -- --install-peers

Build N entries from a file of records as npm run build does: cold, warm with nothing changed, and with one
abstract changed. Beside it, in the same run: the floor (our finished files merely written, and Pagefind alone
over our pages) and other generators with the same entries and lists. Nothing stays but what --json names.

  --n LIST         numbers of entries, smallest first (87,1000); beyond the corpus its records are repeated with
                   other titles, words and people
  --corpus FILE    records with title, authors, year, venue, abstract, url, pdf, code and doi, one a line
  --peers LIST     the peers to run; all that are installed if absent, \`none\` for no peer
  --only LIST      the runs of ours to tell of; cold is run in any case
  --json FILE      write all figures, with the phases of each build
  --scale          add the cost of an entry at each size, against the smallest
  --install-peers  install Eleventy and Astro below CACHE_DIR/bench/peers

Processor time and memory are those of all processes together; memory is sampled ten times a second, and what
processes share counts in each. Both need Linux.

Environment:
  TMPDIR       where everything is built; 20,000 entries need about 10 GB
  CONTENT_DIR  whose topics.yaml entries get their topics from (content)
  CACHE_DIR    where the peers are installed (.cache)

Exit codes: 0 measured, 1 it was asked for what cannot be, 2 a build failed or was interrupted.`;

const OPTIONS = {
  n: { type: 'string', default: '87,1000' },
  corpus: { type: 'string' },
  peers: { type: 'string' },
  only: { type: 'string' },
  json: { type: 'string' },
  scale: { type: 'boolean', default: false },
  'install-peers': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const MAX_ENTRIES = 10_000_000;

export interface Wishes {
  readonly sizes: readonly number[];
  readonly corpus: string;
  readonly peers: readonly PeerName[];
  readonly only: readonly OwnRun[];
  readonly json?: string | undefined;
  readonly scale: boolean;
}

export type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'install' }
  | { readonly kind: 'measure'; readonly wishes: Wishes }
  | { readonly kind: 'wrong'; readonly message: string };

/** Read the command line. */
export function readOptions(args: readonly string[]): Asked {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (values.help) return { kind: 'help' };
    if (values['install-peers']) return { kind: 'install' };
    if (values.corpus === undefined) return { kind: 'wrong', message: 'Name a file of records with `--corpus FILE.jsonl.gz`.' };
    const peers = values.peers === 'none' ? [] : readNames(values.peers, 'peers', PEER_NAMES);
    const only = readNames(values.only, 'only', OWN_RUNS);
    return { kind: 'measure', wishes: { sizes: readSizes(values.n), corpus: values.corpus, peers, only, json: values.json, scale: values.scale } };
  } catch (cause) {
    return { kind: 'wrong', message: cause instanceof Error ? cause.message : String(cause) };
  }
}

function readSizes(list: string): number[] {
  const sizes = list.split(',').map((text) => (/^\s*\d{1,8}\s*$/.test(text) ? Number(text) : NaN));
  if (sizes.some((size) => !(size >= 1 && size <= MAX_ENTRIES))) throw new Error(`\`--n ${list}\` is no list of numbers like \`87,1000\`.`);
  return [...new Set(sizes)].sort((a, b) => a - b);
}

/** All of `known` when nothing is asked for; in their order. */
function readNames<Name extends string>(list: string | undefined, option: string, known: readonly Name[]): readonly Name[] {
  if (list === undefined) return known;
  const asked = new Set(list.split(',').map((name) => name.trim()));
  for (const name of asked)
    if (!known.some((other) => other === name)) throw new Error(`\`--${option}\` knows ${known.join(', ')}, not \`${name}\`.`);
  return known.filter((name) => asked.has(name));
}
