import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseEntry } from '../../../src/entries/parse-entry.ts';
import { ingestFile } from '../../../src/ingest/ingest-file.ts';
import type { IngestOptions, IngestResult } from '../../../src/ingest/ingest-options.ts';
import { describeFailure, renderEdits, renderSummary } from '../../../src/ingest/wording.ts';
import { renderPage } from './page-fixture.ts';

const PAPERS = [
  { title: 'SnugNet: A Tight Fit', abstract: 'SnugNet is 4times tighter. Code: https://github.com/ada/snug.' },
  { title: 'Loose Ends of {Things}', abstract: 'We leave ends loose, R^d included.' },
];
const BIBLIOGRAPHY = {
  edition: { title: 'A list', date: '2025-03-13' },
  papers: [
    { line: 7, title: 'SnugNet: a tight fit', authors: ['Ada Example'], published: '2024-05', arxiv: '2405.00001', doi: '10.48550/arXiv.2405.00001' },
  ],
};

let folder: string;
let seed: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ingest-'));
  seed = path.join(folder, 'list.txt');
  await writeFile(seed, renderPage(PAPERS));
  await writeFile(path.join(folder, 'list.bibliography.json'), JSON.stringify(BIBLIOGRAPHY));
  await writeFile(path.join(folder, 'list.topics.json'), JSON.stringify({ papers: [{ line: 7, title: 'SnugNet: A Tight Fit', topics: ['fits'] }] }));
});

afterEach(() => rm(folder, { recursive: true }));

const ingest = (options: Partial<IngestOptions> = {}): Promise<IngestResult> =>
  ingestFile(seed, { content: path.join(folder, 'content'), format: 'auto', isDryRun: false, ...options });

const inContent = (file: string): string => path.join(folder, 'content', file);
const read = (file: string): Promise<string> => readFile(inContent(file), 'utf8');

async function readAll(): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(await Promise.all(files.sort().map(async (file) => [file, await readFile(file, 'utf8')] as const)));
}

describe('a first run', () => {
  test('writes entries that parse, with what is known about them', async () => {
    const { problems } = await ingest();
    expect(problems).toEqual([]);
    const { entry } = parseEntry({ file: 'snugnet.mdx', bytes: Buffer.from(await read('papers/snugnet.mdx')) });
    expect(entry).toMatchObject({
      title: 'SnugNet: A Tight Fit',
      authors: ['Ada Example'],
      published: '2024-05',
      arxiv: '2405.00001',
      links: { code: ['https://github.com/ada/snug'] },
      topics: ['fits'],
      method: 'SnugNet',
      added: '2025-03-13',
      source: { seed: 'list.txt', line: 7 },
    });
    expect(entry?.doi).toBeUndefined();
    expect(entry?.html).toContain('<math');
  });

  test('writes the edition in the order of the document', async () => {
    await ingest();
    expect(await read('editions/list.yaml')).toMatchInlineSnapshot(`
      "title: A list
      label: Mar 13
      date: 2025-03-13
      entries:
        - snugnet
        - loose-ends-of-things
      "
    `);
  });

  test('accounts for every line and names what is uncertain', async () => {
    const { ledger } = await ingest();
    expect(ledger?.lines.map(({ kind }) => kind[0]).join('')).toBe('cbcblbtbabtba');
    expect(ledger?.entries[0]?.repairs).toEqual([{ line: 9, rule: 'times', before: '4times', after: '4$\\times$' }]);
    expect(ledger?.entries[1]?.uncertain.map(({ text, reason }) => `${text}: ${reason}`)).toEqual([
      'R^d: a formula whose limits or letters may be others',
      '{Things}: a brace',
      'Loose Ends of {Things}: no record in the bibliography',
    ]);
    expect(await readFile(path.join(folder, 'list.ledger.md'), 'utf8')).toContain('| 9 | snugnet | times | `4times` | `4$\\times$` |');
  });

  test('asks for topics only where none are assigned', async () => {
    await ingest({ suggestTopics: () => [{ topic: 'suggested', score: 0.8, evidence: 'label “Ends” in the title' }] });
    expect(await read('papers/snugnet.mdx')).toContain('topics: [fits]');
    expect(await read('papers/loose-ends-of-things.mdx')).toContain(
      '# Proposed, to be confirmed: suggested (label “Ends” in the title).\ntopics: [suggested]\n',
    );
    expect(await readFile(path.join(folder, 'list.ledger.md'), 'utf8')).toContain('| loose-ends-of-things | suggested | 0.8 |');
  });

  test('proposes the same topics again, whatever the catalogue teaches by then', async () => {
    await ingest({ suggestTopics: () => [{ topic: 'suggested', score: 0.8, evidence: '' }] });
    const before = await readAll();
    await ingest({ suggestTopics: () => [{ topic: 'other', score: 0.9, evidence: '' }] });
    expect(await readAll()).toEqual(before);
  });

  test('writes nothing in a dry run', async () => {
    const before = await readAll();
    const result = await ingest({ isDryRun: true });
    expect(await readAll()).toEqual(before);
    expect(renderSummary('list.txt', result, true)).toMatchInlineSnapshot(`
      "list.txt: 2 entries. Files: to write 3, unchanged 0.
      Places to look at: 3"
    `);
  });
});

