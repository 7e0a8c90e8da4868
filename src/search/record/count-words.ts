/** Counts the words of the papers of one part of the index, so that the counts of all parts can be added up. */
import { findKeyAt, type RankKey } from './key-finder.ts';
import { foldSurface } from './surface-words.ts';
import type { WordTools } from './word-tools.ts';

/** Pages a word's key is sought on. */
export const MAX_SAMPLES = 3;

/** Columns with a row for each surface word, which may go to disk. */
export interface CountedWords {
  readonly words: readonly string[];
  /** What our stemmer makes of each. */
  readonly stems: readonly string[];
  /** Papers that hold it. */
  readonly papers: Uint32Array;
  /** `MAX_SAMPLES` for each: the first pages of the part that hold it, plus one; 0 where there are fewer. */
  readonly samples: Uint32Array;
  /** Which key each of them holds, see key-finder.ts. */
  readonly ranks: Uint8Array;
  /** The few identifiers that the index holds under another key than their own text. */
  readonly identifiers: readonly StemmedIdentifier[];
}

export interface StemmedIdentifier {
  readonly text: string;
  readonly stem: string;
  readonly page: number;
}

/** What a record holds, see index-record.ts. */
export interface PaperWords {
  readonly texts: readonly string[];
  readonly identifiers: readonly string[];
}

export interface WordCounter {
  /** Count the words of the next page. */
  add(paper: PaperWords): void;
  /** @param rankKey over the index of the pages that were counted */
  finish(rankKey: RankKey): CountedWords;
}

export function createWordCounter(tools: WordTools): WordCounter {
  const counts = new Map<string, Count>();
  const list = createWordList(counts, tools);
  const identifiers: Omit<StemmedIdentifier, 'stem'>[] = [];
  let page = 0;
  return {
    add: (paper) => {
      for (const text of paper.texts) for (const run of splitRuns(text)) for (const count of list(run)) countOn(count, page);
      for (const identifier of paper.identifiers) identifiers.push({ text: foldSurface(identifier), page });
      page++;
    },
    finish: (rankKey) => ({
      ...toColumns([...counts.values()], { tools, rankKey }),
      identifiers: identifiers.flatMap((one) => {
        const stemmed = { word: one.text, stem: tools.stem(one.text) };
        const stem = findKeyAt(stemmed, rankKey(stemmed, one.page));
        return stem === undefined || stem === one.text ? [] : [{ ...one, stem }];
      }),
    }),
  };
}

interface Count {
  readonly word: string;
  papers: number;
  last: number;
  readonly samples: number[];
}

function countOn(count: Count, page: number): void {
  if (count.last === page) return;
  count.last = page;
  count.papers++;
  if (count.samples.length < MAX_SAMPLES) count.samples.push(page);
}

function createWordList(counts: Map<string, Count>, { split }: WordTools): (run: string) => readonly Count[] {
  const known = new Map<string, readonly Count[]>();
  const getCount = (word: string): Count => {
    const count = counts.get(word) ?? { word, papers: 0, last: -1, samples: [] };
    counts.set(word, count);
    return count;
  };
  return (run) => {
    const present = known.get(run);
    if (present) return present;
    const listed = split(run).map(getCount);
    known.set(run, listed);
    return listed;
  };
}

/** A plain blank is nearly all there is between words, and much faster to split at. */
const splitRuns = (text: string): string[] => (OTHER_SPACE.test(text) ? text.split(/\s+/) : text.split(' '));

const OTHER_SPACE = /[^\S ]/;

interface Columns {
  readonly tools: WordTools;
  readonly rankKey: RankKey;
}

function toColumns(counts: readonly Count[], { tools, rankKey }: Columns): Omit<CountedWords, 'identifiers'> {
  const stems = counts.map(({ word }) => tools.stem(word));
  const samples = new Uint32Array(counts.length * MAX_SAMPLES);
  const ranks = new Uint8Array(samples.length);
  for (const [row, count] of counts.entries()) {
    const stemmed = { word: count.word, stem: stems[row] ?? '' };
    for (const [at, page] of count.samples.entries()) {
      samples[row * MAX_SAMPLES + at] = page + 1;
      ranks[row * MAX_SAMPLES + at] = rankKey(stemmed, page);
    }
  }
  return { words: counts.map(({ word }) => word), stems, papers: Uint32Array.from(counts, ({ papers }) => papers), samples, ranks };
}
