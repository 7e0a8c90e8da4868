/** Documents side by side, and the ledgers they write. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ingestFile } from '../../../src/ingest/ingest-file.ts';
import { findLedgerOwner } from '../../../src/ingest/ledger-owner.ts';
import { createFolder } from './dump-fixture.ts';
import { renderPage } from './page-fixture.ts';

const BIB = '@article{a, title={SnugNet: A Tight Fit}, author={Example, Ada}, year={2024}}\n';
const PAGE = renderPage([{ title: 'SnugNet: A Tight Fit', abstract: 'SnugNet is tighter.' }]);
const TABLE = 'Title,Author,Publication Year\nLoose Ends of Widgets,"Sample, Ben",2023\n';

async function open() {
  const folder = await createFolder();
  const options = { content: path.join(folder, 'content'), format: 'auto', isDryRun: false, added: '2025-01-01' };
  const put = async (name: string, text: string): Promise<string> => {
    await writeFile(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const list = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name.includes('.ledger')).sort();
  return { folder, options, put, list };
}

test('documents that differ in their ending alone have a ledger each', async () => {
  const { options, put, list } = await open();
  for (const file of [await put('shelf.bib', BIB), await put('shelf.csv', TABLE)]) await ingestFile(file, options);
  expect(await list()).toEqual(['shelf.bib.ledger.jsonl', 'shelf.bib.ledger.md', 'shelf.csv.ledger.jsonl', 'shelf.csv.ledger.md']);
});

test.each([
  ['records', 'jsonl', ['other.bib', BIB], ['shelf.csv', TABLE]],
  ['a list', 'json', ['other.txt', PAGE], ['shelf.txt', PAGE]],
])('the ledger of another document stays: %s', async (_, ending, [firstName = '', first = ''], [secondName = '', second = '']) => {
  const { folder, options, put, list } = await open();
  const report = path.join(folder, 'mine.ledger.md');
  await ingestFile(await put(firstName, first), { ...options, report });
  const ledger = path.join(folder, `mine.ledger.${ending}`);
  const before = await readFile(ledger, 'utf8');
  const file = await put(secondName, second);
  const { problems, decisions } = await ingestFile(file, { ...options, report });
  expect(problems).toMatchObject([{ code: 'unreadable-seed', file, fix: `name another one: \`--report ${file}.ledger.md\`.` }]);
  expect(problems[0]?.message).toContain(`is the ledger of \`${firstName}\` and stays as it is.`);
  expect([decisions, await readFile(ledger, 'utf8'), (await list()).length]).toEqual([[], before, 2]);
});

test.each([
  ['{"seed":"a \\"b\\".bib","format":"bibtex"}\n', 'a "b".bib'],
  ['{\n  "seed": "list.txt",\n', 'list.txt'],
  ['{"seed":', undefined],
  ['{"seed":"\\q"}', undefined],
  ['', undefined],
])('the ledger %j is of %s', async (text, owner) => {
  const { put } = await open();
  expect(await findLedgerOwner(await put('x.ledger.jsonl', text))).toBe(owner);
});

test('what is not there is nobody’s', async () => {
  expect(await findLedgerOwner('/nowhere/x.ledger.jsonl')).toBeUndefined();
});
