/**
 * What must be done at a host so that it holds the new site: only what changed, in an order in which every page at
 * the host finds its styles, scripts and parts of the index at any moment, also when the upload breaks off.
 *
 * First come the files with a digest in their names, then new pages, then changed ones, then the files that name those
 * of one build, such as the entry of the index; deletions are last. Files with a digest stay for some days more, for
 * readers who have an older page open.
 */

/** The bytes and the SHA-256 of every file, by site-relative name. */
export type FileRecord = Readonly<Record<string, readonly [bytes: number, digest: string]>>;

/** What is known of the files at a host; lies there as `.papershelf-files.jsonl`. */
export interface HostRecord {
  readonly files: FileRecord;
  /** Files that belong to no site any more, or may have been left half written, since a day (`2026-11-24`). */
  readonly leaving: Readonly<Record<string, string>>;
}

export const HOST_RECORD = '.papershelf-files.jsonl';
export const EMPTY_HOST: HostRecord = { files: {}, leaving: {} };

const PUTS = ['lasting', 'new', 'changed', 'entry'] as const;
/** Deleted: pages and the like, then what they needed. */
const DELETIONS = ['gone', 'outdated'] as const;

export type StepName = (typeof PUTS | typeof DELETIONS)[number];
export const isDeletion = (step: StepName): boolean => (DELETIONS as readonly StepName[]).includes(step);

export interface UploadPlan {
  /** In order; within a step the order does not matter. */
  readonly steps: readonly { readonly name: StepName; readonly files: readonly string[] }[];
  /** What to write down at the host before the first step: true wherever the upload breaks off. */
  readonly started: HostRecord;
  /** What to write down after the last. */
  readonly finished: HostRecord;
}

interface UploadOptions {
  /** How a file may be kept by browsers: `Cache-Control`. */
  readonly findCaching: (file: string) => string;
  /** `2026-11-24` */
  readonly today: string;
  /** Days that a file with a digest stays after the site has dropped it. */
  readonly grace: number;
}

/** Plan the upload of the files `next` to a host that holds `host`. */
export function planUpload(host: HostRecord, next: FileRecord, { findCaching, today, grace }: UploadOptions): UploadPlan {
  const isLasting = (file: string): boolean => findCaching(file).includes('immutable');
  const place = (file: string): StepName => {
    if (isLasting(file)) return 'lasting';
    if (findCaching(file) === 'no-cache') return 'entry';
    return Object.hasOwn(host.files, file) ? 'changed' : 'new';
  };
  const put = Object.keys(next).filter((file) => !Object.hasOwn(host.files, file) || host.files[file]?.[1] !== next[file]?.[1]);
  const dropped = [...new Set([...Object.keys(host.files), ...Object.keys(host.leaving)])].filter((file) => !Object.hasOwn(next, file));
  const since = (file: string): string => (Object.hasOwn(host.leaving, file) ? (host.leaving[file] ?? today) : today);
  const [stays, gone] = partition(dropped, (file) => isLasting(file) && countDays(since(file), today) < grace);
  const steps = new Map<StepName, string[]>([...PUTS, ...DELETIONS].map((name) => [name, []]));
  for (const file of put.sort()) steps.get(place(file))?.push(file);
  for (const file of gone.sort()) steps.get(isLasting(file) ? 'outdated' : 'gone')?.push(file);
  const leaving = Object.fromEntries(stays.sort().map((file) => [file, since(file)]));
  return {
    steps: [...steps].flatMap(([name, files]) => (files.length > 0 ? [{ name, files }] : [])),
    started: leave(host, [...put, ...dropped], today),
    finished: { files: next, leaving },
  };
}

/** Take files out of what is known, as leaving. */
function leave({ files, leaving }: HostRecord, touched: readonly string[], today: string): HostRecord {
  const out = new Set(touched);
  const known = Object.entries(files).filter(([file]) => !out.has(file));
  const since = new Map([...touched.map((file) => [file, today] as const), ...Object.entries(leaving)]);
  return { files: Object.fromEntries(known), leaving: Object.fromEntries(since) };
}

const countDays = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
