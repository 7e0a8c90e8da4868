import { expect, test } from 'vitest';
import { loadWith, paper } from '../content-folder.ts';

async function codesFor(first: string, second: string, facts: readonly [string, string] = ['', '']): Promise<string[]> {
  const { problems } = await loadWith({ 'papers/m.mdx': paper(first, facts[0]), 'papers/n.mdx': paper(second, facts[1]) });
  return problems.map(({ code }) => code);
}

test.each([
  ['Maps of the Sea', 'Maps of the sea.'],
  ['Pre-training cartographers', 'Pretraining Cartographers'],
  ['Café maps', 'Cafe maps'],
])('“%s” and “%s” are one title', async (first, second) => expect(await codesFor(first, second)).toEqual(['duplicate-title']));

test.each([
  ['Drawing large maps of small islands by hand', 'Drawing large maps of small island by hand'],
  ['Drawing large maps of small islands by hand', 'Drawing large maps of the small islands by hand'],
])('“%s” and “%s” are nearly one title', async (first, second) => expect(await codesFor(first, second)).toEqual(['similar-title']));

test.each([
  ['Drawing maps, part I: the coast of small islands', 'Drawing maps, part II: the coast of small islands'],
  ['The 2023 survey of small island map making', 'The 2024 survey of small island map making'],
  ['PFGM: drawing maps', 'PFGM++: drawing maps'],
  ['Maps', 'Mops'],
])('“%s” and “%s” are two papers', async (first, second) => expect(await codesFor(first, second)).toEqual([]));

test('identifiers and people tell papers of one title apart', async () => {
  expect(await codesFor('Maps', 'Maps', ['arxiv: "2401.00001"', 'arxiv: "2401.00002"'])).toEqual([]);
  expect(await codesFor('Maps', 'Maps', ['authors: [Ada Example]', 'authors: [Ben Sample]'])).toEqual([]);
  expect(await codesFor('Maps', 'Maps', ['authors: [Ada Example]', 'authors: [ada example, Ben Sample]'])).toEqual(['duplicate-title']);
});

test('the later file is named, with the first beside it and what to do', async () => {
  const { problems } = await loadWith({ 'papers/m.mdx': paper('Maps'), 'papers/n.mdx': paper('Maps') });
  expect(problems).toMatchObject([
    { file: 'papers/n.mdx', place: { line: 2, column: 8 }, related: { file: 'papers/m.mdx', place: { line: 2, column: 8 } } },
  ]);
  expect(problems[0]?.fix).toMatch(/^delete this file, and add `redirects: \[n\]` to `.*m\.mdx`\.$/);
});

test('abstracts that differ make it a warning', async () => {
  const { problems } = await loadWith({
    'papers/m.mdx': paper('Maps', '', 'We draw islands.'),
    'papers/n.mdx': paper('Maps', '', 'Tides move the sea.'),
  });
  expect(problems).toMatchObject([{ code: 'duplicate-title', severity: 'warning' }]);
});
