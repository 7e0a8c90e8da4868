/** Where a site is uploaded to: a folder of this machine, or any storage that rclone knows (https://rclone.org/overview/). */
import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareFile } from './prepare-file.ts';

/** What a storage sends with a file. */
export interface FileHeaders {
  readonly 'Cache-Control': string;
  readonly 'Content-Type': string;
}

export interface UploadTarget {
  /** A text that lies there; `undefined` when there is none. @throws when the target cannot be asked */
  readonly read: (file: string) => Promise<string | undefined>;
  readonly write: (file: string, text: string) => Promise<void>;
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
    read: (file) => readFile(path.join(folder, file), 'utf8').catch(forgiveAbsent),
    write: async (file, text) => {
      const target = await prepareFile(folder, file);
      await writeFile(`${target}.aside`, text);
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
  if (cause.code !== 'ENOENT') throw cause;
}

const WITHIN = ['--no-traverse', '--transfers', '32', '--checkers', '32'];

function openStorage(site: string, target: string): UploadTarget {
  const inside = (file: string): string => (target.endsWith(':') ? target + file : `${target.replace(/\/$/, '')}/${file}`);
  return {
    read: async (file) => {
      const listed = await rclone(['lsf', '--include', `/${file}`, target.replace(/\/$/, '')]);
      return listed.trim() === '' ? undefined : rclone(['cat', inside(file)]);
    },
    write: async (file, text) => {
      await rclone(['rcat', inside(file), '--header-upload', 'Cache-Control: no-cache', '--header-upload', 'Content-Type: application/json'], text);
    },
    put: async (files, headers) => {
      const given = Object.entries(headers).flatMap(([name, value]) => ['--header-upload', `${name}: ${value}`]);
      await withList(files, (list) => rclone(['copy', site, target, '--files-from-raw', list, '--no-check-dest', ...WITHIN, ...given]));
    },
    remove: async (files) => {
      await withList(files, (list) => rclone(['delete', target, '--files-from-raw', list, ...WITHIN]));
    },
  };
}

async function withList<T>(files: readonly string[], use: (list: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-upload-'));
  try {
    const list = path.join(folder, 'files.txt');
    await writeFile(list, `${files.join('\n')}\n`);
    return await use(list);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function rclone(args: readonly string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('rclone', args, { stdio: ['pipe', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.once('error', (cause: NodeJS.ErrnoException) => reject(cause.code === 'ENOENT' ? new Error(RCLONE_MISSING) : cause));
    child.once('close', (status) => (status === 0 ? resolve(output) : reject(new Error(`rclone ${args[0] ?? ''} ended with ${status}`))));
    child.stdin.end(input);
  });
}
