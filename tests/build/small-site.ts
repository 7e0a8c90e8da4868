/** Small catalogues in temporary folders, built by the command a person would type. */
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

interface Build {
  readonly content: string;
  /** Distinguishes several builds of one content folder. */
  readonly name?: string;
  readonly cache?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds after which the command is killed. */
  readonly killAfter?: number;
  /** What a person types after `node scripts/`. */
  readonly command?: readonly string[];
}

export interface Built {
  readonly status: number | null;
  /** What the person who typed the command reads. */
  readonly output: string;
  readonly folder: string;
  /** Site-relative names of all files, sorted. */
  files(): Promise<string[]>;
  read(file: string): Promise<string>;
}

const VOCABULARY = `areas:
  - id: gardens
    label: Gardens
    topics:
      - { id: moss, label: Moss, scope: Everything green and low., aliases: [bryophyte] }
      - { id: ferns, label: Ferns, scope: Everything green and feathered. }
`;

const temporary: string[] = [];
afterAll(() => Promise.all(temporary.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Make a folder that lasts as long as the tests of this file. */
export async function createFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
  temporary.push(folder);
  return folder;
}

/** Write a catalogue with the given entries: file text by id. */
export async function createContent(entries: Readonly<Record<string, string>>): Promise<string> {
  const content = path.join(await createFolder(), 'content');
  await mkdir(path.join(content, 'papers'), { recursive: true });
  await writeFile(path.join(content, 'site.yaml'), 'title: The Moss Shelf\ndescription: Papers about moss.\nurl: https://moss.example.org\n');
  await writeFile(path.join(content, 'topics.yaml'), VOCABULARY);
  for (const [id, text] of Object.entries(entries)) await writeFile(path.join(content, 'papers', `${id}.mdx`), text);
  return content;
}

/** Copy the catalogue of this repository. */
export async function copyCatalogue(): Promise<string> {
  const content = path.join(await createFolder(), 'content');
  await cp('content', content, { recursive: true });
  return content;
}

/** Run `npm run build` on a content folder. */
export async function buildSite({ content, name = 'dist', cache, env = {}, killAfter, command = ['build.ts'] }: Build): Promise<Built> {
  const home = path.dirname(content);
  const folder = path.join(home, name);
  const redirects = { CONTENT_DIR: content, OUT_DIR: folder, CACHE_DIR: cache ?? path.join(home, `${name}-cache`), ASTRO_TELEMETRY_DISABLED: '1' };
  await copyNew(PROGRAMS, path.join(redirects.CACHE_DIR, 'program'));
  const { status, output } = await run({ ...withoutVitest(process.env), ...redirects, ...env }, command, killAfter);
  await copyNew(path.join(redirects.CACHE_DIR, 'program'), PROGRAMS);
  return { status, output, folder, files: () => listFiles(folder), read: (file) => readFile(path.join(folder, file), 'utf8') };
}

/** An entry that passes every check. */
export function createEntry(title: string, more: { readonly frontMatter?: string; readonly abstract?: string } = {}): string {
  const { frontMatter = 'authors: [Ada Example]\npublished: 2020-02-03\ntopics: [moss]\n', abstract = 'Moss grows. We measure $x^2$ of it.' } = more;
  return `---\ntitle: ${JSON.stringify(title)}\n${frontMatter}---\n\n${abstract}\n`;
}

/** What Vitest adds to the environment means something else to Astro and Vite. */
function withoutVitest(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const added = /^(?:VITEST.*|NODE_ENV|TEST|BASE_URL|MODE|DEV|PROD|SSR)$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !added.test(name)));
}

/** Compiled pages hold no content, and are named by all they are made from: the sites of all tests share them. */
const PROGRAMS = path.resolve('.cache', 'test-programs');

/** Copy finished programs that are not there yet; whole, for others copy at the same time. */
async function copyNew(from: string, to: string): Promise<void> {
  const list = async (folder: string): Promise<string[]> => (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f]{32}$/.test(name));
  const present = new Set(await list(to));
  for (const name of (await list(from)).filter((one) => !present.has(one))) {
    const aside = path.join(to, `.${name}-${process.pid}-${randomUUID()}`);
    await cp(path.join(from, name), aside, { recursive: true, verbatimSymlinks: true });
    await rename(aside, path.join(to, name)).catch(() => rm(aside, { recursive: true, force: true }));
  }
}

function run(env: NodeJS.ProcessEnv, command: readonly string[], killAfter: number | undefined): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const [script = '', ...args] = command;
    const child = spawn(process.execPath, [`scripts/${script}`, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.once('error', reject).once('close', (status) => {
      clearTimeout(timer);
      resolve({ status, output });
    });
  });
}

/** The digest of every file of a site, by name. */
export async function digestFiles(site: Pick<Built, 'files' | 'folder'>): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const file of await site.files()) {
    const bytes = await readFile(path.join(site.folder, file));
    digests.set(file, createHash('sha256').update(bytes).digest('hex'));
  }
  return digests;
}

export const findDifferences = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));

async function listFiles(folder: string): Promise<string[]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  return items
    .filter((item) => item.isFile())
    .map((item) => path.relative(folder, path.join(item.parentPath, item.name)))
    .sort();
}
