import { describe, expect, test } from 'vitest';
import { chooseSharedDigits, decodeBytes, isFragment, namePack } from '../../../../src/search/tables/script-packs.ts';

describe('the script of a file', () => {
  test.each([
    ['pagefind/fragment/en_3b6a9e0.pf_fragment', 2, 'pagefind/fragment/en_3b'],
    ['pagefind/fragment/pt-br_3b6a9e0.pf_fragment', 1, 'pagefind/fragment/pt-br_3'],
    ['pagefind/fragment/en_3b6a9e0.pf_fragment', 0, 'pagefind/fragment/en_'],
    ['pagefind/index/en_3b6a9e0.pf_index', 2, 'pagefind/index/en_3b6a9e0.pf_index'],
    ['search-tables/tables.json', 2, 'search-tables/tables.json'],
  ])('%s', (path, digits, pack) => {
    expect(namePack(path, digits)).toBe(pack);
  });

  test('only texts of papers lie together', () => {
    expect(isFragment('pagefind/fragment/en_3b6a9e0.pf_fragment')).toBe(true);
    expect(isFragment('pagefind/index/en_3b6a9e0.pf_index')).toBe(false);
  });
});

test.each([0, 1, 8, 87, 1000, 20_000, 100_000])('of %d texts at most eight lie together on average', (fragments) => {
  const digits = chooseSharedDigits(fragments);
  expect(fragments / 16 ** digits).toBeLessThanOrEqual(8);
  expect(digits).toBeGreaterThanOrEqual(0);
});

test('every byte is a character', () => {
  expect([...decodeBytes('\u0000a\u00ff')]).toEqual([0, 97, 255]);
});
