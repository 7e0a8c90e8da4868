import { describe, expect, test } from 'vitest';
import { createOfflineCopy, type OfflineCopy } from '../../../src/client/offline-copy.ts';

const create = (loadScript: (address: string, copy: OfflineCopy) => Promise<void> = () => Promise.resolve()): OfflineCopy => {
  const copy: OfflineCopy = createOfflineCopy({
    live: 'https://moss.example.org/shelf/',
    root: 'file:///home/ada/my%20shelf/',
    sharedDigits: 1,
    loadScript: (address) => loadScript(address, copy),
  });
  return copy;
};

test.each([
  ['/', 'index.html'],
  ['/papers/moss/', 'papers/moss/index.html'],
  ['/search/?q=a%2Fb&page=2', 'search/index.html?q=a%2Fb&page=2'],
  ['/problems/#site', 'problems/index.html#site'],
  ['/papers/moss.bib', 'papers/moss.bib'],
])('%s is a file', (path, file) => {
  expect(create().href(path)).toBe(`file:///home/ada/my%20shelf/${file}`);
});

describe('loading', () => {
  test('a script is read once, whatever is asked of it at the same time', async () => {
    const read: string[] = [];
    const copy = create((address, { take }) => {
      read.push(address);
      take('pagefind/fragment/en_a', [
        ['pagefind/fragment/en_a1.pf_fragment', 'one'],
        ['pagefind/fragment/en_a2.pf_fragment', 'ÿ'],
      ]);
      return Promise.resolve();
    });
    const loaded = await Promise.all(['en_a1', 'en_a2', 'en_a1'].map((name) => copy.load(`pagefind/fragment/${name}.pf_fragment`)));
    expect(loaded.map((bytes) => [...bytes])).toEqual([[111, 110, 101], [255], [111, 110, 101]]);
    expect(read).toEqual(['file:///home/ada/my%20shelf/search-data/pagefind/fragment/en_a.js']);
  });

  test('a script that cannot be read fails, and is tried again the next time', async () => {
    let tries = 0;
    const copy = create((_, { take }) => {
      tries += 1;
      if (tries === 1) return Promise.reject(new Error('no such file'));
      take('search-tables/tables.json', [['search-tables/tables.json', '{}']]);
      return Promise.resolve();
    });
    await expect(copy.load('search-tables/tables.json')).rejects.toThrow('no such file');
    expect(await copy.load('search-tables/tables.json')).toHaveLength(2);
  });

  test('a script that hands over nothing, or something else, fails', async () => {
    await expect(create().load('a.table')).rejects.toThrow('does not hold a.table');
    const other = create((_, { take }) => {
      take('a.table', [['b.table', '']]);
      return Promise.resolve();
    });
    await expect(other.load('a.table')).rejects.toThrow('does not hold a.table');
  });
});
