import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CountedWords, createWordCounter, type PaperWords } from '../../../../src/search/record/count-words.ts';
import { createKeyRanker, type RankKey } from '../../../../src/search/record/key-finder.ts';
import { choosePart } from '../../../../src/search/record/index-parts.ts';
import { listSurfaceWords } from '../../../../src/search/record/surface-words.ts';
import { type CountedPart, mergeWords } from '../../../../src/search/record/merge-words.ts';

const paper = (...texts: string[]): PaperWords => ({ texts, identifiers: [] });

/** What an index would hold that files words under `key`. */
function indexWords(papers: readonly PaperWords[], key: (word: string) => string | undefined): RankKey {
  const pages = new Map<string, number[]>();
  for (const [page, { texts, identifiers }] of papers.entries()) {
    const words = [...texts.flatMap((text) => text.split(/\s/)).flatMap(listSurfaceWords), ...identifiers.map((id) => id.replace(/\W/g, ''))];
    for (const held of new Set(words.flatMap((word) => key(word) ?? []))) pages.set(held, [...(pages.get(held) ?? []), page]);
  }
  return createKeyRanker(new Map([...pages].map(([word, held]) => [word, Uint32Array.from(held)])));
}

function count(papers: readonly PaperWords[], key: (word: string) => string | undefined): CountedWords {
  const counter = createWordCounter({ split: listSurfaceWords, stem: (word) => word.replace(/s$/, '') });
  for (const one of papers) counter.add(one);
  return counter.finish(indexWords(papers, key));
}

const identity = (word: string): string => word;
const merge = (papers: readonly PaperWords[], key: (word: string) => string | undefined = identity) =>
  mergeWords([{ counted: count(papers, key), pages: Uint32Array.from(papers.keys()) }]);

test('every word counts once a paper', () => {
  expect(merge([paper('Moss and moss', 'Low-rank\u00a0moss'), paper('Moss, again')]).map(({ text, papers }) => [text, papers])).toEqual([
    ['again', 1],
    ['and', 1],
    ['low', 1],
    ['lowrank', 1],
    ['moss', 2],
    ['rank', 1],
  ]);
});

test('a word the index does not have is left out', () => {
  expect(merge([paper('moss fern')], (word) => (word === 'fern' ? undefined : word))).toEqual([{ text: 'moss', papers: 1, stem: 'moss' }]);
});

test('of words that are looked up alike the more frequent one stands for both', () => {
  expect(merge([paper('γ'), paper('γ'), paper('gamma')])).toEqual([{ text: 'gamma', papers: 2, stem: 'γ' }]);
  expect(merge([paper('γ'), paper('gamma')])).toEqual([{ text: 'gamma', papers: 1, stem: 'γ' }]);
});

test('a key counts only when the pages that hold the word hold it', () => {
  const papers = [paper('marks mark'), paper('fern'), paper('marks'), paper('marks')];
  expect(merge(papers).find(({ text }) => text === 'marks')?.stem).toBe('marks');
});

test('an identifier stands in the table only when its key is another', () => {
  const papers = [{ texts: [], identifiers: ['2401.00001', '10.1000/shelves'] }];
  expect(merge(papers, (word) => word.replace(/s$/, ''))).toEqual([{ text: '101000shelves', papers: 1, stem: '101000shelve' }]);
});

test('parts give the same words as one', () => {
  const word = fc.constantFrom('moss', 'mosses', 'marks', 'mark', 'γ', 'gamma', 'Γ', 'low-rank', 'LowRank', 'fern', 'organs', 'organ', 'α1');
  const papers = fc.array(
    fc.record({ texts: fc.array(word, { maxLength: 6 }).map((words) => [words.join(' ')]), identifiers: fc.subarray(['24.1s', '10.1']) }),
    {
      maxLength: 30,
    },
  );
  // As an indexer that stems some words otherwise than we do.
  const key = (text: string): string => (text === 'organs' ? 'organs' : text.replace(/s$/, ''));
  fc.assert(
    fc.property(papers, fc.constantFrom(2, 4), (all, parts) => {
      const split = Array.from({ length: parts }, (_, part): CountedPart => {
        const pages = [...all.keys()].filter((page) => choosePart(`paper-${page}`, parts) === part);
        return {
          counted: count(
            pages.flatMap((page) => all[page] ?? []),
            key,
          ),
          pages: Uint32Array.from(pages),
        };
      });
      expect(mergeWords(split)).toEqual(merge(all, key));
    }),
  );
});
