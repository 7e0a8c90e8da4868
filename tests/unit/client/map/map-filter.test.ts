import { describe, expect, test } from 'vitest';
import { isShown, readFilter, writeFilter } from '../../../../src/client/map/map-filter.ts';

const WORDS = { topics: ['tides', 'mosses'], areas: ['seas', 'woods'] };
const PAPER = { topics: [0, 1], areas: [0, 1], year: 2020 };

describe('the filters of a map', () => {
  test.each([
    [{}, PAPER, true],
    [{ topic: 1 }, PAPER, true],
    [{ topic: 1 }, { ...PAPER, topics: [0] }, false],
    [{ area: 1 }, PAPER, true],
    [{ area: 1 }, { ...PAPER, areas: [0] }, false],
    [{ from: 2020, to: 2020 }, PAPER, true],
    [{ from: 2021 }, PAPER, false],
    [{ to: 2019 }, PAPER, false],
    [{ to: 2019 }, { ...PAPER, year: 0 }, false],
  ])('%o shows %o: %s', (filter, facts, shown) => {
    expect(isShown(filter, facts)).toBe(shown);
  });

  test.each(['topic=mosses', 'area=seas&from=2019', 'topic=tides&from=2019&to=2021', ''])('the address %j is read and written alike', (query) => {
    expect(writeFilter(new URLSearchParams(), readFilter(new URLSearchParams(query), WORDS), WORDS).toString()).toBe(query);
  });

  test('what an address says of other things stays, and what means nothing is left out', () => {
    const query = new URLSearchParams('at=moss-1&topic=unknown&from=soon');
    expect(readFilter(query, WORDS)).toEqual({});
    expect(writeFilter(query, { topic: 0 }, WORDS).toString()).toBe('at=moss-1&topic=tides');
  });
});
