import { expect, test } from 'vitest';
import { findJoinedWords, toSteps } from '../../../../src/search/query/joined-words.ts';
import { createWords } from '../tables-fixture.ts';

const WORDS = createWords({ lowrank: 4, stateoftheart: 9, base: 3 });

test.each([
  [
    ['low', 'rank', 'base'],
    [['lowrank'], ['lowrank'], []],
    [true, false],
  ],
  [['rank', 'low'], [[], []], [false]],
  [
    ['new', 'state', 'of', 'the', 'art'],
    [[], ...Array<string[]>(4).fill(['stateoftheart'])],
    [false, true, true, true],
  ],
  [['base'], [[]], []],
])('%j', async (parts, stems, joined) => {
  expect(await findJoinedWords(parts, WORDS)).toEqual({ stems, joined });
});

test('only parts of one word may share a place', async () => {
  const joined = await findJoinedWords(['low', 'rank', 'base'], WORDS);
  expect(toSteps([1, 1, 2], joined)).toEqual([
    { distance: 1, joined: true },
    { distance: 2, joined: false },
  ]);
});
