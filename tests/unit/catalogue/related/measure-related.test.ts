import { expect, test } from 'vitest';
import { findRelated } from '../../../../src/catalogue/related/find-related.ts';
import { listTopicLabels, measureRelated } from '../../../../src/catalogue/related/measure-related.ts';
import { loadContent } from '../../../../src/integrations/load-content.ts';
import { findLocations } from '../../../../src/locations.ts';

const TEXT_ALONE = { topics: 0, methods: 0, authors: 0 };

test('neighbours with a common label are counted, against chance', () => {
  const labels = [['a'], ['a'], ['b'], [], ['a', 'b']];
  const nearest = [[1, 2], [0, 3], [4], [0], []].map((places) => places.map((index) => ({ index, score: 1 })));
  expect(measureRelated({ labels, nearest })).toEqual({ papers: 4, first3: 0.6, first6: 0.6, chance: (2 + 2 + 1 + 3) / 16 });
});

test('by text alone, most neighbours in this catalogue share a topic, far more than neighbours by chance', async () => {
  const { catalogue } = await loadContent(findLocations());
  if (!catalogue) throw new Error('the content has errors');
  const labels = listTopicLabels(catalogue);
  const { first3, first6, chance } = measureRelated({ labels, nearest: findRelated(catalogue, TEXT_ALONE).nearest });
  const next = catalogue.entries.map((_, at) => [1, 2, 3].map((step) => ({ index: (at + step * 23) % catalogue.entries.length, score: 1 })));
  expect(first3).toBeGreaterThan(0.68);
  expect(first6).toBeGreaterThan(0.58);
  expect(first3).toBeGreaterThan(4 * chance);
  expect(measureRelated({ labels, nearest: next }).first3).toBeLessThan(2 * chance);
});

test('every paper of this catalogue has at least three related ones', async () => {
  const { catalogue } = await loadContent(findLocations());
  if (!catalogue) throw new Error('the content has errors');
  const { of } = findRelated(catalogue);
  expect(catalogue.entries.filter(({ id }) => of(id).length < 3).map(({ id }) => id)).toEqual([]);
});
