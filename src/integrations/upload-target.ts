/** Where a site is uploaded to: a folder of this machine, or any storage that rclone knows (https://rclone.org/overview/). */
import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { prepareFile } from './prepare-file.ts';

/** What a storage sends with a file. */
export interface FileHeaders {
  readonly 'Cache-Control': string;
  readonly 'Content-Type': string;
}

export interface UploadTarget {
  /** The lines of a text that lies there; none when there is none. @throws when the target cannot be asked */
  readonly readLines: (file: string) => AsyncIterable<string>;
  readonly write: (file: string, pieces: Iterable<string>) => Promise<void>;
  readonly put: (files: readonly string[], headers: FileHeaders) => Promise<void>;
  readonly remove: (files: readonly string[]) => Promise<void>;
}

export const RCLONE_MISSING = `rclone was not found, and uploading to a storage needs it.
Fix: run \`sudo apt-get install rclone\`, or get it from https://rclone.org/downloads/.`;

/** `name:` or `name:bucket/folder` names a storage of rclone; everything else is a folder. */
export const isStorage = (target: string): boolean => /^[\w-]{2,}:/.test(target);

export function openTarget(site: string, target: string): UploadTarget {
  return isStorage(target) ? openStorage(site, target) : openFolder(site, path.resolve(target));
}

function openFolder(site: string, folder: string): UploadTarget {
  return {
    readLines: async function* (file) {
      const handle = await open(path.join(folder, file)).catch(forgiveAbsent);
      if (handle) yield* handle.readLines();
    },
    write: async (file, pieces) => {
      const target = await prepareFile(folder, file);
      await writeFile(`${target}.aside`, pieces);
      await rename(`${target}.aside`, target);
    },
    put: async (files) => {
      for (const file of files) {
        const target = await prepareFile(folder, file);
        await copyFile(path.join(site, file), `${target}.aside`);
        await rename(`${target}.aside`, target);
      }
    },
    remove: async (files) => {
      for (const file of files) await rm(path.join(folder, file), { force: true });
    },
  };
}

function forgiveAbsent(cause: NodeJS.ErrnoException): undefined {
  if (cause.code !== ABSENT) throw cause;
}

const ABSENT = 'ENOENT';
/** No such folder, no such file (https://rclone.org/docs/#exit-code). */
const EXITS_ABSENT = [3, 4];
/** What an upload costs is requests: none to look for what is known, or to look at what was just sent with its checksum. */
const SPARE = ['--no-traverse', '--no-check-dest', '--s3-no-check-bucket', '--s3-no-head', '--transfers', '32', '--checkers', '32'];

function openStorage(site: string, target: string): UploadTarget {
  const inside = (file: string): string => (target.endsWith(':') ? target + file : `${target.replace(/\/$/, '')}/${file}`);
  const list = (headers: Readonly<Record<string, string>>): string[] =>
    Object.entries(headers).flatMap(([name, value]) => ['--header-upload', `${name}: ${value}`]);
  return {
    readLines: async function* (file) {
      const { lines, ended } = startRclone(['cat', inside(file)]);
      yield* lines;
      await ended.catch(forgiveAbsent);
    },
    write: async (file, pieces) => {
      const headers = list({ 'Cache-Control': 'no-cache', 'Content-Type': 'application/jsonl' });
      await withFile(pieces, (local) => rclone(['copyto', local, inside(file), ...SPARE, ...headers]));
    },
    put: async (files, headers) => {
      await withFile(listLines(files), (names) => rclone(['copy', site, target, '--files-from-raw', names, ...SPARE, ...list({ ...headers })]));
    },
    remove: async (files) => {
      await withFile(listLines(files), (names) => rclone(['delete', target, '--files-from-raw', names, '--no-traverse', '--checkers', '32']));
    },
  };
}

function* listLines(files: readonly string[]): Generator<string> {
  for (const file of files) yield `${file}\n`;
}

async function withFile<T>(pieces: Iterable<string>, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-upload-'));
  try {
    const file = path.join(folder, 'text');
    await writeFile(file, pieces);
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const rclone = (args: readonly string[]): Promise<void> => startRclone(args).ended;

interface Running {
  /** What it prints. */
  readonly lines: AsyncIterable<string>;
  /** @throws when it fails */
  readonly ended: Promise<void>;
}

function startRclone(args: readonly string[]): Running {
  const child = spawn('rclone', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines = createInterface({ input: child.stdout, crlfDelay: Infinity });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk));
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', (cause: NodeJS.ErrnoException) => reject(cause.code === 'ENOENT' ? new Error(RCLONE_MISSING) : cause));
    child.once('close', (status) => {
      if (status === 0) resolve();
      else reject(Object.assign(new Error(`rclone ${args[0] ?? ''}: ${complaint.trim()}`), EXITS_ABSENT.includes(status ?? 0) && { code: ABSENT }));
    });
  });
  ended.catch(() => undefined);
  return { lines, ended };
}
