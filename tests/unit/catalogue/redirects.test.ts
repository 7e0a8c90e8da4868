import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/build-catalogue.ts';
import { getFirstId, listIds } from '../../../src/catalogue/redirects.ts';
import { createEntry, FRAME } from './entry-fixture.ts';

const MOVED = createEntry('neap', { redirects: ['ebb', 'low-tide', 'ebb', 'spring'] });
const SAME = createEntry('spring', { redirects: ['low-tide'] });

test('the ids of an entry are its own, then the former ones that still lead to it', () => {
  const { redirects } = buildCatalogue({ ...FRAME, entries: [MOVED, SAME] });
  expect(listIds(MOVED, redirects)).toEqual(['neap', 'ebb', 'low-tide']);
  expect(listIds(SAME, redirects)).toEqual(['spring']);
  expect([getFirstId(MOVED, redirects), getFirstId(SAME, redirects)]).toEqual(['ebb', 'spring']);
});
