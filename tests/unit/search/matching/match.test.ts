import { expect, test } from 'vitest';
import { matchPapers } from '../../../../src/search/matching/match.ts';
import type { Need } from '../../../../src/search/query/understood.ts';
import { createFakeSources, phrase, word } from '../fake-index.ts';

const sources = createFakeSources([
  { title: 'Maps of quiet shelves', text: 'one two' },
  { title: 'Quiet shelves', text: 'one two' },
  { title: 'Shelves', text: 'maps and one more' },
  { title: 'Lamps', text: 'quiet light', years: [0] },
  ...Array.from({ length: 12 }, (_, index) => ({ title: `Shelves ${index}`, text: 'three' })),
]);

interface Found {
  readonly full: readonly number[];
  readonly loose: readonly number[];
  readonly missing: readonly string[];
}

const listPages = (found: readonly { readonly page: number }[]): number[] => found.map(({ page }) => page);

async function match(needs: readonly Need[], excluded: readonly (readonly Need[])[] = []): Promise<Found> {
  const matches = await matchPapers({ needs, excluded }, sources);
  const loose = listPages(matches.isTooFew(matches.full.length) ? matches.loosen(() => true) : []);
  return { full: listPages(matches.full), loose, missing: matches.listMissing(loose) };
}

const year: Need = { kind: 'facet', facet: 'year', values: [0], label: 'year:2024', share: 1 };
const either = (strict: boolean): Need => ({ kind: 'any', of: [[word('lamps')], [word('maps')]], label: 'lamps OR maps', strict });

test('papers hold everything that was asked for', async () => {
  expect(await match([word('quiet'), word('shelves')])).toEqual({ full: [0, 1], loose: [], missing: [] });
});

test('what is excluded must hold whole to exclude, and may be all that was said', async () => {
  expect((await match([word('quiet')], [[word('maps')]])).full.toSorted()).toEqual([1, 3]);
  expect((await match([word('quiet')], [[word('maps'), word('zebra')]])).full.toSorted()).toEqual([0, 1, 3]);
  expect((await match([], [[word('shelves')]])).full).toEqual([3]);
});

test('when no paper holds all, those follow that hold the rarest, and what they lack is said', async () => {
  const { full, loose, missing } = await match([word('maps'), word('shelves'), word('lamps')]);
  expect(full).toEqual([]);
  expect(loose).toContain(0);
  expect(loose).not.toContain(8);
  expect(missing).toContain('lamps');
});

test('what is excluded stays out of what follows', async () => {
  expect((await match([word('maps'), word('shelves'), word('lamps')], [[word('one')]])).loose).not.toContain(2);
});

test.each([
  ['a phrase', phrase('quiet maps')],
  ['a field', { kind: 'field', field: 'author', stems: [['zebra']], label: 'zebra' } as const],
  ['a facet', year],
  ['an OR of the reader', either(true)],
])('%s is never let go', async (_, strict) => {
  const { full, loose } = await match([strict, word('light'), word('one'), word('zebra')]);
  const alone = (await match([strict])).full;
  expect([...full, ...loose].filter((page) => !alone.includes(page))).toEqual([]);
});

test('alternatives that stand for words may be let go like words', async () => {
  expect((await match([either(false), word('three')])).loose.length).toBeGreaterThan(0);
});

test('a single word is never let go, and weak words decide nothing', async () => {
  expect(await match([word('zebra')])).toEqual({ full: [], loose: [], missing: [] });
  const weak: Need = { kind: 'word', forms: [], label: 'the', weak: true };
  expect((await match([weak, word('lamps')])).full).toEqual([3]);
});
