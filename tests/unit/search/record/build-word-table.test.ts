import { expect, test } from 'vitest';
import { buildWordTable } from '../../../../src/search/record/build-word-table.ts';

const paper = (...texts: string[]) => ({ texts, identifiers: [] });
const identity = (word: string): string => word;

test('every word counts once a paper', () => {
  const { leaves } = buildWordTable([paper('Moss and moss', 'Low-rank moss'), paper('Moss, again')], identity);
  expect(leaves.flat().map(({ text, papers }) => [text, papers])).toEqual([
    ['again', 1],
    ['and', 1],
    ['low', 1],
    ['lowrank', 1],
    ['moss', 2],
    ['rank', 1],
  ]);
});

test('a word the index does not have is left out', () => {
  const { leaves } = buildWordTable([paper('moss fern')], (word) => (word === 'fern' ? undefined : word));
  expect(leaves).toEqual([[{ text: 'moss', papers: 1, stem: 'moss' }]]);
});

test('of words that are looked up alike the more frequent one stands for both', () => {
  const { leaves } = buildWordTable([paper('γ'), paper('γ'), paper('gamma')], identity);
  expect(leaves).toEqual([[{ text: 'gamma', papers: 2, stem: 'γ' }]]);
});

test('a key is sought for pages that hold the word', () => {
  const asked: [string, readonly number[]][] = [];
  buildWordTable([paper('moss'), paper('fern'), paper('moss'), paper('moss'), paper('moss')], (word, pages) => {
    asked.push([word, pages]);
    return word;
  });
  expect(asked).toEqual([
    ['moss', [0, 2, 3]],
    ['fern', [1]],
  ]);
});

test('an identifier stands in the table only when its key is another', () => {
  const papers = [{ texts: [], identifiers: ['2401.00001', '10.1000/shelves'] }];
  const { leaves } = buildWordTable(papers, (word) => word.replace(/es$/, ''));
  expect(leaves).toEqual([[{ text: '101000shelves', papers: 1, stem: '101000shelv' }]]);
});

test('leaves follow the alphabet, common words are whole words', () => {
  const words = Array.from({ length: 4000 }, (_, number) => `w${number.toString(36).padStart(3, '0')}`);
  const { leaves, common } = buildWordTable([paper(words.join(' ')), paper('of moss ferns a1b'), paper('moss ferns')], identity);
  expect(leaves.length).toBe(3);
  const flat = leaves.flat().map(({ text }) => text);
  expect(flat).toEqual([...flat].sort());
  expect(common.slice(0, 2)).toEqual([
    { text: 'ferns', papers: 2, stem: 'ferns' },
    { text: 'moss', papers: 2, stem: 'moss' },
  ]);
});

test('an empty catalogue has no words', () => {
  expect(buildWordTable([], identity)).toEqual({ leaves: [], common: [] });
});
