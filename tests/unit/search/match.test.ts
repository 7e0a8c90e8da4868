import { expect, test } from 'vitest';
import { matchPapers } from '../../../src/search/match.ts';
import type { Need } from '../../../src/search/understood.ts';
import { createFakeSources, phrase, word } from './fake-index.ts';

const sources = createFakeSources([
  { title: 'Maps of quiet shelves', text: 'one two' },
  { title: 'Quiet shelves', text: 'one two' },
  { title: 'Shelves', text: 'maps and one more' },
  { title: 'Lamps', text: 'quiet light' },
  ...Array.from({ length: 12 }, (_, index) => ({ title: `Shelves ${index}`, text: 'three' })),
]);

const match = async (needs: readonly Need[], excluded: readonly Need[] = []) => matchPapers({ needs, excluded }, sources);
const pages = async (...asked: Parameters<typeof match>): Promise<number[]> => (await match(...asked)).pages.map(({ page }) => page);

test('papers hold everything that was asked for', async () => {
  expect(await pages([word('quiet'), word('shelves')])).toEqual([0, 1]);
});

test('excluded papers are left out, also when nothing else was asked for', async () => {
  expect(await pages([word('quiet')], [word('maps')])).toEqual([1, 3]);
  expect(await pages([], [word('shelves')])).toEqual([3]);
});

test('when no paper holds all, those follow that hold the rarest, and what they lack is said', async () => {
  const found = await match([word('maps'), word('shelves'), word('lamps')]);
  expect(found.full).toBe(0);
  expect(found.pages.map(({ page }) => page)).toContain(0);
  expect(found.pages.map(({ page }) => page)).not.toContain(8);
  expect(found.loosened).toContain('lamps');
});

test('a phrase or an operator is never loosened', async () => {
  expect(await pages([phrase('quiet maps'), word('shelves')])).toEqual([]);
});

test('a single word is never loosened, and weak words decide nothing', async () => {
  expect((await match([word('zebra')])).pages).toEqual([]);
  const weak: Need = { kind: 'word', forms: [], label: 'the', weak: true };
  expect(await pages([weak, word('lamps')])).toEqual([3]);
});
