/** The words that bring two papers together, as the first of them writes them. */
import type { Stem } from '../stemmed-words.ts';
import { type ComparedTexts, listTerms } from './text-terms.ts';
import type { TextVector, TextVectors } from './text-vectors.ts';

const AT_MOST = 3;
/** In small catalogues a word of two papers may still be telling. */
const ALWAYS_TELLING = 3;
const TOO_COMMON = 0.12;
/** A pair of words tells more than either. */
const PAIR = 2;
/** `improve erosion` tells less than `beach erosion`. */
const HALF_KNOWN = 0.7;
/** A word that adds less than this part of the strongest explains nothing. */
const LEAST = 0.25;
const WRITTEN_WORD = /^\p{L}[\p{L}\p{N}]*(?:[\s-]\p{L}[\p{L}\p{N}]*)?$/u;

export interface TextPair {
  readonly first: TextVector;
  readonly second: TextVector;
}

interface SharedTerm {
  readonly stems: readonly string[];
  readonly weight: number;
  /** One of the papers uses it several times or in its title. */
  readonly stressed: boolean;
}

/** Choose terms that both use, the most telling first; each idea once, none whose stems are all known without it. */
export function chooseTerms(pair: TextPair, vectors: TextVectors, isKnown: (stem: string) => boolean): string[] {
  const most = Math.max(ALWAYS_TELLING, vectors.rows.length * TOO_COMMON);
  const shared = listShared(pair, vectors, most)
    .filter(({ stems }) => !stems.every(isKnown))
    .map((term) => (term.stems.length > 1 && term.stems.some(isKnown) ? { ...term, weight: term.weight * HALF_KNOWN } : term))
    .sort((a, b) => b.weight - a.weight || (a.stems.join(' ') < b.stems.join(' ') ? -1 : 1));
  const telling = shared.some(({ stressed }) => stressed) ? shared.filter(({ stressed }) => stressed) : shared;
  const strongest = telling[0]?.weight ?? 0;
  const chosen: (readonly string[])[] = [];
  for (const { stems, weight } of telling) {
    if (weight < strongest * LEAST) break;
    if (!chosen.some((other) => stems.some((stem) => other.includes(stem)))) chosen.push(stems);
  }
  return chosen.map((stems) => stems.join(' '));
}

function listShared({ first, second }: TextPair, { stemsOf, frequency }: TextVectors, most: number): SharedTerm[] {
  const places = new Map(Array.from(second.terms, (term, at) => [term, at]));
  return Array.from(first.terms).flatMap((term, at): SharedTerm[] => {
    const place = places.get(term);
    if (place === undefined || (frequency[term] ?? 0) > most) return [];
    const stems = stemsOf(term);
    const weight = (first.weights[at] ?? 0) * (second.weights[place] ?? 0) * (stems.length > 1 ? PAIR : 1);
    return [{ stems, weight, stressed: first.stressed[at] === 1 || second.stressed[place] === 1 }];
  });
}

/** Get a lookup from terms to the words as a paper writes them, in small letters where it does so anywhere; formulas are no words. */
export function createSurfaceFinder({ titleText, text }: ComparedTexts, stem: Stem): (terms: readonly string[]) => string[] {
  const surfaces = new Map<string, string>();
  for (const source of [text, titleText]) {
    for (const { stem: first, second, start, end } of listTerms(source, stem)) {
      const key = second === undefined ? first : `${first} ${second}`;
      const surface = source.slice(start, end).replace(/\s/g, ' ');
      const known = surfaces.get(key);
      const isBetter = known === undefined || (known !== known.toLowerCase() && surface === surface.toLowerCase());
      if (isBetter && WRITTEN_WORD.test(surface)) surfaces.set(key, surface);
    }
  }
  return (terms) => terms.flatMap((term) => surfaces.get(term) ?? []).slice(0, AT_MOST);
}
