import { expect, test } from 'vitest';
import { createKeyRanker, findKeyAt } from '../../../../src/search/record/key-finder.ts';

const index = new Map(
  Object.entries({ moss: [0, 2, 5], organ: [1], organiz: [3, 4], radiolog: [7], easili: [6], the: [0, 1, 2, 3, 4, 5, 6, 7, 8], fern: [8] }).map(
    ([key, pages]) => [key, Uint32Array.from(pages)],
  ),
);
const STEMS: Readonly<Record<string, string>> = { mosses: 'moss', organization: 'organ', organs: 'organ', easily: 'easili' };
const rankKey = createKeyRanker(index);

test.each<[string, number[], string | undefined]>([
  ['mosses', [0, 5], 'moss'],
  ['easily', [6], 'easili'],
  ['organs', [1], 'organ'],
  ['organization', [3], 'organiz'],
  ['radiologists', [7], 'radiolog'],
  ['fern', [8], 'fern'],
  ['mosses', [0, 1], undefined],
  ['thermometer', [0], undefined],
])('%j on pages %j is found under %j', (word, pages, key) => {
  const stemmed = { word, stem: STEMS[word] ?? word };
  expect(findKeyAt(stemmed, Math.max(...pages.map((page) => rankKey(stemmed, page))))).toBe(key);
});
