import { describe, expect, test } from 'vitest';
import { createReadingList, LONGEST_LIST, type Paper } from '../../../src/client/reading-list.ts';
import { createStorage } from './memory-storage.ts';

const KEY = 'papershelf.list:/shelf/';
const moss: Paper = { id: 'on-moss', title: 'On Moss', authors: ['Ada Example', 'Noor Placeholder'], year: '2024', venue: 'XCONF 2024' };
const ferns: Paper = { id: 'on-ferns', title: 'On Ferns', authors: [] };

const createList = (storage = createStorage(), tabs?: EventTarget) => createReadingList({ storage: () => storage, key: KEY, ...(tabs && { tabs }) });
const idsOf = (list: ReturnType<typeof createList>): string[] => list.readList().map(({ id }) => id);

test('a saved paper comes back with its facts and the time it was saved', () => {
  const storage = createStorage();
  expect(createList(storage).savePapers([moss])).toEqual({ saved: 1 });
  const [saved] = createList(storage).readList();
  expect(saved).toMatchObject(moss);
  expect(new Date(saved?.savedAt ?? '').toISOString()).toBe(saved?.savedAt);
  expect(createList(storage).isSaved('on-moss')).toBe(true);
  expect(createList(storage).isSaved('on-ferns')).toBe(false);
});

test('papers saved together keep their order, and later ones stand before them', () => {
  const list = createList();
  list.savePapers([moss, ferns].map((paper) => ({ ...paper, savedAt: paper === moss ? '2026-01-01T10:00:00.002Z' : '2026-01-01T10:00:00.001Z' })));
  list.savePapers([
    { ...moss, id: 'a' },
    { ...moss, id: 'b' },
    { ...moss, id: 'c' },
  ]);
  expect(idsOf(list)).toEqual(['a', 'b', 'c', 'on-moss', 'on-ferns']);
});

test('a paper is saved once, whoever asks how often', () => {
  const list = createList();
  expect(list.savePapers([moss, moss])).toEqual({ saved: 1 });
  expect(list.savePapers([moss, ferns])).toEqual({ saved: 1 });
  expect(idsOf(list)).toHaveLength(2);
});

test('a removed paper that is put back takes its old place', () => {
  const list = createList();
  list.savePapers([{ ...moss, id: 'a' }, moss, { ...moss, id: 'c' }]);
  const [, removed] = list.readList();
  expect(list.removePapers(['on-moss', 'unknown'])).toEqual({ saved: 1 });
  expect(idsOf(list)).toEqual(['a', 'c']);
  list.savePapers(removed ? [removed] : []);
  expect(idsOf(list)).toEqual(['a', 'on-moss', 'c']);
});

test('papers saved one right after the other stand newest first', () => {
  const list = createList();
  const ids = Array.from({ length: 20 }, (_, index) => `moss-${index}`);
  for (const id of ids) list.savePapers([{ ...moss, id }]);
  expect(idsOf(list)).toEqual(ids.toReversed());
  expect(new Set(list.readList().map(({ savedAt }) => savedAt)).size).toBe(20);
});

test('clearing empties the list', () => {
  const list = createList();
  list.savePapers([moss, ferns]);
  expect(list.clearList()).toEqual({ saved: 2 });
  expect(list.readList()).toEqual([]);
});

test('of hundreds of authors some names are kept, and how many there are', () => {
  const list = createList();
  list.savePapers([{ ...moss, authors: Array.from({ length: 500 }, (_, index) => `Author${index} Example`), moreAuthors: 3 }]);
  const [saved] = list.readList();
  expect((saved?.authors.length ?? 0) + (saved?.moreAuthors ?? 0)).toBe(503);
  expect(saved?.authors.length).toBeLessThan(20);
});

test('two catalogues on one host keep their lists apart', () => {
  const storage = createStorage();
  createReadingList({ storage: () => storage, key: 'papershelf.list:/' }).savePapers([moss]);
  expect(createList(storage).readList()).toEqual([]);
});

test('every change is told, here and from other tabs', () => {
  const tabs = new EventTarget();
  const list = createList(createStorage(), tabs);
  let told = 0;
  list.onListChange(() => told++);
  list.savePapers([moss]);
  list.removePapers(['on-moss']);
  tabs.dispatchEvent(new Event('storage'));
  expect(told).toBe(3);
});

describe('when storage fails', () => {
  test.each([
    '',
    'null',
    '7',
    '{',
    '[]',
    '{"version":1}',
    '{"version":1,"papers":{}}',
    '{"version":2,"papers":[]}',
    '{"version":1,"papers":[null,1,{}]}',
  ])('a list damaged to %j reads as empty, and papers can be saved again', (text) => {
    const storage = createStorage();
    storage.setItem(KEY, text);
    const list = createList(storage);
    expect(list.readList()).toEqual([]);
    expect(list.savePapers([moss])).toEqual({ saved: 1 });
  });

  test.each(['{"version":1,"papers":[{"id":', '{"version":2,"shelves":[["on-moss"]]}', '{"version":1,"papers":[{"id":7}]}'])(
    'what cannot be read, such as %j, is kept beside the list',
    (text) => {
      const storage = createStorage();
      storage.setItem(KEY, text);
      const list = createList(storage);
      list.savePapers([moss]);
      list.savePapers([ferns]);
      expect(storage.getItem(`${KEY}.unread`)).toBe(text);
      expect(idsOf(list)).toEqual(['on-ferns', 'on-moss']);
    },
  );

  test('a paper saved at the end of time keeps no other from being saved', () => {
    const storage = createStorage();
    storage.setItem(KEY, JSON.stringify({ version: 1, papers: [{ ...moss, savedAt: '+275760-09-13T00:00:00.000Z' }] }));
    expect(createList(storage).savePapers([ferns])).toEqual({ saved: 1 });
  });

  test('a damaged paper is left out, and the others stay', () => {
    const storage = createStorage();
    const whole = { ...moss, savedAt: '2026-01-01T00:00:00.000Z' };
    storage.setItem(KEY, JSON.stringify({ version: 1, papers: [{ ...whole, id: 7 }, whole, { ...whole, authors: 'Ada' }] }));
    expect(createList(storage).readList()).toEqual([whole]);
  });

  test('storage that is forbidden is reported, not thrown', () => {
    const list = createReadingList({
      key: KEY,
      storage: () => {
        throw new DOMException('The request was denied.', 'SecurityError');
      },
    });
    expect(list.readList()).toEqual([]);
    expect(list.isSaved('on-moss')).toBe(false);
    expect(list.savePapers([moss])).toEqual({ saved: 0, problem: 'unavailable' });
    expect(list.removePapers(['on-moss'])).toEqual({ saved: 0, problem: 'unavailable' });
  });

  test('full storage keeps the list it has', () => {
    const list = createList(createStorage(400));
    expect(list.savePapers([moss])).toEqual({ saved: 1 });
    expect(list.savePapers([{ ...ferns, title: 'F'.repeat(400) }])).toEqual({ saved: 0, problem: 'full' });
    expect(idsOf(list)).toEqual(['on-moss']);
  });

  test('a list at its longest takes what still fits', () => {
    const list = createList();
    const many = Array.from({ length: LONGEST_LIST - 1 }, (_, index) => ({ ...moss, id: `moss-${index}` }));
    list.savePapers(many);
    expect(list.savePapers([moss, ferns])).toEqual({ saved: 1, problem: 'full' });
    expect(list.readList()).toHaveLength(LONGEST_LIST);
    expect(list.isSaved('on-moss')).toBe(true);
  });
});
