import { expect, test } from 'vitest';
import { loadWith, paper } from '../content-folder.ts';

const edition = (entries: string): string => `title: May list\nentries: ${entries}\n`;

test('a dangling id is answered with the nearest', async () => {
  const { problems } = await loadWith({ 'editions/may.yaml': edition('[atlas-ent]') });
  expect(problems).toMatchObject([{ message: 'There is no entry `atlas-ent`.', fix: 'write `atlas-net`.' }]);
});

test('an id that is like none is to be deleted or written', async () => {
  const { problems } = await loadWith({ 'editions/may.yaml': edition('[volcanoes]') });
  expect(problems).toMatchObject([{ code: 'unknown-entry', fix: 'delete it, or add the file `papers/volcanoes.mdx`.' }]);
});

test('former ids and entries with errors of their own are no dangling ids', async () => {
  const { problems } = await loadWith({
    'editions/may.yaml': edition('[old-name, broken]'),
    'papers/new-name.mdx': paper('A map', 'redirects: [old-name]'),
    'papers/broken.mdx': paper('A broken map', 'published: never'),
  });
  expect(problems.map(({ code, file }) => [code, file])).toEqual([['invalid-value', 'papers/broken.mdx']]);
});

test('an entry that an edition lists twice is a warning', async () => {
  const { problems } = await loadWith({ 'editions/may.yaml': edition('[atlas-net, atlas-net]') });
  expect(problems).toMatchObject([{ code: 'repeated-value', severity: 'warning', place: { line: 2, column: 22 } }]);
});

test.each([
  ['gone', 'There is no entry `gone`.'],
  ['m', '`m` is this entry, which cannot take its own place.'],
])('an entry superseded by %s is a problem', async (by, message) => {
  const { problems } = await loadWith({ 'papers/m.mdx': paper('A map', `status: { kind: superseded, by: ${by} }`) });
  expect(problems).toMatchObject([{ code: 'unknown-entry', file: 'papers/m.mdx', place: { line: 4 }, message }]);
});
