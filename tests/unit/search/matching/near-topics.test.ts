import { expect, test } from 'vitest';
import { findNearTopics } from '../../../../src/search/matching/near-topics.ts';

const topic = (id: string, label: string, aliases: readonly string[] = []) => ({ id, label, aliases });
const values = { topic: [topic('maps', 'Map making', ['cartography']), topic('walks', 'Random walks')], area: [], year: [], venue: [], has: [] };

test.each([
  ['cartographers walking randomly', ['maps', 'walks']],
  ['randomised', ['walks']],
  ['zebra of a', []],
  ['((', []],
])('near %j', (query, ids) => {
  expect(
    findNearTopics(query, { values })
      .map(({ id }) => id)
      .sort(),
  ).toEqual(ids);
});
