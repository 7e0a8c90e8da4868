/**
 * The program of a site: its pages compiled to JavaScript, with the scripts and styles that browsers load. It knows
 * nothing of the entries, so it is compiled once and kept until the code changes.
 */
import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Site } from '../catalogue/model.ts';
import type { Locations } from '../locations.ts';
import { digestProgram } from './program-digest.ts';

/** What Astro knows of a page beside its code. */
export interface CompiledPage {
  readonly component: string;
  readonly route: string;
  /** As Astro hands it on: the sheets in the order of its own. */
  readonly styles: readonly unknown[];
  /** Of everything that decides what the page looks like, but for what is on it. */
  readonly digest: string;
}

/** `program.json` of a compiled program. */
export interface ProgramFile {
  /** The module that renders, below `pages/`. */
  readonly entry: string;
  readonly pages: readonly CompiledPage[];
  /** Files for browsers, below `client/`. */
  readonly files: readonly ClientFile[];
}

export interface ClientFile {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly digest: string;
}

export interface Program extends ProgramFile {
  readonly folder: string;
}

export const PROGRAM_FILE = 'program.json';
export const PAGES_FOLDER = 'pages';
export const CLIENT_FOLDER = 'client';

/** Get the program from the cache, or compile it in a process of its own. @throws when it does not compile, and when `signal` ends it. */
export async function prepareProgram(locations: Locations, site: Site, signal: AbortSignal): Promise<Program> {
  const all = path.join(locations.cache, 'program');
  const name = digestProgram(locations, site);
  const folder = path.join(all, name);
  const kept = await readProgram(folder);
  if (kept) return kept;
  const aside = `${folder}-${process.pid}`;
  try {
    await compile(aside, signal);
    await rm(folder, { recursive: true, force: true });
    await rename(aside, folder);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  const program = await readProgram(folder);
  if (!program) throw new Error(`the compiled pages in ${folder} cannot be read`);
  await prune(all, name);
  return program;
}

async function readProgram(folder: string): Promise<Program | undefined> {
  try {
    const program: Program = { ...(JSON.parse(await readFile(path.join(folder, PROGRAM_FILE), 'utf8')) as ProgramFile), folder };
    const whole = await Promise.all(program.files.map((file) => isWhole(path.join(folder, CLIENT_FOLDER), file)));
    return whole.includes(false) ? undefined : program;
  } catch {
    // Not there, or damaged: compiled again.
    return undefined;
  }
}

async function isWhole(folder: string, { file, digest }: ClientFile): Promise<boolean> {
  return hash('sha256', await readFile(path.join(folder, file)), 'hex') === digest;
}

/** Astro takes hold of the process it runs in, and of half a gigabyte. */
async function compile(folder: string, signal: AbortSignal): Promise<void> {
  const compiler = path.resolve('src/build/compile-program.ts');
  const child = spawn(process.execPath, [compiler, folder], { stdio: ['ignore', 'inherit', 'inherit'], signal });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('the pages do not compile');
}

/** One program besides the newest stays, for the sake of two branches built by turns. */
async function prune(all: string, newest: string): Promise<void> {
  const others = (await readdir(all)).filter((name) => name !== newest && /^[0-9a-f]{32}$/.test(name)).sort();
  await Promise.all(others.slice(1).map((name) => rm(path.join(all, name), { recursive: true, force: true })));
}
