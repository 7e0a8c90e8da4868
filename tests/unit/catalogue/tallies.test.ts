import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/build-catalogue.ts';
import { countByYear, indexMethods, tallyMethods, tallyTopics } from '../../../src/catalogue/tallies.ts';
import { createEntry, FRAME } from './entry-fixture.ts';

const { entries, topics, methods } = buildCatalogue({
  ...FRAME,
  entries: [
    createEntry('a', { method: 'Tulip-2', text: 'Tulip-2 is new.', topics: ['tides', 'map-making'], published: '2021' }),
    createEntry('b', { text: 'Better than Tulip-2 and Moss-1.', topics: ['tides'], published: '2023-05' }),
    createEntry('c', { method: 'Moss-1', topics: ['map-reading'] }),
  ],
});

test('topics are counted, the most frequent first', () =>
  expect(tallyTopics(entries, topics).map(({ item, count }) => [item.id, count])).toEqual([
    ['tides', 2],
    ['map-making', 1],
    ['map-reading', 1],
  ]));

test('methods are counted whether introduced or mentioned', () => {
  const index = indexMethods(methods);
  expect(tallyMethods(entries, index).map(({ item, count }) => [item.name, count])).toEqual([
    ['Moss-1', 2],
    ['Tulip-2', 2],
  ]);
  expect(index.introduced.get('a')?.map(({ name }) => name)).toEqual(['Tulip-2']);
});

test('years without papers count nothing', () =>
  expect(countByYear(entries)).toEqual([
    { year: 2021, count: 1 },
    { year: 2022, count: 0 },
    { year: 2023, count: 1 },
  ]));
