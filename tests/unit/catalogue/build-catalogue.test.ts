import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/build-catalogue.ts';
import { createEntry, FRAME } from './entry-fixture.ts';

const entries = [
  createEntry('undated'),
  createEntry('year-only', { published: '2023', topics: ['tides'] }),
  createEntry('day', { published: '2023-05-01', topics: ['map-making', 'tides'] }),
  createEntry('newest', { published: '2025-01', topics: ['map-making', 'map-reading', 'gone'], redirects: ['old-name', 'day'] }),
];
const editions = [
  { id: 'a', file: 'content/editions/a.yaml', title: 'A', date: '2024-01', entries: ['undated', 'old-name', 'nowhere', 'newest'] },
  { id: 'b', file: 'content/editions/b.yaml', title: 'B', date: '2025', entries: [] },
  { id: 'c', file: 'content/editions/c.yaml', title: 'C', entries: [] },
];
const catalogue = buildCatalogue({ ...FRAME, entries, editions });
const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

describe('buildCatalogue', () => {
  test('sorts entries newest first, undated last', () => {
    expect(ids(catalogue.entries)).toEqual(['newest', 'day', 'year-only', 'undated']);
  });

  test('does not depend on the order of files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(buildCatalogue({ ...FRAME, entries: shuffled, editions })).toEqual(catalogue);
      }),
    );
  });

  test('is plain data that a thread can be handed, with what it shares still shared', () => {
    const clone = structuredClone(catalogue);
    expect(clone).toEqual(catalogue);
    expect(clone.entries[0]).toBe(clone.byId.get('newest'));
    expect(clone.areas.flatMap(({ topics }) => topics)).toContain(clone.topics.get('tides'));
  });

  test('counts an entry once in an area', () => {
    expect(catalogue.areas.map(({ id, index, count }) => [id, index, count])).toEqual([
      ['maps', 0, 2],
      ['seas', 1, 2],
    ]);
  });

  test('gives topics their entries, years without gaps and neighbours', () => {
    const topic = catalogue.topics.get('map-making');
    expect(ids(topic?.entries ?? [])).toEqual(['newest', 'day']);
    expect(topic?.countsByYear).toEqual([
      { year: 2023, count: 1 },
      { year: 2024, count: 0 },
      { year: 2025, count: 1 },
    ]);
    expect(topic?.coTopics).toEqual([
      { id: 'map-reading', label: 'Map reading', shared: 1 },
      { id: 'tides', label: 'Tides', shared: 1 },
    ]);
  });

  test('groups by year, newest first', () => {
    expect(catalogue.years.map(({ year, entries: own }) => [year, own.length])).toEqual([
      [2025, 1],
      [2023, 2],
    ]);
  });

  test('keeps the order of an edition, follows former ids, lists an entry once', () => {
    expect(ids(catalogue.editions)).toEqual(['b', 'a', 'c']);
    expect(ids(catalogue.editions[1]?.entries ?? [])).toEqual(['undated', 'newest']);
  });

  test('redirects former ids, never a present one', () => {
    expect([...catalogue.redirects]).toEqual([['old-name', 'newest']]);
  });

  test('an empty catalogue is a catalogue', () => {
    const empty = buildCatalogue({ ...FRAME, entries: [] });
    expect(empty).toMatchObject({ entries: [], years: [], authors: [], methods: [], editions: [] });
    expect(empty.topics.get('tides')).toMatchObject({ entries: [], countsByYear: [], coTopics: [] });
  });
});