describe('a second run', () => {
  test('changes nothing', async () => {
    await ingest();
    const once = await readAll();
    await ingest();
    expect(await readAll()).toEqual(once);
  });

  test('keeps what a person edited, and says how it differs', async () => {
    await ingest();
    const edited = (await read('papers/snugnet.mdx')).replace('Ada Example', 'Ada B. Example');
    await writeFile(inContent('papers/snugnet.mdx'), edited);
    await writeFile(
      seed,
      renderPage([PAPERS[0], { title: 'Loose Ends of {Things}', abstract: 'We now tie them.' }].map((paper) => paper ?? { title: '', abstract: '' })),
    );
    const result = await ingest();
    expect(await read('papers/snugnet.mdx')).toBe(edited);
    expect(await read('papers/loose-ends-of-things.mdx')).toContain('We now tie them.');
    expect(result.problems.map(({ code, severity }) => [code, severity])).toEqual([['edited-entry', 'note']]);
    expect(renderEdits(result)).toMatchInlineSnapshot(`
      "papers/snugnet.mdx: the document (-), the file (+)
        - authors: [Ada Example]
        + authors: [Ada B. Example]"
    `);
    const twice = await readAll();
    await ingest();
    expect(await readAll()).toEqual(twice);
  });

  test('does not bring back what a person deleted, and leaves it out of the edition', async () => {
    await ingest();
    await rm(inContent('papers/snugnet.mdx'));
    const { problems } = await ingest();
    expect(problems.map(({ code }) => code)).toEqual(['deleted-entry']);
    expect(await readdir(inContent('papers'))).toEqual(['loose-ends-of-things.mdx']);
    expect(await read('editions/list.yaml')).not.toContain('snugnet');
  });

  test('fills a new content folder', async () => {
    await ingest();
    const once = await read('papers/snugnet.mdx');
    await rm(path.join(folder, 'content'), { recursive: true });
    const { problems } = await ingest();
    expect(problems).toEqual([]);
    expect(await read('papers/snugnet.mdx')).toBe(once);
  });

  test('keeps the id of a paper when another takes its place in the document', async () => {
    await ingest();
    await writeFile(seed, renderPage([{ title: 'SnugNet: Another Fit', abstract: 'Another.' }, ...PAPERS]));
    await ingest();
    expect((await readdir(inContent('papers'))).sort()).toEqual(['loose-ends-of-things.mdx', 'snugnet-another-fit.mdx', 'snugnet.mdx']);
    expect(await read('papers/snugnet.mdx')).toContain('A Tight Fit');
  });
});

test('a paper that another document brought in is listed, not written again', async () => {
  await ingest();
  const before = await read('papers/snugnet.mdx');
  const other = path.join(folder, 'other.txt');
  await writeFile(other, renderPage(PAPERS.slice(0, 1)));
  const { problems, ledger } = await ingestFile(other, { content: path.join(folder, 'content'), format: 'auto', isDryRun: false });
  expect(problems).toEqual([]);
  expect(ledger?.entries).toMatchObject([{ id: 'snugnet', state: 'elsewhere' }]);
  expect(await read('papers/snugnet.mdx')).toBe(before);
  expect(await read('editions/other.yaml')).toContain('- snugnet');
});

