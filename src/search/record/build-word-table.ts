/** Every word of the catalogue with its stem in the index, cut into leaves of the alphabet for the browser. */
import { compareText } from '../../catalogue/entry-order.ts';
import type { FindKey } from './key-finder.ts';
import { foldSurface, listSurfaceWords } from './surface-words.ts';
import type { KnownWord } from '../tables/word-table.ts';

const LEAF_WORDS = 1500;
const COMMON_WORDS = 4000;

/** Pages a word's key is tried on. */
const MAX_SAMPLES = 3;

export interface WordLists {
  /** In alphabetical order, and so are the words in each. */
  readonly leaves: readonly (readonly KnownWord[])[];
  /** The most frequent words of three letters or more, in alphabetical order. */
  readonly common: readonly KnownWord[];
}

/** What a record holds, see index-record.ts. */
export interface PaperWords {
  readonly texts: readonly string[];
  readonly identifiers: readonly string[];
}

/** Build the lists from the texts of every paper, in the order of the index. */
export function buildWordTable(papers: readonly PaperWords[], findKey: FindKey): WordLists {
  const words = listKnownWords(papers, findKey);
  const leaves = Array.from({ length: Math.ceil(words.length / LEAF_WORDS) }, (_, leaf) => words.slice(leaf * LEAF_WORDS, (leaf + 1) * LEAF_WORDS));
  const common = words.filter(({ text }) => /^\p{L}{3,}$/u.test(text)).sort((a, b) => b.papers - a.papers || compareText(a.text, b.text));
  return { leaves, common: common.slice(0, COMMON_WORDS).sort((a, b) => compareText(a.text, b.text)) };
}

interface Count {
  papers: number;
  readonly samples: number[];
}

/** Count the papers that hold each surface word. */
function countPapers(papers: readonly PaperWords[]): Map<string, Count> {
  const counts = new Map<string, Count>();
  const split = rememberSplits();
  for (const [page, { texts }] of papers.entries()) {
    for (const word of new Set(texts.flatMap((text) => text.split(/\s+/)).flatMap(split))) {
      const count = counts.get(word) ?? { papers: 0, samples: [] };
      count.papers++;
      if (count.samples.length < MAX_SAMPLES) count.samples.push(page);
      counts.set(word, count);
    }
  }
  return counts;
}

/** Most runs occur again and again. */
function rememberSplits(): (run: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (run) => {
    const words = known.get(run) ?? listSurfaceWords(run);
    known.set(run, words);
    return words;
  };
}

/** Words that fold to the same text but have different keys (`α` and `alpha`): the more frequent one stands for both. */
function listKnownWords(papers: readonly PaperWords[], findKey: FindKey): KnownWord[] {
  const known = new Map<string, KnownWord>();
  for (const [word, count] of countPapers(papers)) {
    const text = foldSurface(word);
    const stem = findKey(word, count.samples);
    const other = known.get(text);
    if (text !== '' && stem !== undefined && (other?.papers ?? 0) < count.papers) known.set(text, { text, papers: count.papers, stem });
  }
  for (const word of listStemmedIdentifiers(papers, findKey)) if (!known.has(word.text)) known.set(word.text, word);
  return [...known.values()].sort((a, b) => compareText(a.text, b.text));
}

/** An identifier is its own key but for the few that end like a word; those stand in the table like words. */
function listStemmedIdentifiers(papers: readonly PaperWords[], findKey: FindKey): KnownWord[] {
  return papers.flatMap(({ identifiers }, page) =>
    identifiers.flatMap((identifier) => {
      const text = foldSurface(identifier);
      const stem = findKey(text, [page]);
      return stem === undefined || stem === text ? [] : [{ text, papers: 1, stem }];
    }),
  );
}
