/**
 * Compressed copies beside the files of a site, for servers that send what lies there. A copy depends on its file
 * alone; those of unchanged files are linked from the cache.
 *
 * Scripts and styles, which every reader fetches, are compressed as far as it goes. For the many other files quality 5
 * is nearly as small as 9 in a third of the time, and 11 takes forty times as long for a tenth of the bytes.
 */
import { createHash } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from './media-types.ts';

const [toBrotli, toGzip] = [promisify(brotliCompress), promisify(gzip)];

interface Coding {
  readonly end: string;
  readonly compress: (bytes: Uint8Array, far: boolean) => Promise<Uint8Array>;
}

const CODINGS = {
  br: {
    end: '.br',
    compress: (bytes, far) =>
      toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: far ? 11 : 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  },
  gzip: { end: '.gz', compress: (bytes, far) => toGzip(bytes, { level: far ? 9 : 6 }) },
} satisfies Record<string, Coding>;

export type CodingName = keyof typeof CODINGS;
export const CODING_NAMES = Object.keys(CODINGS) as CodingName[];

interface Compression {
  /** The finished site. */
  readonly folder: string;
  readonly codings: readonly CodingName[];
  /** Where copies are kept from one time to the next; must lie on the same disk. */
  readonly cache?: string;
}

export interface Compressed {
  /** Files that have a compressed copy, and the bytes of both. */
  readonly files: number;
  readonly bytes: number;
  readonly compressed: number;
  /** Copies that had to be made. */
  readonly made: number;
}

/** Below this a packet holds the file anyway. */
const SMALL = 1024;
const FETCHED_BY_ALL = /^assets\/|^[^/]+\.js$/;

/** Write the compressed copies, and remove those of files that have none any more. */
export async function compressFiles({ folder, codings, cache }: Compression): Promise<Compressed> {
  const files = await listFiles(folder);
  const store = await openStore(cache);
  const sum = { files: 0, bytes: 0, compressed: 0, made: 0 };
  const old = new Set(files.filter((file) => /\.(?:br|gz)$/.test(file) && isText(file.replace(/\.\w+$/, ''))));
  const texts = files.filter(isText).sort().values();
  const work = async (): Promise<void> => {
    for (const file of texts) {
      const bytes = await readFile(path.join(folder, file));
      if (bytes.length < SMALL) continue;
      for (const name of codings) {
        const { end, compress } = CODINGS[name];
        const far = FETCHED_BY_ALL.test(file);
        const copy = await store.get(`${digest(bytes)}${far ? '-far' : ''}${end}`, () => compress(bytes, far));
        if (copy.bytes.length >= bytes.length) continue;
        old.delete(file + end);
        await place(copy, path.join(folder, file + end));
        sum.made += copy.isNew ? 1 : 0;
        sum.compressed += name === codings[0] ? copy.bytes.length : 0;
      }
      sum.files++;
      sum.bytes += bytes.length;
    }
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
  for (const file of old) await rm(path.join(folder, file));
  await store.close();
  return sum;
}

interface Copy {
  readonly bytes: Uint8Array;
  readonly isNew: boolean;
  /** Where it lies in the cache. */
  readonly source: string | undefined;
}

interface Store {
  readonly get: (name: string, make: () => Promise<Uint8Array>) => Promise<Copy>;
  /** Forget what nobody asked for. */
  readonly close: () => Promise<void>;
}

const DIGESTS = 'digests.json';

/** A cache that believes no file it holds unless its digest is the one written down. */
async function openStore(folder: string | undefined): Promise<Store> {
  if (folder === undefined)
    return { get: async (_, make) => ({ bytes: await make(), isNew: true, source: undefined }), close: () => Promise.resolve() };
  await mkdir(folder, { recursive: true });
  const known = await readDigests(path.join(folder, DIGESTS));
  const used = new Map<string, string>();
  return {
    get: async (name, make) => {
      const source = path.join(folder, name);
      const kept = known.has(name) ? await readFile(source).catch(() => undefined) : undefined;
      const isWhole = kept !== undefined && digest(kept) === known.get(name);
      const bytes = isWhole ? kept : await make();
      if (!isWhole && !used.has(name)) {
        await rm(source, { recursive: true, force: true });
        await writeFile(source, bytes);
      }
      used.set(name, digest(bytes));
      return { bytes, isNew: !isWhole, source };
    },
    close: async () => {
      for (const name of await readdir(folder)) if (!used.has(name)) await rm(path.join(folder, name), { recursive: true });
      await writeFile(path.join(folder, DIGESTS), JSON.stringify(Object.fromEntries([...used].sort())));
    },
  };
}

async function readDigests(file: string): Promise<Map<string, unknown>> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>));
  } catch {
    // Absent or damaged: everything is made anew.
    return new Map();
  }
}

async function place({ bytes, source }: Copy, target: string): Promise<void> {
  await rm(target, { force: true });
  if (source === undefined || !(await tryLink(source, target))) await writeFile(target, bytes);
}

/** Another disk, or a disk without links, gets a copy. */
const tryLink = (source: string, target: string): Promise<boolean> =>
  link(source, target).then(
    () => true,
    () => false,
  );

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function listFiles(folder: string): Promise<string[]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  return items.filter((item) => item.isFile()).map((item) => path.relative(folder, path.join(item.parentPath, item.name)).replaceAll(path.sep, '/'));
}
