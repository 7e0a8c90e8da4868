import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../../src/catalogue/build-catalogue.ts';
import type { Catalogue } from '../../../../src/catalogue/model.ts';
import { comparePapers, type Compared } from '../../../../src/catalogue/related/compared.ts';
import { countTerms } from '../../../../src/catalogue/related/counted-terms.ts';
import { findRelated } from '../../../../src/catalogue/related/find-related.ts';
import { createNearness } from '../../../../src/catalogue/related/nearness.ts';
import { createLists } from '../../../../src/catalogue/related/neighbour-lists.ts';
import { relateShare } from '../../../../src/catalogue/related/relate-share.ts';
import { buildRelatedInput, type RelatedInput } from '../../../../src/catalogue/related/related-input.ts';
import { openRelated } from '../../../../src/catalogue/related/related-table.ts';
import { signPapers } from '../../../../src/catalogue/related/signatures.ts';
import { type Found, tabulate, updateFound } from '../../../../src/catalogue/related/update-related.ts';
import { createStemmer } from '../../../../src/catalogue/stemmed-words.ts';
import type { Entry } from '../../../../src/entries/entry.ts';
import { createEntry, FRAME } from '../entry-fixture.ts';

const SIZE = 100;
const WORDS = Array.from(
  { length: 60 },
  (_, at) => `${'kelptidemosslanternharbourquincezebracliff'.slice(at % 30, (at % 30) + 4)}${'aeiou'.charAt(at % 5)}n`,
);
const stem = createStemmer();

const someText = fc
  .array(fc.constantFrom(...WORDS, 'AtlasNet', 'PilotNet', 'We', 'compare with'), { minLength: 8, maxLength: 26 })
  .map((words) => `${words.join(' ')}.`);
const someFacts = fc.record({
  text: someText,
  topics: fc.subarray(['map-making', 'map-reading', 'tides'], { maxLength: 2 }),
  authors: fc.subarray(['Ada Example', 'Bo Sample', 'Cy Other', 'Di Else', 'Ed Further', 'Flo Last'], { maxLength: 2 }),
});
const someEntry = fc.tuple(fc.integer({ min: 0, max: 99_999 }), someFacts).map(([id, facts]) => createEntry(`entry-${id}`, facts));
const someEntries = fc.uniqueArray(someEntry, { selector: ({ id }) => id, minLength: SIZE, maxLength: SIZE });

type Edit = (entries: readonly Entry[]) => Entry[];
const change =
  (at: number, facts: Partial<Entry>): Edit =>
  (entries) =>
    entries.map((entry, place) => (place === at % entries.length ? { ...entry, ...facts } : entry));
const place = fc.nat({ max: SIZE });
const someEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, someText).map(([at, text]) => change(at, { text })),
  fc.tuple(place, someFacts).map(([at, { topics }]) => change(at, { topics })),
  fc.tuple(place, someFacts).map(([at, { authors }]) => change(at, { authors })),
  fc.tuple(place, fc.constantFrom('AtlasNet', 'PilotNet', 'Lantern')).map(([at, method]) => change(at, { method })),
  place.map((at) => change(at, { status: { kind: 'retracted' } })),
  place.map((at) => change(at, { published: '2024-05-01' })),
  fc.tuple(place, fc.nat({ max: 99_999 })).map(([at, id]) => change(at, { id: `renamed-${id}` })),
  someEntry.map((entry): Edit => (entries) => [...entries.filter(({ id }) => id !== entry.id), entry]),
  place.map(
    (at): Edit =>
      (entries) =>
        entries.toSpliced(at % entries.length, 1),
  ),
);

function present(entries: readonly Entry[]): { catalogue: Catalogue; input: RelatedInput; compared: Compared; signatures: Found['signatures'] } {
  const catalogue = buildCatalogue({ ...FRAME, entries });
  const input = buildRelatedInput(catalogue);
  const compared = comparePapers(input, countTerms(input.papers, stem));
  const texts = input.papers.map(({ titleText, text }) => `${titleText} ${text}`);
  return { catalogue, input, compared, signatures: signPapers(input, compared, texts) };
}

function findAnew({ input, compared, signatures }: ReturnType<typeof present>): Found {
  const lists = createLists(input.papers.length);
  const related = relateShare({ input, compared, lists }, [...input.papers.keys()]);
  return { ids: input.papers.map(({ id }) => id), signatures, lists, related };
}

describe('what was found, brought up to date', () => {
  test('is exactly what is found anew, edit after edit', () => {
    let updates = 0;
    fc.assert(
      fc.property(someEntries, fc.array(someEdit, { minLength: 4, maxLength: 7 }), (first, edits) => {
        let entries: readonly Entry[] = first;
        let found = findAnew(present(entries));
        for (const edit of edits) {
          entries = edit(entries);
          const now = present(entries);
          const anew = findAnew(now);
          const updated = updateFound(now, found, { mostChanged: 1 });
          if (updated) updates++;
          if (updated) expect(tabulate(updated)).toEqual(tabulate(anew));
          found = updated ?? anew;
        }
      }),
      { numRuns: 3, endOnFailure: true },
    );
    expect(updates).toBeGreaterThan(8);
  });

  test('is nothing where most papers have changed', () => {
    const entriesOf = (second: (at: number) => string) =>
      WORDS.map((word, at) =>
        createEntry(`entry-${at}`, { text: `${word} ${at % 2 === 0 ? word : second(at)} ${WORDS[(at + 1) % WORDS.length] ?? ''}.` }),
      );
    const before = findAnew(present(entriesOf(() => 'reef')));
    expect(updateFound(present(entriesOf((at) => WORDS[at - 1] ?? '')), before)).toBeUndefined();
  });
});

describe('a table', () => {
  test('tells what is found paper by paper', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const now = present(entries);
        const opened = openRelated(now.catalogue, structuredClone(tabulate(findAnew(now))));
        const found = findRelated(now.catalogue);
        expect(opened.nearest).toEqual(found.nearest);
        for (const { id } of entries) expect(opened.of(id)).toEqual(found.of(id));
        expect(opened.of('nobody')).toEqual([]);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  test('of other papers is refused', () => {
    const [one, two] = [[createEntry('one')], [createEntry('one'), createEntry('two')]].map(present);
    expect(() => openRelated(two!.catalogue, tabulate(findAnew(one!)))).toThrow('a table of 1');
  });
});

test('a score is the same in either direction, and as `measure` tells it', () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      const { compared } = present(entries);
      const { findNearest, measure } = createNearness(compared);
      for (const paper of entries.keys())
        for (const { index, score } of findNearest(paper, 15)) {
          expect(measure(paper, index)).toBe(score);
          expect(measure(index, paper)).toBe(score);
        }
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

test('no paper that was left out is nearer than those that were found', () => {
  fc.assert(
    fc.property(someEntries, (entries) => {
      const { compared } = present(entries);
      const { findNearest, measure } = createNearness(compared);
      for (let paper = 0; paper < entries.length; paper += 7) {
        const best = [...entries.keys()].filter((other) => other !== paper).map((other) => measure(paper, other));
        const sorted = best.filter((score) => score > 0).sort((a, b) => b - a);
        expect(findNearest(paper, 15).map(({ score }) => score)).toEqual(sorted.slice(0, 15));
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
});
