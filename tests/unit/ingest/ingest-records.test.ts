import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFormerRecords } from '../../../src/ingest/former-run.ts';
import { ingestRecords, type RecordOptions, type RecordOutcome } from '../../../src/ingest/ingest-records.ts';
import { createImaginedFiles, createPendingFiles } from '../../../src/ingest/pending-files.ts';
import type { RecordFields } from '../../../src/ingest/record-fields.ts';
import { openLedgerPage } from '../../../src/ingest/record-ledger-page.ts';
import { hashText } from '../../../src/ingest/sync-files.ts';
import { describeFailure, renderEdit } from '../../../src/ingest/wording.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { createFolder } from './dump-fixture.ts';

const SNUG = { title: 'SnugNet: A Tight Fit', authors: ['Ada Example'], abstract: 'We are snug.', arxiv: '2405.00001' };

async function open(): Promise<{ content: string; report: string }> {
  const folder = await createFolder();
  await mkdir(path.join(folder, 'content/papers'), { recursive: true });
  return { content: path.join(folder, 'content'), report: path.join(folder, 'list.ledger') };
}

async function ingest(
  records: readonly RecordFields[],
  options: Pick<RecordOptions, 'content' | 'report' | 'edition'>,
): Promise<{ outcomes: RecordOutcome[]; problems: Problem[] }> {
  const outcomes: RecordOutcome[] = [];
  const problems: Problem[] = [];
  const events = records.map((fields, index) => ({ kind: 'record', record: { line: index + 1, fields } }) as const);
  const tell = { onOutcome: (one: RecordOutcome) => outcomes.push(one), onProblem: (one: Problem) => problems.push(one) };
  await ingestRecords(
    { file: 'list.bib', seed: 'list.bib', format: 'bibtex', events },
    { isDryRun: false, added: '2025-01-01', ...tell, ...options },
  );
  return { outcomes, problems };
}

const entry = ({ content }: { content: string }, id: string): string => path.join(content, 'papers', `${id}.mdx`);

describe('records', () => {
  test('of one title but other arXiv ids become two entries', async () => {
    const { outcomes } = await ingest([SNUG, { ...SNUG, arxiv: '2405.00002' }], await open());
    expect(outcomes.map(({ action, id }) => [action, id])).toEqual([
      ['created', 'snugnet'],
      ['created', 'snugnet-a-tight-fit'],
    ]);
  });

  test('of one paper twice in a document become one', async () => {
    const { outcomes } = await ingest([SNUG, { ...SNUG, doi: '10.1000/snug' }], await open());
    expect(outcomes.map(({ action, filled }) => [action, filled])).toEqual([
      ['created', undefined],
      ['enriched', ['doi']],
    ]);
  });

  test('leave an entry alone that has errors of its own, and name it', async () => {
    const folder = await open();
    const broken = '---\ntitle: "SnugNet: A Tight Fit"\nauthors: [Ada Example]\nvenu: ICLR\n---\n\nMine.\n';
    await writeFile(entry(folder, 'mine'), broken);
    const { outcomes, problems } = await ingest([SNUG], folder);
    expect(problems).toMatchObject([{ code: 'incomplete-entry', severity: 'note', file: 'papers/mine.mdx' }]);
    expect(outcomes).toMatchObject([{ action: 'unchanged', id: 'mine' }]);
    expect(await readFile(entry(folder, 'mine'), 'utf8')).toBe(broken);
  });

  test('leave what a person edited, and show how it differs', async () => {
    const folder = await open();
    await ingest([SNUG], folder);
    await writeFile(entry(folder, 'snugnet'), (await readFile(entry(folder, 'snugnet'), 'utf8')).replace('Ada', 'Eva'));
    const { outcomes } = await ingest([SNUG], folder);
    expect(outcomes.map(renderEdit)).toMatchInlineSnapshot(`
      [
        "papers/snugnet.mdx: the document (-), the file (+)
        - authors: [Ada Example]
        + authors: [Eva Example]",
      ]
    `);
  });

  test('make an edition where one is asked for, in their order', async () => {
    const folder = await open();
    await ingest([{ title: 'Zebras' }, SNUG], { ...folder, edition: 'may' });
    expect(await readFile(path.join(folder.content, 'editions/may.yaml'), 'utf8')).toContain('entries:\n  - zebras\n  - snugnet\n');
  });

  test('without an abstract end with the facts', async () => {
    const folder = await open();
    await ingest([{ title: 'Zebras' }], folder);
    expect(await readFile(entry(folder, 'zebras'), 'utf8')).toMatch(/line: 1 \}\n---\n$|line: 1\}\n---\n$/);
  });
});

