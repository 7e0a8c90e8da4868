import { beforeAll, expect, test } from 'vitest';
import { ours } from '../golden/engines/ours.ts';
import { findMissedFloors } from '../golden/floors.ts';
import { askGolden, type Outcome, scoreKinds } from '../golden/measure.ts';
import { readGolden } from '../golden/read-golden.ts';
import { buildSite, copyCatalogue } from './small-site.ts';

let outcomes: Outcome[];

beforeAll(async () => {
  const { folder, status, output } = await buildSite({ content: await copyCatalogue() });
  expect(status, output).toBe(0);
  outcomes = await askGolden(await ours.open({ site: folder, texts: [] }), await readGolden());
});

test('search is as good as it has to be for every kind of query', () => {
  expect(findMissedFloors(scoreKinds(outcomes))).toEqual([]);
});

test('an identifier finds its paper first, and a paper that is refused is never found', () => {
  expect(outcomes.filter(({ asked, rank }) => asked.kind === 'identifier' && rank !== 1).map(({ asked }) => asked.query)).toEqual([]);
  expect(outcomes.filter(({ intruders }) => intruders.length > 0).map(({ asked }) => asked.query)).toEqual([]);
});
