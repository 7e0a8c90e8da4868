/** The words that bring two papers together, as both of them write them. */
import { FIELD_WORDS, PLAIN_WORDS, SPEECH_WORDS, STOP_WORDS } from '../plain-words.ts';
import { findWords, type Stem } from '../stemmed-words.ts';
import { findCommonPhrase, foldText, type Passage, type Span } from './common-phrase.ts';
import { type ComparedTexts, joinTexts } from './text-terms.ts';
import type { TextVector, TextVectors } from './text-vectors.ts';

const AT_MOST = 3;
/** In small catalogues a word of two papers may still be telling. */
const ALWAYS_TELLING = 3;
const TOO_COMMON = 0.12;
/** A name that so few papers write is telling even where it is written once. */
const RARE = 0.01;
/** A pair of words tells more than either. */
const PAIR = 2;
/** `improve erosion` tells less than `beach erosion`. */
const HALF_KNOWN = 0.7;
/** A word that adds less than this part of the strongest explains nothing. */
const LEAST = 0.25;
/** Of the papers that use a telling word, this part say it several times; words of passage are said once. */
const STRESSED = 0.35;
/** Adjectives and adverbs tell something of another word only: `labeled`, `interactive`, `scalable`. */
const QUALIFIER = /(?:ed|ive|[ai]ble|ful|less|ous|ly)$/i;
const HAS_INNER_CAPITAL = /[\p{L}\p{N}].*\p{Lu}/u;

export interface Wanted {
  /** Stems that need not be told. */
  readonly known: ReadonlySet<string>;
  /** Whether words that one of the papers hardly stresses will do. */
  readonly weak: boolean;
}

export type FindTellingWords = (other: number, wanted: Wanted) => string[];

interface SharedTerm {
  readonly stems: readonly string[];
  readonly weight: number;
  readonly spans: readonly [Span, Span];
  readonly strong: boolean;
}

/** Create the finder of the telling words of two papers, the most telling first, each idea once. */
export function createWordFinder(texts: readonly ComparedTexts[], vectors: TextVectors, stem: Stem): (paper: number) => FindTellingWords {
  const stems = (words: ReadonlySet<string>): Set<string> => new Set(Array.from(words, stem));
  const plain = stems(PLAIN_WORDS);
  const speech = stems(new Set([...SPEECH_WORDS, ...STOP_WORDS]));
  for (const word of stems(FIELD_WORDS)) speech.delete(word);
  const isEnd = (word: string): boolean => !speech.has(stem(word));
  const read = (paper: number): Passage => {
    const source = texts[paper] ? joinTexts(texts[paper]) : '';
    return { source, folded: foldText(source) };
  };
  return (paper) => {
    const passage = read(paper);
    return (other, { known, weak }) => {
      const isKnown = (one: string): boolean => plain.has(one) || known.has(one);
      const passages = [passage, read(other)] as const;
      const found: string[] = [];
      const told: string[] = [];
      for (const { stems: own, spans } of rankShared({ first: vectors.rows[paper], second: vectors.rows[other], weak }, vectors, isKnown)) {
        if (found.length === AT_MOST) break;
        if (own.some((one) => told.includes(one)) || speech.has(own[0] ?? '')) continue;
        const phrase = findCommonPhrase(passages, spans, isEnd);
        if (phrase === undefined || (own.length === 1 && !weak && QUALIFIER.test(phrase))) continue;
        const words = findWords(phrase).map(({ surface }) => stem(surface));
        if (words.every(isKnown) || words.some((one) => told.includes(one))) continue;
        told.push(...words);
        found.push(writeWords(phrase, (word) => vectors.isName(stem(word))));
      }
      return found;
    };
  };
}

interface Shared {
  readonly first: TextVector | undefined;
  readonly second: TextVector | undefined;
  readonly weak: boolean;
}

/** The terms of both that are neither known nor too common, the weightiest first. */
function rankShared({ first, second, weak }: Shared, vectors: TextVectors, isKnown: (stem: string) => boolean): SharedTerm[] {
  if (!first || !second) return [];
  const shared = listShared(first, second, vectors)
    .filter(({ stems, strong }) => (weak || strong) && !stems.every(isKnown))
    .map((term) => (term.stems.length > 1 && term.stems.some(isKnown) ? { ...term, weight: term.weight * HALF_KNOWN } : term))
    .sort((a, b) => b.weight - a.weight || (a.stems.join(' ') < b.stems.join(' ') ? -1 : 1));
  const least = (shared[0]?.weight ?? 0) * LEAST;
  return shared.filter(({ weight }) => weight >= least);
}

function listShared(first: TextVector, second: TextVector, vectors: TextVectors): SharedTerm[] {
  const { rows, frequency, stresses, stemsOf, isName } = vectors;
  const [most, rare] = [TOO_COMMON, RARE].map((part) => Math.max(ALWAYS_TELLING, rows.length * part));
  const shared: SharedTerm[] = [];
  for (let i = 0, j = 0; i < first.terms.length && j < second.terms.length;) {
    const [term = 0, other = 0] = [first.terms[i], second.terms[j]];
    const users = frequency[term] ?? 0;
    if (term === other && users <= (most ?? 0)) {
      const stems = stemsOf(term);
      const isStressed = first.stressed[i] === 1 && second.stressed[j] === 1 && (stresses[term] ?? 0) >= users * STRESSED;
      shared.push({
        stems,
        weight: (first.weights[i] ?? 0) * (second.weights[j] ?? 0) * (stems.length > 1 ? PAIR : 1),
        spans: [spanAt(first, i), spanAt(second, j)],
        strong: stems.length > 1 || isStressed || (users <= (rare ?? 0) && isName(stems[0] ?? '')),
      });
    }
    if (term <= other) i++;
    if (other <= term) j++;
  }
  return shared;
}

const spanAt = ({ starts, ends }: TextVector, at: number): Span => ({ start: starts[at] ?? 0, end: ends[at] ?? 0 });

/** In small letters but for names and acronyms, however this paper writes them. */
function writeWords(phrase: string, isName: (word: string) => boolean): string {
  let written = '';
  let end = 0;
  for (const { surface, start, end: next } of findWords(phrase)) {
    written += phrase.slice(end, start) + (isName(surface) || HAS_INNER_CAPITAL.test(surface) ? surface : surface.toLowerCase());
    end = next;
  }
  return written;
}
