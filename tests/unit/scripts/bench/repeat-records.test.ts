import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeatRecords } from '../../../../scripts/bench/repeat-records.ts';
import type { SourceRecord } from '../../../../src/ingest/record-fields.ts';

const NOUNS = 'harbour lantern orchard thimble gravel kettle meadow pillar saddle walnut'.split(' ');

const RECORDS: readonly SourceRecord[] = NOUNS.map((noun, index) => ({
  line: index + 1,
  fields: {
    title: index % 2 === 0 ? `Lanternet: Counting ${noun} with sensors` : `Sorting ${noun} for machines`,
    abstract: `We count every ${noun} twice. Each result holds. The ${noun} was measured at $x_${index} > 3$ with a gauge.`,
    authors: [`Ana ${noun.charAt(0).toUpperCase()}${noun.slice(1)}`, 'Bo Birch'],
    venue: index < 6 ? 'CONF' : 'MEET',
    doi: `10.1234/${index}`,
    links: { pdf: [`https://example.org/${index}.pdf`] },
  },
}));

const repeat = (count: number): SourceRecord[] => [...repeatRecords(RECORDS, count)];

describe('a corpus repeated', () => {
  test('up to its length it stays as it is', () => {
    expect(repeat(4)).toEqual(RECORDS.slice(0, 4));
  });

  test('a longer series begins with every shorter one', () => {
    const long = repeat(80);
    fc.assert(
      fc.property(fc.nat(80), (count) => {
        expect(repeat(count)).toEqual(long.slice(0, count));
      }),
      { numRuns: 10 },
    );
  });

  test('titles, identifiers and addresses never return', () => {
    const all = repeat(200);
    const titles = all.map(({ fields }) => fields.title?.toLowerCase().replace(/\W+/g, ''));
    expect(new Set(titles).size).toBe(200);
    expect(new Set(all.map(({ fields }) => fields.links?.pdf?.[0])).size).toBe(200);
    expect(all.slice(10).every(({ fields }) => fields.doi === undefined)).toBe(true);
  });

  test('formulas stay whole', () => {
    for (const [index, { fields }] of repeat(60).entries()) expect(fields.abstract).toContain(`$x_${index % 10} > 3$`);
  });

  test('people and words grow more slowly than records do', () => {
    const count = (records: readonly SourceRecord[], pick: (record: SourceRecord) => readonly string[]): number =>
      new Set(records.flatMap(pick)).size;
    const people = ({ fields }: SourceRecord): readonly string[] => fields.authors ?? [];
    const words = ({ fields }: SourceRecord): readonly string[] => fields.abstract?.match(/\p{L}+/gu) ?? [];
    for (const pick of [people, words]) {
      const [once, often] = [count(RECORDS, pick), count(repeat(400), pick)];
      expect(often).toBeGreaterThan(once * 2);
      expect(often).toBeLessThan(once * 40);
    }
  });

  test('no record is made of none', () => {
    expect([...repeatRecords([], 5)]).toEqual([]);
  });
});
