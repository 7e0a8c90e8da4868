import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOLDINGS } from '../../../src/search/facets.ts';
import {
  changeQuery,
  EMPTY_STATE,
  isIdle,
  parseQueryState,
  type QueryState,
  renderQueryState,
  SORTS,
  tidyQuery,
  tidyTyped,
  toggleFacet,
} from '../../../src/search/query-state.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const values = (value: fc.Arbitrary<string>): fc.Arbitrary<string[]> => fc.uniqueArray(value, { maxLength: 5 });
const states: fc.Arbitrary<QueryState> = fc
  .record({
    query: fc.string({ unit: 'binary', maxLength: 400 }).map(tidyQuery),
    exact: fc.boolean(),
    facets: fc.record({
      topic: values(slug),
      area: values(slug),
      year: values(fc.stringMatching(/^\d{4}$/)),
      venue: values(fc.stringMatching(/^[A-Z][A-Za-z&+:, ]{0,30}[a-z]$/)),
      has: values(fc.constantFrom(...HOLDINGS)),
    }),
    sort: fc.constantFrom(...SORTS),
    page: fc.integer({ min: 1, max: 10_000 }),
  })
  .map((state) => ({ ...state, exact: state.exact && state.query !== '' }));

test('a state survives its address', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(parseQueryState(new URLSearchParams(renderQueryState(state).toString()))).toEqual(state);
    }),
  );
});

test('any parameters give a state that renders and reads back as itself', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('q', 'topic', 'area', 'year', 'venue', 'has', 'sort', 'page', 'exact', 'x'), fc.string({ unit: 'binary' }))),
      (pairs) => {
        const state = parseQueryState(new URLSearchParams(pairs));
        expect(parseQueryState(renderQueryState(state))).toEqual(state);
      },
    ),
  );
});

test('hostile values are left out', () => {
  const params = new URLSearchParams('topic=<img>&topic=../x&topic=quantization&year=20x4&year=2024&venue=%00&has=everything&sort=__proto__&page=-3');
  expect(parseQueryState(params)).toEqual({ ...EMPTY_STATE, facets: { ...EMPTY_STATE.facets, topic: ['quantization'], year: ['2024'] } });
});

test('a query is cut at 300 whole characters', () => {
  expect(tidyQuery('a'.repeat(5000))).toHaveLength(300);
  expect(tidyQuery(`${'a'.repeat(299)}😀`)).toBe('a'.repeat(299));
});

test('exactness is part of a query and ends with it', () => {
  expect(parseQueryState(new URLSearchParams('q=grpah&exact=1'))).toEqual({ ...EMPTY_STATE, query: 'grpah', exact: true });
  expect(parseQueryState(new URLSearchParams('exact=1')).exact).toBe(false);
  expect(changeQuery({ ...EMPTY_STATE, query: 'grpah', exact: true, page: 3 }, 'graph')).toEqual({ ...EMPTY_STATE, query: 'graph' });
});

test('the empty state has an empty address and asks for nothing', () => {
  expect(renderQueryState(EMPTY_STATE).toString()).toBe('');
  expect(isIdle(EMPTY_STATE)).toBe(true);
  expect(isIdle(toggleFacet(EMPTY_STATE, 'topic', 'privacy'))).toBe(false);
});

test('toggling a facet twice restores it and begins at the first page', () => {
  const state = { ...EMPTY_STATE, query: 'maps', page: 3 };
  expect(toggleFacet(toggleFacet(state, 'year', '2024'), 'year', '2024')).toEqual({ ...state, page: 1 });
});

test.each([
  ['  low  rank ', 'low rank '],
  ['low rank', 'low rank'],
  ['   ', ''],
])('for the engine %j is %j', (typed, query) => {
  expect(tidyTyped(typed)).toBe(query);
});
