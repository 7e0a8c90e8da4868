import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseEntries } from '../../../src/entries/parse-pool.ts';
import { readEntries } from '../../../src/entries/read-entries.ts';
import { entryText } from './entry-text.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'papershelf-entries-'));
  mkdirSync(path.join(folder, 'content', 'papers'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (name: string, text: string) => {
  writeFileSync(path.join(folder, 'content', 'papers', name), text);
};
const read = () => readEntries({ content: path.join(folder, 'content'), cache: path.join(folder, 'cache') });

test('reads the same from the cache as from the files', async () => {
  write('one.mdx', entryText({ abstract: 'A $x$ and k < n.' }));
  write('two.mdx', entryText({ abstract: '<script>' }));
  const first = await read();
  expect(first.entries.map(({ id }) => id)).toEqual(['one']);
  expect(first.problems.map(({ code }) => code)).toEqual(['unescaped-character', 'html']);
  expect(await read()).toEqual(first);
});

test('a damaged cache costs nothing but time', async () => {
  write('one.mdx', entryText());
  const first = await read();
  const [name = ''] = readdirSync(path.join(folder, 'cache', 'entries'));
  writeFileSync(path.join(folder, 'cache', 'entries', name), '{"digest": "half a li');
  expect(await read()).toEqual(first);
});

test('a changed file is read again, a deleted one forgotten', async () => {
  write('one.mdx', entryText({ abstract: 'Before.' }));
  write('two.mdx', entryText());
  await read();
  write('one.mdx', entryText({ abstract: 'After.' }));
  rmSync(path.join(folder, 'content', 'papers', 'two.mdx'));
  expect((await read()).entries.map(({ id, text }) => [id, text])).toEqual([['one', 'After.']]);
});

test('threads give what one thread gives, in the order of the files', async () => {
  const files = Array.from({ length: 2100 }, (_, index) => ({
    file: `papers/p${index}.mdx`,
    bytes: new TextEncoder().encode(entryText({ abstract: index % 7 === 0 ? '<b>x</b>' : `Number ${index}.` })),
  }));
  const parsed = await parseEntries(files);
  expect(parsed.map(({ entry, problems }) => entry?.text ?? problems[0]?.code)).toEqual(
    files.map((_, index) => (index % 7 === 0 ? 'html' : `Number ${index}.`)),
  );
});
