import { expect, test } from 'vitest';
import { clearRecent, forgetSearch, readRecent, rememberSearch } from '../../../src/client/search-recent.ts';

/** Storage in memory that holds at most `room` characters. */
function createStorage(stored?: string, room = Infinity): Storage {
  const values = new Map<string, string>();
  const storage: Storage = {
    get length() {
      return values.size;
    },
    clear: () => values.clear(),
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? stored ?? null,
    removeItem: (key) => void values.delete(key),
    setItem(key, value) {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
  };
  return storage;
}

const remember = (storage: Storage, ...queries: string[]): readonly string[] => {
  for (const query of queries) rememberSearch(query, storage);
  return readRecent(storage);
};

test('the last search comes first and each is kept once', () => {
  expect(remember(createStorage(), 'maps', 'graphs', 'maps')).toEqual(['maps', 'graphs']);
});

test('eight are kept', () => {
  expect(remember(createStorage(), ...'a b c d e f g h i j'.split(' '))).toEqual('j i h g f e d c'.split(' '));
});

test('a search that writes the last one on takes its place', () => {
  expect(remember(createStorage(), 'trees', 'gra', 'graph', 'graph maps')).toEqual(['graph maps', 'trees']);
});

test('nothing is no search', () => {
  expect(remember(createStorage(), '')).toEqual([]);
});

test('one search or all can be forgotten', () => {
  const storage = createStorage();
  remember(storage, 'maps', 'graphs');
  forgetSearch('maps', storage);
  expect(readRecent(storage)).toEqual(['graphs']);
  clearRecent(storage);
  expect(readRecent(storage)).toEqual([]);
  expect(storage.length).toBe(0);
});

test.each(['', '{', 'null', '7', '"maps"', '{"0":"maps"}', '[7,null,["maps"],{}]', '[""," "]'])(
  '%j in the storage reads as no searches',
  (stored) => {
    expect(readRecent(createStorage(stored))).toEqual([]);
  },
);

test('what was written by hand is tidied', () => {
  expect(readRecent(createStorage(JSON.stringify(['  maps  ', 'maps', 'x'.repeat(999)])))).toEqual(['maps', 'x'.repeat(300)]);
});

test('full, forbidden and missing storage are borne', () => {
  expect(remember(createStorage(undefined, 0), 'maps')).toEqual([]);
  const forbidden = new Proxy(createStorage(), {
    get() {
      throw new DOMException('forbidden', 'SecurityError');
    },
  });
  expect(remember(forbidden, 'maps')).toEqual([]);
  expect(() => rememberSearch('maps')).not.toThrow();
});
