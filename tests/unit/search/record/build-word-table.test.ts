import { expect, test } from 'vitest';
import { buildWordTable } from '../../../../src/search/record/build-word-table.ts';

const known = (text: string, papers = 1) => ({ text, papers, stem: text });

test('leaves follow the alphabet, common words are whole words', () => {
  const numbered = Array.from({ length: 4000 }, (_, number) => known(`w${number.toString(36).padStart(3, '0')}`));
  const words = [known('a1b'), known('ferns', 2), known('moss', 2), known('of'), ...numbered];
  const { leaves, common } = buildWordTable(words);
  expect(leaves.length).toBe(3);
  expect(leaves.flat()).toEqual(words);
  expect(common.slice(0, 2)).toEqual([known('ferns', 2), known('moss', 2)]);
  expect(common.map(({ text }) => text)).not.toContain('of');
});

test('an empty catalogue has no words', () => {
  expect(buildWordTable([])).toEqual({ leaves: [], common: [] });
});
