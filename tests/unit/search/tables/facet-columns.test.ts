import { expect, test } from 'vitest';
import { decodeFacetTable, encodeFacetTable } from '../../../../src/search/tables/facet-columns.ts';
import { listFacetValues } from '../../../../src/search/record/facet-values.ts';
import { FACETS } from '../../../../src/search/facets.ts';
import { createCatalogue, entry } from '../catalogue-fixture.ts';

const catalogue = createCatalogue([
  entry({ id: 'one', title: 'One', published: '2024', topics: ['shelf-marks', 'map-making'], venue: 'MAPS 2024', doi: '10.1000/1' }),
  entry({ id: 'two', title: 'Two', published: '2023-11-02', topics: ['map-making'], venue: 'Café der Moose', arxiv: '2311.00001', doi: '10.1000/2' }),
  entry({ id: 'three', title: 'Three', topics: ['not-in-the-vocabulary'] }),
  entry({ id: 'four', title: 'Four', published: '2023' }),
]);

test('every page carries the values of its entry, in their order', () => {
  const table = decodeFacetTable(encodeFacetTable(catalogue));
  expect(table.papers).toBe(4);
  for (const [page, one] of catalogue.entries.entries()) {
    const expected = listFacetValues(one, catalogue);
    for (const facet of FACETS) {
      const ids = table.read(facet, page).map((position) => table.values[facet][position]?.id);
      expect(facet === 'has' ? ids.sort() : ids).toEqual(facet === 'has' ? [...expected.has].sort() : expected[facet]);
    }
  }
});

test('values come with what readers call them, the most frequent first', () => {
  const { values } = decodeFacetTable(encodeFacetTable(catalogue));
  expect(values.topic).toEqual([
    { id: 'map-making', label: 'Map making', aliases: ['cartography'], area: 0 },
    { id: 'shelf-marks', label: 'Shelf marks', aliases: ['SM'], area: 0 },
  ]);
  expect(values.area).toEqual([{ id: 'maps', label: 'Maps', aliases: [] }]);
  expect(values.year.map(({ id }) => id)).toEqual(['2023', '2024']);
  expect(values.has.map(({ label }) => label)).toEqual(['DOI', 'arXiv id']);
});

test('an empty catalogue has an empty table, and no page carries anything', () => {
  const table = decodeFacetTable(encodeFacetTable(createCatalogue([])));
  expect([table.papers, table.values.topic, table.read('topic', 0), table.read('area', 5), table.read('has', 0)]).toEqual([0, [], [], [], []]);
});

test('a table that is cut short is refused', () => {
  const bytes = encodeFacetTable(catalogue);
  expect(() => decodeFacetTable(bytes.subarray(0, -1))).toThrow('cut short');
});