test.each([
  ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-8 with a mark and other line ends', (text: string) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`)],
  ['gzip', (text: string) => gzipSync(text)],
])('a list in %s becomes the same entries', async (_, encode) => {
  await ingest();
  const expected = await read('papers/snugnet.mdx');
  await rm(path.join(folder, 'content'), { recursive: true });
  await writeFile(seed, encode(renderPage(PAPERS)));
  expect((await ingest()).problems).toEqual([]);
  expect(await read('papers/snugnet.mdx')).toBe(expected);
});

test('a broken record of a list is told of, what lies behind it comes in, and a second run writes nothing', async () => {
  await writeFile(seed, renderPage(PAPERS).replace('SnugNet: A Tight Fit\n\n', ''));
  const { problems, ledger } = await ingest();
  expect(problems).toMatchObject([{ code: 'unreadable-record', severity: 'error', place: { line: 7 } }]);
  expect(ledger?.entries).toMatchObject([{ id: 'loose-ends-of-things' }]);
  expect(ledger?.counts).toMatchObject({ title: 1, abstract: 1, skipped: 1 });
  const before = await readAll();
  expect((await ingest()).problems).toEqual(problems);
  expect(await readAll()).toEqual(before);
});

describe('what cannot be read', () => {
  test.each([
    ['an empty document', Buffer.from(''), 'The document is empty.'],
    ['Latin-1', Buffer.from(renderPage([{ title: 'Zoë', abstract: 'Of Zoë.' }]), 'latin1'), 'The bytes here are not UTF-8 text.'],
    ['gzip that grows beyond all bounds', gzipSync(`new\n\nSubscribe\n${'\n'.repeat(65 * 1024 * 1024)}`), 'The document holds more than 64 MB.'],
    ['an unknown format', Buffer.from('A title\n\nAn abstract'), 'The document shows the marks of no known format.'],
  ])('%s is refused and nothing is written', async (_, bytes, message) => {
    await writeFile(seed, bytes);
    const before = await readAll();
    const { problems } = await ingest();
    expect(problems).toMatchObject([{ code: 'unreadable-seed', severity: 'error', message }]);
    expect(await readAll()).toEqual(before);
  });

  test('a slip in the bibliography is shown with its place', async () => {
    await writeFile(path.join(folder, 'list.bibliography.json'), '{\n  "papers": [\n    {"line": 7, "title": "SnugNet", "arxivv": "x"}\n  ]\n}\n');
    const { problems } = await ingest();
    expect(problems).toMatchObject([{ code: 'unknown-key', place: { line: 3 } }]);
  });

  test('a record that cannot become an entry is reported with its line, and the rest goes on', async () => {
    await writeFile(seed, renderPage([{ title: 'Hidden\u202e Things', abstract: 'We hide.' }, ...PAPERS]));
    const { problems, ledger } = await ingest();
    expect(problems).toMatchObject([{ code: 'forbidden-character', file: seed }]);
    expect(ledger?.entries.map(({ id }) => id)).toEqual(['snugnet', 'loose-ends-of-things']);
  });

  test('a correction that fits nowhere is named', async () => {
    const spans = [{ after: 'nowhere', seed: 'x', tex: '$x$' }];
    await writeFile(path.join(folder, 'list.corrections.json'), JSON.stringify({ papers: [{ line: 9, title: 'SnugNet: A Tight Fit', spans }] }));
    expect((await ingest()).problems).toMatchObject([{ code: 'seed-correction', severity: 'warning', place: { line: 9 } }]);
  });
});

test('a folder that refuses is named before anything is written', async () => {
  await writeFile(path.join(folder, 'content'), 'a file');
  const before = await readAll();
  const failure = await ingest().then(
    () => undefined,
    (cause: unknown) => describeFailure(cause),
  );
  expect(failure).toMatch(/content.* lies below something that is not a folder\.$/);
  expect(await readAll()).toEqual(before);
});
