/** Words of a text with the stem by which they are compared: Snowball's English stemmer, which leaves other languages nearly whole. */
import snowball from 'snowball-stemmers';

/** Stems kept at hand; texts may hold any number of words. */
const MAX_STEMS = 200_000;
const MAX_WORD = 40;
/** The plural of an acronym, which the stemmer takes for another word: `MLLMs`. */
const PLURAL_ACRONYM = /(?<=^\p{Lu}[\p{Lu}\p{N}]+)s$/u;
const WORD = /[\p{L}\p{N}]+/gu;
/** Written without spaces between words. */
export const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export interface Word {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly surface: string;
}

export type Stem = (word: string) => string;

/** Find the words of a text in their order. */
export function findWords(text: string): Word[] {
  const runs = [...text.matchAll(WORD)].map(({ 0: surface, index }) => ({ start: index, end: index + surface.length, surface }));
  if (!UNSPACED.test(text)) return runs;
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return runs.flatMap((run) => {
    if (!UNSPACED.test(run.surface)) return [run];
    return [...segmenter.segment(run.surface)].map(({ segment, index }) => {
      return { start: run.start + index, end: run.start + index + segment.length, surface: segment };
    });
  });
}

/** A stemmer of words in any case that remembers what it has stemmed. */
export function createStemmer(): Stem {
  const stemmer = snowball.newStemmer('english');
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const stem = stemmer.stem(word.replace(PLURAL_ACRONYM, '').toLowerCase().slice(0, MAX_WORD));
    if (known.size >= MAX_STEMS) known.clear();
    known.set(word, stem);
    return stem;
  };
}
