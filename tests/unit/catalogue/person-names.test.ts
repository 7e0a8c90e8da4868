import { expect, test } from 'vitest';
import { createSortName } from '../../../src/catalogue/person-names.ts';

test.each([
  ['Ada Example', 'Example, Ada'],
  ['Ada B. Example', 'Example, Ada B.'],
  ['Jan van der Berg', 'van der Berg, Jan'],
  ['Ludo de la Cruz', 'de la Cruz, Ludo'],
  ['Ada Example Jr.', 'Example, Ada, Jr.'],
  ['Van Morris', 'Morris, Van'],
  ['Plato', 'Plato'],
  ['王小明', '王小明'],
  ['Example, Ada', 'Example, Ada'],
])('%s sorts as %s', (name, sortName) => expect(createSortName(name)).toBe(sortName));
