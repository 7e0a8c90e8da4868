/** Records from the document to the files, as `npm run ingest` leads them. */
import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ingestFile } from '../../../src/ingest/ingest-file.ts';
import type { IngestOptions, IngestResult } from '../../../src/ingest/ingest-options.ts';
import { renderSummary } from '../../../src/ingest/wording.ts';

/** How often a run is killed; `KILLS=200` for the long run. */
const KILLS = Number(process.env['KILLS'] ?? 3);

let folder: string;
let seed: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'records-'));
  seed = path.join(folder, 'list.jsonl');
  await mkdir(path.join(folder, 'content/papers'), { recursive: true });
  await writeFile(path.join(folder, 'content/topics.yaml'), TOPICS);
});

afterEach(() => rm(folder, { recursive: true }));

const TOPICS = 'areas:\n  - id: widgets\n    label: Widgets\n    topics:\n      - id: small-widgets\n        label: Small widgets\n';

const write = (...rows: readonly (object | string)[]): Promise<void> =>
  writeFile(seed, rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join(''));
const ingest = (options: Partial<IngestOptions> = {}): Promise<IngestResult> =>
  ingestFile(seed, { content: path.join(folder, 'content'), format: 'auto', isDryRun: false, added: '2024-05-17', ...options });
const entry = (id: string): string => path.join(folder, 'content/papers', `${id}.mdx`);
const read = (id: string): Promise<string> => readFile(entry(id), 'utf8');

async function readAll(root = folder): Promise<Record<string, string>> {
  const names = await readdir(root, { recursive: true, withFileTypes: true });
  const files = names.filter((item) => item.isFile()).map((item) => path.join(item.parentPath, item.name));
  return Object.fromEntries(await Promise.all(files.sort().map(async (file) => [path.relative(root, file), await readFile(file, 'utf8')] as const)));
}

const ONE = {
  title: 'SnugNet: A Tight Fit',
  authors: ['Ada Example'],
  year: 2024,
  doi: '10.1000/snug',
  abstract: 'SnugNet is tighter than $p<0.05$.',
};
const TWO = { title: 'Loose Ends of Widgets', authors: ['Ben Sample'], year: 2023, abstract: 'We leave ends loose.' };

describe('records of a document', () => {
  test('become entries, and what is broken is refused alone with its line', async () => {
    await write(ONE, '{"title": ', { abstract: 'No title.' }, TWO);
    const result = await ingest();
    expect(result.counts).toMatchObject({ created: 2 });
    expect(result.problems.filter(({ severity }) => severity === 'error').map(({ place }) => place?.line)).toEqual([2, 3]);
    expect(await read('snugnet')).toContain('doi: 10.1000/snug');
    expect(await read('snugnet')).toContain('added: 2024-05-17');
    expect(renderSummary('list.jsonl', result, false)).toContain('created 2');
  });

  test('change nothing when they are ingested again', async () => {
    await write(ONE, TWO);
    await ingest();
    const before = await readAll();
    const { counts } = await ingest({ added: '2025-01-01' });
    expect(await readAll()).toEqual(before);
    expect(counts).toMatchObject({ unchanged: 2, created: 0 });
  });

  test('fill what an entry lacks and change no other byte, once', async () => {
    const mine = "---\n# mine\ntitle: 'SnugNet: a tight fit'   # as printed\nauthors:\n  - Ada Example\ntopics: [small-widgets]\n---\n\nMy words.\n";
    await writeFile(entry('mine'), mine);
    await write(ONE);
    expect((await ingest()).counts).toMatchObject({ enriched: 1 });
    const filled = await read('mine');
    expect(filled.split('\n').filter((line) => !mine.split('\n').includes(line))).toEqual(['published: "2024"', 'doi: 10.1000/snug']);
    const before = await readAll();
    await ingest();
    expect(await readAll()).toEqual(before);
  });

  test('do not fill again what a person took out', async () => {
    await writeFile(entry('mine'), '---\ntitle: "SnugNet: A Tight Fit"\nauthors: [Ada Example]\n---\n\nMy words.\n');
    await write(ONE);
    await ingest();
    const without = (await read('mine')).replace('doi: 10.1000/snug\n', '');
    await writeFile(entry('mine'), without);
    await ingest();
    expect(await read('mine')).toBe(without);
  });

  test('leave what a person edited or deleted', async () => {
    await write(ONE, TWO);
    await ingest();
    const mine = `${await read('snugnet')}\nMine.\n`;
    await writeFile(entry('snugnet'), mine);
    await unlink(entry('loose-ends-of-widgets'));
    const { counts } = await ingest();
    expect(await read('snugnet')).toBe(mine);
    expect(counts).toMatchObject({ edited: 1, deleted: 1 });
  });

  test('update what nobody edited when the document changes', async () => {
    await write(ONE, TWO);
    await ingest();
    await write(TWO, { ...ONE, venue: 'ICLR 2024' });
    await ingest();
    expect(await read('snugnet')).toContain('venue: ICLR 2024');
  });

  test('of one title but other identifiers are other papers', async () => {
    await write({ ...ONE, doi: '10.1000/1' }, { ...ONE, doi: '10.1000/2' });
    expect((await ingest()).counts).toMatchObject({ created: 2 });
  });

  test('write nothing in a dry run', async () => {
    await write(ONE);
    const before = await readAll();
    expect((await ingest({ isDryRun: true })).counts).toMatchObject({ created: 1 });
    expect(await readAll()).toEqual(before);
  });
});

