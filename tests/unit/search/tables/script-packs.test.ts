import { describe, expect, test } from 'vitest';
import { chooseSharedDigits, decodeBytes, isFragment, namePack } from '../../../../src/search/tables/script-packs.ts';

describe('the script of a file', () => {
  test.each([
    ['pagefind/fragment/en_3b6a9e0.pf_fragment', 2, 'pagefind/fragment/en_3b'],
    ['pagefind/fragment/pt-br_3b6a9e0.pf_fragment', 1, 'pagefind/fragment/pt-br_3'],
    ['pagefind/part-12/fragment/en_3b6a9e0.pf_fragment', 2, 'pagefind/fragment/en_3b'],
    ['pagefind/part-12/index/en_3b6a9e0.pf_index', 2, 'pagefind/part-12/index/en_3b6a9e0.pf_index'],
    ['pagefind/fragment/en_3b6a9e0.pf_fragment', 0, 'pagefind/fragment/en_'],
    ['pagefind/index/en_3b6a9e0.pf_index', 2, 'pagefind/index/en_3b6a9e0.pf_index'],
    ['search-tables/tables.json', 2, 'search-tables/tables.json'],
    // A test vector of FNV-1a.
    ['papers/foobar.bib', 2, 'papers/citations-bf'],
    ['papers/foobar.csl.json', 8, 'papers/citations-bf9cf968'],
    ['papers/moss.json', 2, 'papers/moss.json'],
  ])('%s', (path, digits, pack) => {
    expect(namePack(path, digits)).toBe(pack);
  });

  test('the citations of a catalogue spread evenly', () => {
    const packs = Map.groupBy(
      Array.from({ length: 1600 }, (_, index) => `papers/on-moss-${index}.ris`),
      (path) => namePack(path, 1),
    );
    expect(packs.size).toBe(16);
    expect(Math.max(...[...packs.values()].map((paths) => paths.length))).toBeLessThan(160);
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
