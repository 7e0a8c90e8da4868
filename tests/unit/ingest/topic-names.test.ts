import { expect, test } from 'vitest';
import { createTopicFinder } from '../../../src/ingest/topic-names.ts';

const findTopics = createTopicFinder(`
areas:
  - id: models
    label: Models
    topics:
      - { id: quantization, label: Quantization, scope: s, aliases: [INT4, 4-bit] }
      - { id: low-rank, label: Low-rank methods, scope: s, aliases: [SVD, low-rank projection] }
`);

test('a topic in the title comes before one in the abstract', () => {
  expect(findTopics('Low-Rank Projections of Everything', 'We use 4-bit weights.')).toEqual(['low-rank', 'quantization']);
});

test('acronyms match only as they are written', () => {
  expect(findTopics('On svd and print4 heads', '')).toEqual([]);
  expect(findTopics('On SVD', '')).toEqual(['low-rank']);
});

test('a text that names no topic has none', () => {
  expect(findTopics('On gardens', 'Gardens are pleasant.')).toEqual([]);
});
