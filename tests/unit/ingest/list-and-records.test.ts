/** One catalogue from several documents: a paper is one entry, whatever brought it in first. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { hashText } from '../../../src/ingest/sync-files.ts';
import { ingestFile } from '../../../src/ingest/ingest-file.ts';
import type { IngestOptions, IngestResult } from '../../../src/ingest/ingest-options.ts';
import { createFolder } from './dump-fixture.ts';
import { renderPage } from './page-fixture.ts';

const PAPERS = [
  { title: 'SnugNet: A Tight Fit', abstract: 'SnugNet is tighter. Code: https://github.com/ada/snug.' },
  { title: 'Loose Ends of Things', abstract: 'We leave ends loose.' },
];
const BIBLIOGRAPHY = {
  edition: { title: 'A list', date: '2025-03-13' },
  papers: [{ line: 7, title: 'SnugNet: A Tight Fit', authors: ['Ada Example'], published: '2024-05-02', arxiv: '2405.00001', venue: 'ICLR 2025' }],
};
const BIBTEX = `@article{mine,
  title = {Snug Networks, or a Tight Fit},
  author = {Example, Ada},
  year = {2024},
  eprint = {2405.00001},
  archivePrefix = {arXiv},
}
`;

let folder: string;
let content: string;

beforeEach(async () => {
  folder = await createFolder();
  content = path.join(folder, 'content');
  await mkdir(path.join(content, 'papers'), { recursive: true });
  await writeFile(path.join(folder, 'list.txt'), renderPage(PAPERS));
  await writeFile(path.join(folder, 'list.bibliography.json'), JSON.stringify(BIBLIOGRAPHY));
  await writeFile(path.join(folder, 'mine.bib'), BIBTEX);
});

const ingest = (name: string, options: Partial<IngestOptions> = {}): Promise<IngestResult> =>
  ingestFile(path.join(folder, name), { content, format: 'auto', isDryRun: false, added: '2025-01-01', ...options });
const entry = (id: string): string => path.join(content, 'papers', `${id}.mdx`);
const read = (id: string): Promise<string> => readFile(entry(id), 'utf8');
const list = async (): Promise<string[]> => (await readdir(path.join(content, 'papers'))).sort();

async function readAll(): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((item) => item.isFile()).map((item) => path.join(item.parentPath, item.name));
  return Object.fromEntries(await Promise.all(files.sort().map(async (file) => [file, await readFile(file, 'utf8')] as const)));
}

describe('a list after a bibliography', () => {
  test('adds to the entry that is there, and the edition lists it', async () => {
    await ingest('mine.bib');
    const [id = ''] = (await list()).map((name) => name.replace('.mdx', ''));
    const before = await read(id);
    const { problems, ledger } = await ingest('list.txt');
    expect(problems).toEqual([]);
    expect(await list()).toEqual([`${id}.mdx`, 'loose-ends-of-things.mdx'].sort());
    expect((await read(id)).split('\n').filter((line) => !before.split('\n').includes(line))).toEqual([
      'venue: ICLR 2025',
      'links:',
      '  code: [https://github.com/ada/snug]',
      expect.stringContaining('SnugNet is tighter.'),
    ]);
    expect(await read(id)).toContain('Snug Networks, or a Tight Fit');
    expect(await readFile(path.join(content, 'editions/list.yaml'), 'utf8')).toContain(`- ${id}\n`);
    expect(ledger?.entries[0]).toMatchObject({ id, state: 'elsewhere', filled: ['venue', 'links', 'abstract'] });
  });

  test('changes nothing when it is ingested again, and does not fill again what a person took out', async () => {
    await ingest('mine.bib');
    await ingest('list.txt');
    const once = await readAll();
    await ingest('list.txt');
    expect(await readAll()).toEqual(once);
    const [file = ''] = (await list()).filter((name) => name !== 'loose-ends-of-things.mdx');
    const id = file.replace('.mdx', '');
    await writeFile(entry(id), (await read(id)).replace('venue: ICLR 2025\n', ''));
    const without = await readAll();
    await ingest('list.txt');
    expect(await readAll()).toEqual(without);
  });

  test('is whole although its ledger tells of another content folder', async () => {
    await ingest('list.txt');
    await rm(content, { recursive: true });
    await writeFile(path.join(folder, 'mine.bib'), BIBTEX.replace('Snug Networks, or a Tight Fit', 'SnugNet: A Tight Fit'));
    await ingest('mine.bib');
    expect(await list()).toEqual(['snugnet.mdx']);
    expect((await ingest('list.txt')).problems).toEqual([]);
    expect(await list()).toEqual(['loose-ends-of-things.mdx', 'snugnet.mdx']);
    expect(await read('snugnet')).toContain('venue: ICLR 2025');
  });

  test('leaves an entry alone that has errors of its own', async () => {
    await writeFile(entry('mine'), '---\ntitle: "SnugNet: A Tight Fit"\narxiv: 2405.00001\nvenu: ICLR\n---\n\nMine.\n');
    const { problems } = await ingest('list.txt');
    expect(problems).toMatchObject([{ code: 'incomplete-entry', file: 'papers/mine.mdx' }]);
    expect(await read('mine')).not.toContain('ICLR 2025');
  });

  test('of one title but another arXiv id is another paper', async () => {
    await writeFile(path.join(folder, 'mine.bib'), BIBTEX.replace('Snug Networks, or a Tight Fit', 'SnugNet: A Tight Fit').replace('00001', '00002'));
    await ingest('mine.bib');
    await ingest('list.txt');
    expect(await list()).toHaveLength(3);
  });

  test('holds a paper once that stands in it twice', async () => {
    await writeFile(path.join(folder, 'list.txt'), renderPage([...PAPERS, ...PAPERS.slice(0, 1)]));
    const { problems, ledger } = await ingest('list.txt');
    expect(problems).toEqual([]);
    expect(await list()).toEqual(['loose-ends-of-things.mdx', 'snugnet.mdx']);
    expect(ledger?.lines.filter((line) => line.entry === 'snugnet')).toHaveLength(4);
    const once = await readAll();
    await ingest('list.txt');
    expect(await readAll()).toEqual(once);
  });
});

describe('a list run that is killed between its files and its ledger', () => {
  test('ends in the same bytes when it is run again', async () => {
    await ingest('mine.bib');
    const before = await readAll();
    await ingest('list.txt');
    const expected = await readAll();
    const [id = ''] = (await list()).filter((name) => name !== 'loose-ends-of-things.mdx').map((name) => name.replace('.mdx', ''));
    for (const written of [[], [entry(id)], [entry('loose-ends-of-things')], [entry(id), entry('loose-ends-of-things')]]) {
      await rm(folder, { recursive: true });
      for (const [file, text] of Object.entries(before)) await put(file, text);
      for (const file of written) await put(file, expected[file] ?? '');
      await put(path.join(folder, 'list.ledger.journal.json'), tellJournal(expected, hashText(before[entry(id)] ?? ''), id));
      await ingest('list.txt');
      expect(await readAll()).toEqual(expected);
    }
  });

  const tellJournal = (expected: Record<string, string>, hash: string, id: string): string =>
    JSON.stringify({ ledger: JSON.parse(expected[path.join(folder, 'list.ledger.json')] ?? '') as unknown, before: { [`papers/${id}.mdx`]: hash } });

  async function put(file: string, text: string): Promise<void> {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
});

describe('a bibliography after a list', () => {
  test('adds to the entry of the list, and the list leaves it so', async () => {
    await rm(path.join(folder, 'list.bibliography.json'));
    await writeFile(path.join(folder, 'mine.bib'), BIBTEX.replace('Snug Networks, or a Tight Fit', 'SnugNet: A Tight Fit'));
    await ingest('list.txt');
    expect((await ingest('mine.bib')).counts).toMatchObject({ enriched: 1, created: 0 });
    const enriched = await read('snugnet');
    expect(enriched).toContain('authors: [Ada Example]');
    await ingest('list.txt');
    expect(await read('snugnet')).toBe(enriched);
    const once = await readAll();
    await ingest('list.txt');
    await ingest('mine.bib');
    expect(await readAll()).toEqual(once);
  });
});

test.each(['list.txt', 'mine.bib'])('an entry of %s that a person renamed is found under its new id', async (name) => {
  await ingest(name);
  const [file = ''] = (await list()).filter((one) => one.startsWith('snug'));
  const id = file.replace('.mdx', '');
  await rename(entry(id), entry('renamed'));
  await writeFile(entry('renamed'), (await read('renamed')).replace('\nauthors:', `\nredirects: [${id}]\nauthors:`).replace('Ada', 'Eva'));
  const mine = await read('renamed');
  const { problems } = await ingest(name);
  expect(problems.map(({ code }) => code)).toEqual(['edited-entry']);
  expect(await list()).not.toContain(file);
  expect(await read('renamed')).toBe(mine);
  const once = await readAll();
  await ingest(name);
  expect(await readAll()).toEqual(once);
});

test('two runs at once take turns', async () => {
  await Promise.all([ingest('mine.bib'), ingest('list.txt'), ingest('mine.bib')]);
  expect(await list()).toHaveLength(2);
  expect((await readdir(content)).sort()).toEqual(['editions', 'papers']);
});

test('what killed runs left half written is swept away', async () => {
  const dead = '999999999';
  const left = [
    'list.ledger.json.123',
    'content/papers/snugnet.mdx.123',
    'content/editions/list.yaml.123',
    `content/.ingest.lock.${dead}.${'a'.repeat(8)}-${'b'.repeat(27)}`,
  ];
  await mkdir(path.join(content, 'editions'));
  for (const name of left) await writeFile(path.join(folder, name), '');
  await writeFile(path.join(folder, 'other.json.123'), '');
  await ingest('list.txt');
  const present = Object.keys(await readAll()).map((file) => path.relative(folder, file));
  expect(left.filter((name) => present.includes(name))).toEqual([]);
  expect(present).toContain('other.json.123');
});

test('sources add up: each fills what is lacking, and overwrites nothing', async () => {
  await writeFile(
    path.join(folder, 'more.ris'),
    'TY  - JOUR\nTI  - Snug Networks, or a Tight Fit\nAU  - Example, Ada\nPY  - 2023\nDO  - 10.1000/snug\nER  - \n',
  );
  const item = {
    id: 'x',
    type: 'article-journal',
    title: 'Another title',
    DOI: '10.1000/snug',
    abstract: 'We are snug.',
    author: [{ family: 'Other', given: 'Bo' }],
  };
  await writeFile(path.join(folder, 'last.json'), JSON.stringify([item]));
  await ingest('mine.bib');
  expect((await ingest('more.ris')).counts).toMatchObject({ enriched: 1 });
  expect((await ingest('last.json')).counts).toMatchObject({ enriched: 1 });
  expect(await list()).toHaveLength(1);
  const text = await readFile(path.join(content, 'papers', (await list())[0] ?? ''), 'utf8');
  expect(text).toMatch(
    /^---\ntitle: "Snug Networks, or a Tight Fit"\nauthors: \[Ada Example\]\npublished: .*2024.*\narxiv: "2405.00001"\ndoi: 10.1000\/snug\n/,
  );
  expect(text).toContain('\n\nWe are snug.\n');
});
