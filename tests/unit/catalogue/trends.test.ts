import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/build-catalogue.ts';
import { findAreaFinding, findFullestYear, findTopicFinding } from '../../../src/catalogue/trend-findings.ts';
import { buildTrends, type Trends } from '../../../src/catalogue/trends.ts';
import type { Entry } from '../../../src/entries/entry.ts';
import { createEntry, FRAME } from './entry-fixture.ts';

const trendsOf = (entries: readonly Entry[]): Trends => buildTrends(buildCatalogue({ ...FRAME, entries }));

/** So many papers of a year on each topic: `{ 2020: { tides: 3 } }`. */
const papersOf = (counts: Readonly<Record<string, Readonly<Record<string, number>>>>): Entry[] =>
  Object.entries(counts).flatMap(([year, topics]) =>
    Object.entries(topics).flatMap(([topic, count]) =>
      Array.from({ length: count }, (_, index) => createEntry(`${topic}-${year}-${index}`, { published: `${year}-12-01`, topics: [topic] })),
    ),
  );

describe('trends', () => {
  test('count papers, filed papers and code by year, gaps included, and tell what is left out', () => {
    const trends = trendsOf([
      createEntry('a', { published: '2020-05-01', topics: ['tides'], links: { code: ['https://example.org/a'] } }),
      createEntry('b', { published: '2022', topics: ['unknown'] }),
      createEntry('c', { topics: ['tides'] }),
      createEntry('d', { published: '1950', topics: ['tides'] }),
    ]);
    expect(trends).toMatchObject({ papers: 4, undated: 1, earlier: 1, lastIsOpen: true });
    expect(trends.years).toHaveLength(40);
    expect(trends.years.slice(-3)).toEqual([
      { year: 2020, papers: 1, filed: 1, withCode: 1 },
      { year: 2021, papers: 0, filed: 0, withCode: 0 },
      { year: 2022, papers: 1, filed: 0, withCode: 0 },
    ]);
  });

  test('count a paper once in an area, however many topics of it there are', () => {
    const trends = trendsOf([createEntry('a', { published: '2020-12-03', topics: ['map-making', 'map-reading', 'tides'] })]);
    expect(trends.areas.map(({ area, counts }) => [area.id, counts])).toEqual([
      ['maps', [1]],
      ['seas', [1]],
    ]);
    expect(trends.lastIsOpen).toBe(false);
  });

  test('rank venues by series, without their years', () => {
    const venues = ['TIDE 2020', 'TIDE 2021', 'Annals of Maps 3(2), 2019', 'Annals of Maps 3(1), 2018', 'Once'];
    const trends = trendsOf(venues.map((venue, index) => createEntry(`v${index}`, { venue })));
    expect(trends.venues).toEqual([{ name: 'TIDE', papers: 2 }]);
    expect(trends.placed).toBe(5);
  });

  test('of nothing are empty', () => {
    expect(trendsOf([])).toMatchObject({ years: [], areas: [], topics: [], methods: [], venues: [], lastIsOpen: false });
    expect([findFullestYear(trendsOf([])), findTopicFinding(trendsOf([])), findAreaFinding(trendsOf([]))]).toEqual([undefined, undefined, undefined]);
  });
});

describe('findings', () => {
  test('a topic overtakes another when it leads in each of the last years and not before', () => {
    const finding = findTopicFinding(
      trendsOf(papersOf({ 2019: { tides: 4, 'map-making': 1 }, 2020: { tides: 1, 'map-making': 3 }, 2021: { tides: 1, 'map-making': 4 } })),
    );
    expect(finding).toMatchObject({ kind: 'overtook', topic: { id: 'map-making' }, other: { id: 'tides' }, since: 2020 });
  });

  test('a lead of one year, or in a year that may go on, is none', () => {
    const counts = { 2019: { tides: 6, 'map-making': 1 }, 2020: { tides: 1, 'map-making': 3 } };
    const open = createEntry('open', { published: '2021-02', topics: ['map-making'] });
    expect(findTopicFinding(trendsOf([...papersOf(counts), open]))).toMatchObject({ kind: 'largest', topic: { id: 'tides' } });
  });

  test('an area rises when chance would hardly do that', () => {
    const trends = trendsOf(papersOf({ 2019: { tides: 25, 'map-making': 5 }, 2020: { tides: 10, 'map-making': 25 } }));
    expect(findAreaFinding(trends)).toMatchObject({ kind: expect.stringMatching(/rose|fell/) as string, since: 2020 });
  });

  test.each([
    ['few papers', { 2019: { tides: 9 }, 2020: { 'map-making': 10 } }],
    ['a small change', { 2019: { tides: 20, 'map-making': 20 }, 2020: { tides: 24, 'map-making': 20 } }],
  ])('%s prove no change of an area', (_, counts) => {
    expect(findAreaFinding(trendsOf(papersOf(counts)))?.kind).toBe('largest');
  });
});
