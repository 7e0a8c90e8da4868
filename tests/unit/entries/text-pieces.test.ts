import { describe, expect, test } from 'vitest';
import { summarise } from '../../../src/entries/text-pieces.ts';

const cut = (text: string, atLeast = 10, atMost = 80) => summarise({ text, formulas: [] }, { atLeast, atMost }).text;

describe('summarise', () => {
  test.each([
    ['keeps a first sentence', 'We study graphs. They are large.', 'We study graphs.'],
    ['goes on when it is too short', 'Hi. We study graphs. They are large.', 'Hi. We study graphs.'],
    [
      'is not fooled by abbreviations',
      'We use data, e.g. Graphs by A. Author et al. Here. Then more.',
      'We use data, e.g. Graphs by A. Author et al. Here.',
    ],
    ['cuts a long one at a word', `${'word '.repeat(30)}end.`, `${'word '.repeat(16).trim()}…`],
    ['keeps a text without an end', 'no end here', 'no end here'],
  ])('%s', (_, text, expected) => {
    expect(cut(text)).toBe(expected);
  });
});
