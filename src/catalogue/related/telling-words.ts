/** The words that bring two papers together, as both of them write them. */
import { FIELD_WORDS, PLAIN_WORDS, SPEECH_WORDS, STOP_WORDS } from '../plain-words.ts';
import { findWords, type Stem } from '../stemmed-words.ts';
import { findCommonPhrase, foldText, type Passage, type Span } from './common-phrase.ts';
import type { Compared } from './compared.ts';
import { timesOf } from './counted-terms.ts';
import { keyOfStem } from './term-keys.ts';
import { NAME, OFTEN_STRESSED, RARE_NAME, TELLING } from './term-survey.ts';
import { type ComparedTexts, joinTexts } from './text-terms.ts';

const AT_MOST = 3;
/** A pair of words tells more than either. */
const PAIR = 2;
/** `improve erosion` tells less than `beach erosion`. */
const HALF_KNOWN = 0.7;
/** A word that adds less than this part of the strongest explains nothing. */
const LEAST = 0.25;
/** Adjectives and adverbs tell something of another word only: `labeled`, `interactive`, `scalable`. */
const QUALIFIER = /(?:ed|ive|[ai]ble|ful|less|ous|ly)$/i;
const HAS_INNER_CAPITAL = /[\p{L}\p{N}].*\p{Lu}/u;
/** Texts kept at hand. */
const MAX_PASSAGES = 5000;

export interface Wanted {
  /** Stems that need not be told. */
  readonly known: ReadonlySet<string>;
  /** Whether words that one of the papers hardly stresses will do. */
  readonly weak: boolean;
}

export type FindTellingWords = (paper: number, other: number, wanted: Wanted) => string[];

interface SharedTerm {
  readonly stems: readonly string[];
  readonly weight: number;
  readonly spans: readonly [Span, Span];
}

type ListStems = (text: string) => readonly string[];

/** Create the finder of the telling words of two papers, the most telling first, each idea once. */
export function createWordFinder(texts: readonly ComparedTexts[], compared: Compared, { stem, listStems }: Stemmers): FindTellingWords {
  const stems = (words: ReadonlySet<string>): Set<string> => new Set(Array.from(words, stem));
  const plain = stems(PLAIN_WORDS);
  const speech = stems(new Set([...SPEECH_WORDS, ...STOP_WORDS]));
  for (const word of stems(FIELD_WORDS)) speech.delete(word);
  const isEnd = (word: string): boolean => !speech.has(stem(word));
  const read = createReader(texts);
  const listShared = createTermMatcher(compared, listStems);
  const isName = createNameTeller(compared, stem);
  return (paper, other, { known, weak }) => {
    const isKnown = (one: string): boolean => plain.has(one) || known.has(one);
    const passages = [read(paper), read(other)] as const;
    const found: string[] = [];
    const told: string[] = [];
    for (const { stems: own, spans } of rankShared(listShared({ paper, other, weak }, passages), isKnown)) {
      if (found.length === AT_MOST) break;
      if (own.some((one) => told.includes(one)) || speech.has(own[0] ?? '')) continue;
      const phrase = findCommonPhrase(passages, spans, isEnd);
      if (phrase === undefined || (own.length === 1 && !weak && QUALIFIER.test(phrase))) continue;
      const words = listStems(phrase);
      if (words.every(isKnown) || words.some((one) => told.includes(one))) continue;
      told.push(...words);
      found.push(writeWords(phrase, (word) => isName(paper, word)));
    }
    return found;
  };
}

export interface Stemmers {
  readonly stem: Stem;
  /** The stems of all words of a text. */
  readonly listStems: ListStems;
}

function createReader(texts: readonly ComparedTexts[]): (paper: number) => Passage {
  const known = new Map<number, Passage>();
  return (paper) => {
    const found = known.get(paper);
    if (found) return found;
    const source = texts[paper] ? joinTexts(texts[paper]) : '';
    const passage = { source, folded: foldText(source) };
    if (known.size >= MAX_PASSAGES) known.clear();
    known.set(paper, passage);
    return passage;
  };
}

