import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../../src/catalogue/build-catalogue.ts';
import { findRelated } from '../../../../src/catalogue/related/find-related.ts';
import { comparePapers } from '../../../../src/catalogue/related/compared.ts';
import { countTerms } from '../../../../src/catalogue/related/counted-terms.ts';
import { createNearness } from '../../../../src/catalogue/related/nearness.ts';
import { buildRelatedInput } from '../../../../src/catalogue/related/related-input.ts';
import type { Reason, Related } from '../../../../src/catalogue/related/related.ts';
import { createStemmer } from '../../../../src/catalogue/stemmed-words.ts';
import type { Entry } from '../../../../src/entries/entry.ts';
import { createEntry, FRAME } from '../entry-fixture.ts';

const catalogueOf = (entries: readonly Entry[]) => buildCatalogue({ ...FRAME, entries });
const relatedTo = (id: string, entries: readonly Entry[]): readonly Related[] => findRelated(catalogueOf(entries)).of(id);
const idsOf = (related: readonly Related[]): string[] => related.map(({ entry }) => entry.id);
const reasonsOf = (related: readonly Related[], id: string): readonly Reason[] => related.find(({ entry }) => entry.id === id)?.reasons ?? [];

const ATLAS = createEntry('atlas', {
  text: 'AtlasNet draws coastlines from lighthouse logs. Lighthouse logs are long.',
  method: 'AtlasNet',
  authors: ['Ada Example', 'Bo Sample'],
  topics: ['map-making', 'tides'],
});
const PILOT = createEntry('pilot', {
  text: 'Pilots read coastlines by lighthouse logs at night. We compare with AtlasNet.',
  authors: ['Cy Other', 'Ada Example'],
  topics: ['map-making'],
});
const MOSS = createEntry('moss', { text: 'Moss grows on the north side of trees.', topics: ['tides'] });
const ALONE = createEntry('alone', { text: 'Quince jam needs sugar.' });

describe('related papers', () => {
  test('come nearest first, each with the facts that hold for both', () => {
    const related = relatedTo('pilot', [ATLAS, PILOT, MOSS, ALONE]);
    expect(idsOf(related)).toEqual(['atlas']);
    expect(new Set(related[0]?.reasons)).toEqual(
      new Set([
        { kind: 'compares', method: 'AtlasNet' },
        { kind: 'topics', topics: ['map-making'] },
        { kind: 'authors', names: ['Ada Example'] },
        { kind: 'words', words: ['lighthouse logs'] },
      ]),
    );
  });

  test('tell the method the other way round', () => {
    expect(reasonsOf(relatedTo('atlas', [ATLAS, PILOT]), 'pilot')).toContainEqual({ kind: 'compared-by', method: 'AtlasNet' });
  });

  test('leave out papers that share nothing', () => {
    expect(relatedTo('alone', [ATLAS, PILOT, MOSS, ALONE])).toEqual([]);
  });

  test.each([[[]], [[ATLAS]]])('are none in a catalogue of %j', (entries: Entry[]) => {
    expect(relatedTo('atlas', entries)).toEqual([]);
    expect(findRelated(catalogueOf(entries)).nearest).toEqual(entries.map(() => []));
  });

  test('are none for an id that is unknown', () => {
    expect(relatedTo('nobody', [ATLAS, PILOT])).toEqual([]);
  });

  test('rank what was retracted after what stands', () => {
    const twin = { ...ATLAS, id: 'twin', status: { kind: 'retracted' as const } };
    const weaker = { ...ATLAS, id: 'weaker', authors: ['Ada Example'] };
    expect(idsOf(relatedTo('atlas', [ATLAS, twin, weaker]))).toEqual(['weaker', 'twin']);
  });

  test('are told in words, not in formulas, addresses or the speech of abstracts', () => {
    const text = 'We propose a novel framework with $\\mathbb{R}^n$ \\alpha_k at https://example.org/x9 and significantly improve zebra stripes.';
    const related = relatedTo('one', [createEntry('one', { text }), createEntry('two', { text })]);
    expect(reasonsOf(related, 'two')).toEqual([{ kind: 'words', words: ['zebra stripes'] }]);
  });
});

