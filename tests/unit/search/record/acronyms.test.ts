import { expect, test } from 'vitest';
import { findAcronyms, isShort, trimShort } from '../../../../src/search/record/acronyms.ts';

test.each<[string, string, string]>([
  ['We use graph neural networks (GNNs) on maps.', 'GNN', 'graph neural networks'],
  ['Parameter-efficient fine-tuning (PEFT) is cheap.', 'PEFT', 'Parameter-efficient fine-tuning'],
  ['GNN (graph neural network) methods', 'GNN', 'graph neural network'],
  ['a chain of thought (CoT) prompt', 'CoT', 'chain of thought'],
  ['low-rank adaptation (LoRA, for short)', 'LoRA', 'low-rank adaptation'],
  ['Shelves are sorted. Structural equation modelling (SEM) helps.', 'SEM', 'Structural equation modelling'],
  ['text-to-speech (TTS)', 'TTS', 'text-to-speech'],
  ['the peak signal-to-noise ratio (PSNR)', 'PSNR', 'peak signal-to-noise ratio'],
  ['differentially private stochastic gradient descent (DP-SGD)', 'DP-SGD', 'differentially private stochastic gradient descent'],
  ['“Essays on Moss” (EM)', 'EM', 'Essays on Moss'],
])('%j defines %s', (text, short, long) => {
  expect(findAcronyms(text)).toEqual([{ short, long }]);
});

test.each([
  'We propose ShelfNet (ours).',
  'published at a large venue (MAPS 2024)',
  'The first of them (I) is best.',
  'as shown before (see Marsh)',
  'Sorting mosses by colour (GNN) is odd.',
  'transformers (TR)',
  'ends a sentence. (AB)',
  'broken multi- layer perceptron (MLP)',
  '(GNN)',
  'GNN ()',
  'no parentheses at all',
  '',
])('%j defines nothing', (text) => {
  expect(findAcronyms(text)).toEqual([]);
});

test('several definitions come in their order', () => {
  const found = findAcronyms('Moss maps (MM) and fern shelf marks (FSMs), SB (shelf books)');
  expect(found.map(({ short }) => short)).toEqual(['MM', 'FSM', 'SB']);
});

test('a long text without an end is read in little time', () => {
  const started = performance.now();
  findAcronyms(`${'('.repeat(20_000)}${'a '.repeat(20_000)}${'(AB) '.repeat(5_000)}`);
  expect(performance.now() - started).toBeLessThan(1000);
});

test.each([
  ['GNNs,', 'GNN'],
  ['(VAE’s)', 'VAE'],
  ['moss', 'moss'],
  ['CLASS', 'CLASS'],
])('%j in the singular is %j', (word, short) => {
  expect(trimShort(word)).toBe(short);
});

test('an acronym is short and has two capitals', () => {
  expect(['GNN', 'CoT', 'DP-SGD', 'H2O', 'LiDAR'].filter(isShort)).toEqual(['GNN', 'CoT', 'DP-SGD', 'H2O', 'LiDAR']);
  expect(['moss', 'Moss', '2024', 'DL-based', 'VERYLONGWORDS', ''].filter(isShort)).toEqual([]);
});