describe('a ledger', () => {
  test('is read line by line, whatever its texts hold and whatever is wrong with other lines', async () => {
    const folder = await open();
    const title = 'Of \u2028 Separators\u2029';
    await writeFile(entry(folder, 'of'), 'x');
    const row = { line: 1, title, role: 'own', id: 'of', drafted: 'd', sha256: hashText('x') };
    const lines = [
      '{"seed":',
      'null',
      '7',
      '{"line":"x"}',
      '\ud800',
      JSON.stringify(row),
      '{"edition":7}',
      '{"edition":{"id":"may","sha256":"e"}}',
      '{"cut',
    ];
    await writeFile(`${folder.report}.jsonl`, lines.join('\n'));
    const former = await readFormerRecords(folder.report, folder.content, false);
    expect(former.take(title, 1)).toEqual(row);
    expect(former.take(title, 1)).toBeUndefined();
    expect([former.findHash('of'), former.edition]).toEqual([hashText('x'), 'e']);
    former.close();
  });

  test('stays as it is when a run reads no record at all', async () => {
    const folder = await open();
    await ingest([SNUG], folder);
    const before = await readFile(`${folder.report}.jsonl`, 'utf8');
    await ingest([], folder);
    expect(await readFile(`${folder.report}.jsonl`, 'utf8')).toBe(before);
    expect((await readdir(path.dirname(folder.content))).sort()).toEqual(['content', 'list.ledger.jsonl', 'list.ledger.md']);
  });

  test('of another content folder says nothing', async () => {
    const folder = await open();
    await writeFile(`${folder.report}.jsonl`, `${JSON.stringify({ line: 1, title: 'Snug', role: 'own', id: 'snug', sha256: 'x' })}\n`);
    const former = await readFormerRecords(folder.report, folder.content, false);
    expect(former.take('Snug', 1)).toBeUndefined();
    former.close();
  });

  test('accounts for what a journal tells, where the disk confirms it', async () => {
    const folder = await open();
    await writeFile(entry(folder, 'done'), 'after');
    await writeFile(entry(folder, 'waiting'), 'before');
    const rows = ['done', 'waiting'].map((id, index) => ({
      line: index + 1,
      title: id,
      role: 'filled',
      id,
      filled: ['doi'],
      before: hashText('before'),
    }));
    await writeFile(`${folder.report}.journal.jsonl`, `{"cut\n${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
    const former = await readFormerRecords(folder.report, folder.content, false);
    expect([former.take('done', 1)?.filled, former.take('waiting', 2)]).toEqual([['doi'], undefined]);
    former.close();
  });

  test('of 100,000 records has a page that people can read', async () => {
    const folder = await open();
    const page = openLedgerPage({ seed: 'list.bib', format: 'bibtex' });
    const began = performance.now();
    for (let line = 1; line <= 100_000; line++) {
      page.add({ line, title: 'Snug', role: 'own', id: `snug-${line}`, proposals: [{ topic: 'widgets', score: 1, evidence: 'a | b\n<i>' }] });
      page.note({ code: 'left-out-value', severity: 'warning', file: 'list.bib', place: { line, column: 1 }, message: 'Left | out' });
    }
    await page.write(`${folder.report}.md`, 'x');
    const text = await readFile(`${folder.report}.md`, 'utf8');
    expect(performance.now() - began).toBeLessThan(2000);
    expect(text.split('\n').length).toBeLessThan(700);
    expect(text).toContain('100000 brought in, 0 there already, 0 refused.');
    expect(text).toContain('And 99800 more.');
    expect(text).toContain('Left \\| out');
  });
});

describe('pending files', () => {
  test('are read as if they were there, and written together', async () => {
    const folder = await open();
    const files = createPendingFiles(folder.content);
    files.write('a', 'one');
    files.write('b', 'two');
    expect([await files.read('a'), await files.read('none'), files.size()]).toEqual(['one', undefined, 2]);
    expect(await readdir(path.join(folder.content, 'papers'))).toEqual([]);
    await files.flush();
    expect([files.size(), await readFile(entry(folder, 'b'), 'utf8')]).toEqual([0, 'two']);
  });

  test('that are imagined are never written', async () => {
    const folder = await open();
    const files = createImaginedFiles(folder.content);
    files.write('a', 'one');
    await files.flush();
    expect(await files.read('a')).toBe('one');
    expect(await readdir(path.join(folder.content, 'papers'))).toEqual([]);
    files.close();
  });
});

describe('a disk that refuses', () => {
  test('is named before an entry is written', async () => {
    const folder = await open();
    await mkdir(`${folder.report}.jsonl.new`);
    await expect(ingest([SNUG], folder)).rejects.toSatisfy((cause) => describeFailure(cause).endsWith(' is a folder.'));
    expect(await readdir(path.join(folder.content, 'papers'))).toEqual([]);
  });

  test('leaves the old file and lets the next run in', async () => {
    const folder = await open();
    await ingest([SNUG], folder);
    const before = await readFile(entry(folder, 'snugnet'), 'utf8');
    await mkdir(entry(folder, 'zebras'));
    await expect(ingest([{ title: 'Zebras' }, { ...SNUG, venue: 'ICLR' }], folder)).rejects.toThrow();
    expect([before, before.replace('\nadded', '\nvenue: ICLR\nadded')]).toContain(await readFile(entry(folder, 'snugnet'), 'utf8'));
    expect((await readdir(folder.content)).filter((name) => name.includes('lock'))).toEqual([]);
  });

  test('and does not say where, is told all the same', () => {
    expect(describeFailure(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toMatch(/^The disk is full;/);
  });

  test.each([
    ['ENOSPC', '`x` does not fit on the disk.'],
    ['EROFS', '`x` is on a read-only disk.'],
    ['EACCES', '`x` may not be read or written.'],
  ])('with %s is told in one sentence', (code, sentence) => {
    expect(describeFailure(Object.assign(new Error(code), { code, path: path.resolve('x') }))).toBe(sentence);
  });
});