describe('words that bring two papers together', () => {
  const wordsOf = (one: string, two: string): readonly string[] => {
    const entries = [one, two].map((text, at) => createEntry(`paper-${at}`, { text, topics: ['tides'] }));
    return reasonsOf(relatedTo('paper-0', entries), 'paper-1').flatMap((reason) => (reason.kind === 'words' ? reason.words : []));
  };

  test.each([
    ['a single word that both stress', 'Lantern after lantern.', 'No lantern, one lantern.', ['lantern']],
    ['a rare name, written once', 'Seen from SONAR.', 'Here SONAR helps.', ['SONAR']],
    ['a pair with the words that follow in both', 'We heat warm large kettles.', 'Of warm large kettles.', ['warm large kettles']],
    ['a compound, with or without its hyphen', 'On tide-locked moons.', 'Many tide locked moons.', ['tide-locked moons']],
    ['in small letters but for names', 'Sea Ice by the Baltic Sea and sea ice.', 'There is sea ice.', ['sea ice']],
  ])('are %s', (_, one, two, words) => {
    expect(wordsOf(one, two)).toEqual(words);
  });

  test.each([
    ['a word that only one stresses', 'Lantern after lantern.', 'One lantern.'],
    ['an adjective', 'Painted walls, painted doors.', 'Painted roofs are painted.'],
    ['words with no more than a stem in common', 'A suite in a suite.', 'It suits us; it suits you.'],
    ['a pair that ends in a word of passage', 'Harbours seem large.', 'Some harbours seem large.'],
  ])('are not %s', (_, one, two) => {
    expect(wordsOf(one, two)).toEqual([]);
  });
});

const WORDS = 'reef tide moss lantern harbour quince pilot zebra cliff ferry'.split(' ');
const someEntries = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 999 }).map((number) => `entry-${number}`),
      words: fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }),
      topics: fc.subarray(['map-making', 'map-reading', 'tides']),
      authors: fc.subarray(['Ada Example', 'Bo Sample', 'Cy Other']),
    }),
    { selector: ({ id }) => id, minLength: 2, maxLength: 14 },
  )
  .map((drafts) => drafts.map(({ id, words, topics, authors }) => createEntry(id, { text: words.join(' '), topics, authors })));

function holdsFor({ topics = [], authors = [], titleText, text }: Entry, reason: Reason): boolean {
  if (reason.kind === 'topics') return reason.topics.every((topic) => topics.includes(topic));
  if (reason.kind === 'authors') return reason.names.every((name) => authors.includes(name));
  return reason.kind !== 'words' || reason.words.every((word) => `${titleText} ${text}`.includes(word));
}

describe('laws of related papers', () => {
  test('a paper never lists itself, at most six, scores between 0 and 1 and falling, always with a reason', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const { of } = findRelated(catalogueOf(entries));
        for (const { id } of entries) {
          const related = of(id);
          const scores = related.map(({ score }) => score);
          expect(idsOf(related)).not.toContain(id);
          expect(related.length).toBeLessThanOrEqual(6);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
          expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
          expect(related.every(({ reasons }) => reasons.length > 0)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('topics, people and words of a reason are those of both', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const { of } = findRelated(catalogueOf(entries));
        const pairs = entries.flatMap((entry) =>
          of(entry.id).flatMap(({ entry: other, reasons }) => reasons.map((reason) => ({ entry, other, reason }))),
        );
        expect(pairs.filter(({ entry, other, reason }) => ![entry, other].every((one) => holdsFor(one, reason)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('nearness is the same in either direction, and no order of the entries changes what is found', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const catalogue = catalogueOf(entries);
        const input = buildRelatedInput(catalogue);
        const nearness = createNearness(comparePapers(input, countTerms(input.papers, createStemmer())));
        for (const a of entries.keys()) for (const b of entries.keys()) expect(nearness.measure(a, b)).toBe(nearness.measure(b, a));
        const backwards = findRelated(catalogueOf([...entries].reverse()));
        const { of, nearest } = findRelated(catalogue);
        expect(backwards.nearest).toEqual(nearest);
        for (const { id } of entries) expect(backwards.of(id)).toEqual(of(id));
      }),
      { numRuns: 40 },
    );
  });
});
