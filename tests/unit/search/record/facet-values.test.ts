import { expect, test } from 'vitest';
import { countFacets } from '../../../../src/search/record/facet-values.ts';
import { createCatalogue, entry } from '../catalogue-fixture.ts';

test('every value is counted once an entry, areas too', () => {
  const counts = countFacets(
    createCatalogue([
      entry({ id: 'one', title: 'One', published: '2024', topics: ['map-making', 'shelf-marks'], venue: 'MAPS 2024' }),
      entry({ id: 'two', title: 'Two', published: '2023-11-02', topics: ['map-making'], venue: 'MAPS 2023', arxiv: '2311.00001' }),
      entry({ id: 'three', title: 'Three', topics: ['not-in-the-vocabulary'] }),
    ]),
  );
  expect(Object.fromEntries(Object.entries(counts).map(([facet, values]) => [facet, Object.fromEntries(values)]))).toEqual({
    topic: { 'map-making': 2, 'shelf-marks': 1 },
    area: { maps: 2 },
    year: { 2024: 1, 2023: 1 },
    venue: { MAPS: 2 },
    has: { arxiv: 1 },
  });
});