describe('a run that is killed', () => {
  const rows = Array.from({ length: 300 }, (_, index) => ({ ...TWO, title: `Widget Number ${index} of Many`, doi: `10.1000/${index}`, year: 2020 }));
  const lacking = '---\ntitle: Widget Number 7 of Many\nauthors: [Ben Sample]\n---\n\nMine.\n';
  const run = (file: string, content: string): ReturnType<typeof spawn> =>
    spawn('node', ['scripts/ingest.ts', '--added', '2024-05-17', file], { env: { ...process.env, CONTENT_DIR: content }, stdio: 'ignore' });
  const end = (child: ReturnType<typeof spawn>): Promise<void> =>
    new Promise((resolve) =>
      child.once('close', () => {
        resolve();
      }),
    );

  /** Most of a run is the start of the program: half of the kills come while files are written. */
  async function waitForFiles(papers: string, count: number, atMost: number): Promise<void> {
    const end = performance.now() + Math.random() * atMost * 2;
    while (performance.now() < end && (await readdir(papers)).length < count) await wait(1);
  }

  async function prepare(name: string): Promise<{ root: string; file: string; content: string }> {
    const root = path.join(folder, name);
    const content = path.join(root, 'content');
    await mkdir(path.join(content, 'papers'), { recursive: true });
    await writeFile(path.join(content, 'topics.yaml'), TOPICS);
    await writeFile(path.join(content, 'papers/mine.mdx'), lacking);
    const file = path.join(root, 'list.jsonl');
    await writeFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    return { root, file, content };
  }

  test('ends in the same bytes when it is run again', { timeout: 30_000 + KILLS * 10_000 }, async () => {
    const calm = await prepare('calm');
    const began = performance.now();
    await end(run(calm.file, calm.content));
    const took = performance.now() - began;
    const expected = await readAll(calm.root);
    expect(Object.keys(expected).length).toBeGreaterThan(rows.length);
    for (let kill = 0; kill < KILLS; kill++) {
      const { root, file, content } = await prepare(`killed-${kill}`);
      const child = run(file, content);
      const ended = end(child);
      await waitForFiles(path.join(content, 'papers'), Math.random() * 1.1 * rows.length, took);
      child.kill('SIGKILL');
      await ended;
      await end(run(file, content));
      expect(await readAll(root)).toEqual(expected);
      await rm(root, { recursive: true });
    }
  });
});
