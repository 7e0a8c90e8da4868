import { expect, test } from 'vitest';
import { chooseDigest, countUndated } from '../../../src/digest/choose-papers.ts';
import { loadCatalogue, makeDigest, PERIOD } from './example-digest.ts';

test('both end days belong to the period, the last to join comes first', async () => {
  expect((await makeDigest()).papers.map(({ id }) => id)).toEqual(['late', 'early']);
});

test('a month counts from its first day, without `added` the day of publication counts, and without both there is no digest to be in', async () => {
  const catalogue = await loadCatalogue();
  const { papers } = chooseDigest(catalogue, { period: { since: '2000-01-01', until: '2030-01-01' }, limit: 50 });
  expect(papers.map(({ id }) => id)).toEqual(['after', 'late', 'early', 'before', 'vague', 'atlas-net']);
  expect(countUndated(catalogue)).toBe(1);
});

test('a topic narrows the choice, and a limit keeps the count', async () => {
  const catalogue = await loadCatalogue();
  expect(chooseDigest(catalogue, { period: PERIOD, topicId: 'map-reading', limit: 50 }).papers.map(({ id }) => id)).toEqual(['late']);
  expect(chooseDigest(catalogue, { period: PERIOD, limit: 1 })).toMatchObject({ papers: [{ id: 'late' }], total: 2 });
});

test.each([
  ['map-makin', 'there is no topic `map-makin`; did you mean `map-making`?'],
  ['cooking', 'there is no topic `cooking`; choose map-making, map-reading'],
])('an unknown topic %s is refused', async (topicId, message) => {
  const catalogue = await loadCatalogue();
  expect(() => chooseDigest(catalogue, { period: PERIOD, topicId, limit: 50 })).toThrow(message);
});
