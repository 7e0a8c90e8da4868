import { expect, test } from 'vitest';
import { findEntryId } from '../../../../src/client/comfort/entry-links.ts';

const FOLDER = 'https://shelf.example/base/papers/';

test.each([
  ['https://shelf.example/base/papers/moss/', 'moss'],
  ['https://shelf.example/base/papers/moss/#cite', 'moss'],
  ['https://shelf.example/base/papers/moss/index.html', 'moss'],
  ['https://shelf.example/base/papers/moss/index.html#p2', 'moss'],
  ['https://shelf.example/base/papers/', undefined],
  ['https://shelf.example/base/papers/page/2/', undefined],
  ['https://shelf.example/base/papers/page/2/index.html', undefined],
  ['https://shelf.example/base/papers/moss.bib', undefined],
  ['https://elsewhere.example/base/papers/moss/', undefined],
])('%s leads to %s', (address, id) => {
  expect(findEntryId(address, FOLDER)).toBe(id);
});