/** The terms that are neither known nor close to what the strongest tells, the weightiest first. */
function rankShared(terms: readonly SharedTerm[], isKnown: (stem: string) => boolean): SharedTerm[] {
  const shared = terms
    .filter(({ stems }) => !stems.every(isKnown))
    .map((term) => (term.stems.length > 1 && term.stems.some(isKnown) ? { ...term, weight: term.weight * HALF_KNOWN } : term))
    .sort((a, b) => b.weight - a.weight || (a.stems.join(' ') < b.stems.join(' ') ? -1 : 1));
  const least = (shared[0]?.weight ?? 0) * LEAST;
  return shared.filter(({ weight }) => weight >= least);
}

interface Asked {
  readonly paper: number;
  readonly other: number;
  readonly weak: boolean;
}

/** Create the finder of the terms of both papers that are not too common. */
function createTermMatcher(compared: Compared, listStems: ListStems): (asked: Asked, passages: readonly [Passage, Passage]) => SharedTerm[] {
  const { counted, survey, vectors } = compared;
  const spanOf = (at: number): Span => {
    const use = vectors.uses[at] ?? 0;
    const start = counted.from[use] ?? 0;
    return { start, end: start + (counted.sizes[use] ?? 0) };
  };
  const isStressed = (at: number): boolean => timesOf(counted.uses[vectors.uses[at] ?? 0] ?? 0) > 1;
  const isStrong = (signs: number, [i, j]: readonly [number, number]): boolean =>
    ((signs & OFTEN_STRESSED) !== 0 && isStressed(i) && isStressed(j)) || (signs & RARE_NAME) !== 0;
  return ({ paper, other, weak }, [first, second]) => {
    const shared: SharedTerm[] = [];
    for (const [i, j] of matchTerms(compared, paper, other)) {
      const signs = survey.signs[vectors.terms[i] ?? 0] ?? 0;
      if ((signs & TELLING) === 0) continue;
      const spans = [spanOf(i), spanOf(j)] as const;
      const stems = listStems(first.source.slice(spans[0].start, spans[0].end));
      const isPair = stems.length > 1;
      if (!weak && !isPair && !isStrong(signs, [i, j])) continue;
      // Two terms of one number are told apart here.
      if (stems.join(' ') !== listStems(second.source.slice(spans[1].start, spans[1].end)).join(' ')) continue;
      shared.push({ stems, weight: (vectors.weights[i] ?? 0) * (vectors.weights[j] ?? 0) * (isPair ? PAIR : 1), spans });
    }
    return shared;
  };
}

/** Where the terms that two papers share stand in the vectors of each. */
function matchTerms({ vectors: { starts, terms } }: Compared, paper: number, other: number): (readonly [number, number])[] {
  const matches: (readonly [number, number])[] = [];
  const [end, otherEnd] = [starts[paper + 1] ?? 0, starts[other + 1] ?? 0];
  for (let i = starts[paper] ?? 0, j = starts[other] ?? 0; i < end && j < otherEnd;) {
    const [term = 0, otherTerm = 0] = [terms[i], terms[j]];
    if (term === otherTerm) matches.push([i, j]);
    if (term <= otherTerm) i++;
    if (otherTerm <= term) j++;
  }
  return matches;
}

/** Create the answer to whether most abstracts write a word of a paper as a name. */
function createNameTeller({ counted: { starts, keys }, survey }: Compared, stem: Stem): (paper: number, word: string) => boolean {
  return (paper, word) => {
    const start = starts[paper] ?? 0;
    const at = keys.subarray(start, starts[paper + 1]).indexOf(keyOfStem(stem(word)));
    return at >= 0 && ((survey.signs[survey.terms[start + at] ?? 0] ?? 0) & NAME) !== 0;
  };
}

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
