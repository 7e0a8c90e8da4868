/** Splitting and stemming, remembered: most words occur again and again, in all parts of a catalogue. */
import { createStemmer } from './stemmers.ts';
import { listSurfaceWords } from './surface-words.ts';

export interface WordTools {
  /** The surface words of a run without white space. */
  readonly split: (run: string) => readonly string[];
  readonly stem: (word: string) => string;
}

/** What is remembered, at most, so that memory does not grow with the catalogue. */
const REMEMBERED = 500_000;

/** @param language of the papers, BCP 47 */
export const createWordTools = (language: string): WordTools => ({ split: remember(listSurfaceWords), stem: remember(createStemmer(language)) });

function remember<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const present = known.get(text);
    if (present !== undefined) return present;
    const found = find(text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, found);
    return found;
  };
}
