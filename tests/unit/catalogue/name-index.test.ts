import { expect, test } from 'vitest';
import { buildNameIndex, readNames } from '../../../src/catalogue/name-index.ts';

const read = (text: string, names: readonly string[]): { hits: string[]; small: readonly string[] } => {
  const { hits, small } = readNames(
    text,
    buildNameIndex(names, (name) => name),
  );
  return { hits: hits.map(({ item, start, end }) => `${item} ${start}-${end}`), small };
};

test.each([
  ['Tulip and Fern-2 meet Tulip.', ['Tulip', 'Fern-2'], ['Tulip 0-5', 'Fern-2 10-16', 'Tulip 22-27']],
  ['Tulip Graph of Tulips', ['Tulip', 'Tulip Graph'], ['Tulip Graph 0-11']],
  ['GLM-3.5 and GLM-3', ['GLM-3'], ['GLM-3 12-17']],
  ['PFGM++ and PFGM', ['PFGM'], ['PFGM 11-15']],
  ['🌊Tulip 𝒜Tulip', ['Tulip'], ['Tulip 2-7']],
  ['Ümlaut ümlaut', ['Ümlaut'], ['Ümlaut 0-6']],
  ['v2.5 of 5', ['5'], ['5 8-9']],
])('the names in “%s” are found where they stand', (text, names, hits) => expect(read(text, names).hits).toEqual(hits));

test('the first word of a name in small letters is counted', () => {
  expect(read('A tulip, a tulip graph, a Tulip.', ['Tulip', 'Tulip Graph']).small).toEqual(['Tulip Graph', 'Tulip', 'Tulip Graph', 'Tulip']);
});
