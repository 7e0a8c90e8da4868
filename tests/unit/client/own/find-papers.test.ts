import { expect, test } from 'vitest';
import { findPapers, joinReferences } from '../../../../src/client/own/find-papers.ts';
import type { Reference } from '../../../../src/client/own/read-references.ts';

const nameless = { identifiers: [], ids: [] };

test('references that say the same are looked for once', () => {
  const moss: Reference = { title: 'On Moss', ...nameless };
  const ferns: Reference = { title: 'On Ferns', ...nameless };
  expect(joinReferences([moss, ferns, { ...moss }, { ...moss, identifiers: ['2210.02414'] }])).toEqual([
    moss,
    ferns,
    { ...moss, identifiers: ['2210.02414'] },
  ]);
});

test('what no search finds is told as it was written, with progress', async () => {
  const told: number[] = [];
  const search = () => Promise.resolve({ total: 0, full: 0, results: [], corrections: [], leftOut: [], loosened: [], counts: {}, nearTopics: [] });
  const references = [
    { title: 'On Moss', ...nameless },
    { identifiers: ['2210.02414'], ids: [] },
  ];
  const finding = await findPapers(references, search as unknown as Parameters<typeof findPapers>[1], (done) => told.push(done));
  expect(finding).toEqual({ found: [], missing: ['On Moss', '2210.02414'] });
  expect(told).toEqual([1, 2]);
});
