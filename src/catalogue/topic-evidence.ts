/**
 * Why an entry carries a topic, in its own words: what its title and abstract hold of the topic's label, aliases
 * and scope. Words are compared by stem, so that `pruned networks` speaks for network pruning; an acronym must be
 * written as one.
 */
import type { Entry } from '../entries/entry.ts';
import type { Topic } from './model.ts';
import { PLAIN_WORDS } from './plain-words.ts';
import { createStemmer, findWords, type Stem, type Word } from './stemmed-words.ts';

const AT_MOST = 3;
/** Letters by which a word is kept from the stemmer, which costs most. */
const PREFIX = 3;

interface Phrase {
  readonly stems: readonly string[];
  /** As it must be written, a plural aside; for acronyms. */
  readonly acronym: string | undefined;
  /** Names of the topic, phrases of its scope, single words of its scope. */
  readonly rank: 0 | 1 | 2;
}

interface Found {
  readonly surface: string;
  readonly stems: readonly string[];
  readonly rank: Phrase['rank'];
}

/** What of a vocabulary's topic evidence is looked for. */
export type TopicWords = Pick<Topic, 'label' | 'scope' | 'aliases'>;

/** Find the words and phrases, as written, that speak for the topic; the most telling first, at most three, none when nothing does. */
export function findEvidence({ titleText, text }: Pick<Entry, 'titleText' | 'text'>, topic: TopicWords): readonly string[] {
  const stem = createStemmer();
  const phrases = listPhrases(topic, stem);
  const prefixes = new Set(phrases.flatMap(({ stems }) => stems.map((one) => one.slice(0, PREFIX))));
  // Abstracts write words as in running text, titles often with capitals.
  const found = [text, titleText].flatMap((source) => {
    const words = findWords(source).map((word) => ({ ...word, stem: stemLikely(word.surface, prefixes, stem) }));
    return phrases.flatMap((phrase) => findPhrase({ source, words }, phrase));
  });
  return chooseTelling(found.sort((a, b) => a.rank - b.rank || b.stems.length - a.stems.length));
}

function listPhrases({ label, aliases, scope }: TopicWords, stem: Stem): Phrase[] {
  const parts = label.split(JOINT);
  const scopeRuns = scope
    .replace(/[;,:]\s*not\b[^.]*/gi, '')
    .split(JOINT)
    .flatMap(cutAtPlainWords);
  const pairs = [label, ...aliases, ...scopeRuns].flatMap(listPairs);
  const single = label.split(/[\s,]+/);
  return [
    ...[label, ...aliases].map((name) => createPhrase(name, 0, stem)),
    ...[...parts, ...scopeRuns, ...pairs, ...single]
      .filter(isTelling)
      .map((part) => createPhrase(part, parts.includes(part) ? 0 : findWords(part).length > 1 ? 1 : 2, stem)),
  ].filter(({ stems }) => stems.length > 0);
}

const isPlain = ({ surface }: Word): boolean => PLAIN_WORDS.has(surface.toLowerCase());

const isTelling = (phrase: string): boolean => phrase.length > 2 && !findWords(phrase).every(isPlain);

const JOINT = /\s+(?:and|or|of|for|with)\s+|[,;:.]\s*(?=\s|$)/iu;

/** The runs of telling words in a piece of a scope. */
function cutAtPlainWords(piece: string): string[] {
  const runs: Word[][] = [[]];
  for (const word of findWords(piece)) {
    if (isPlain(word)) runs.push([]);
    else runs.at(-1)?.push(word);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return first && last ? [piece.slice(first.start, last.end)] : [];
  });
}

/** Neighbouring words of a phrase of three and more that stand for themselves: no `large language`, no `efficient fine`. */
function listPairs(phrase: string): string[] {
  const words = findWords(phrase);
  if (words.length < 3) return [];
  return words.slice(1).flatMap((word, at) => {
    const before = words[at];
    const isCompound = before !== undefined && phrase[before.end] === '-';
    if (!before || (isPlain(before) && !isCompound) || JOINERS.has(word.surface.toLowerCase())) return [];
    const cutsCompound = phrase[before.start - 1] === '-' || phrase[word.end] === '-';
    return cutsCompound ? [] : [phrase.slice(before.start, word.end)];
  });
}

const JOINERS = new Set(['and', 'or', 'of', 'for', 'with', 'the', 'a', 'to', 'in', 'on']);

function createPhrase(text: string, rank: Phrase['rank'], stem: Stem): Phrase {
  const words = findWords(text);
  const surface = text.trim();
  const isAcronym = words.length === 1 && /\p{Lu}.*\p{Lu}/u.test(surface);
  return { stems: words.map((word) => stem(word.surface)), acronym: isAcronym ? surface.replace(/s$/, '') : undefined, rank };
}

const stemLikely = (surface: string, prefixes: ReadonlySet<string>, stem: Stem): string =>
  prefixes.has(surface.slice(0, PREFIX).toLowerCase()) ? stem(surface) : '';

/** The first place where the text holds the phrase, within one sentence part. */
function findPhrase({ source, words }: { source: string; words: readonly (Word & { stem: string })[] }, { stems, acronym, rank }: Phrase): Found[] {
  const start = words.findIndex((_, at) =>
    stems.every((wanted, offset) => {
      const [word, before] = [words[at + offset], words[at + offset - 1]];
      const isJoined = offset === 0 || (word && before && /^[\s:/’'-]{1,2}$/u.test(source.slice(before.end, word.start)));
      return isJoined && (acronym === undefined ? word?.stem === wanted : word?.surface.replace(/s$/, '') === acronym);
    }),
  );
  const [first, last] = [words[start], words[start + stems.length - 1]];
  return first && last
    ? [{ surface: source.slice(first.start, last.end), stems: acronym === undefined ? stems : [acronym.toLowerCase()], rank }]
    : [];
}

/** Each idea once; single words of the scope speak only where nothing else does. */
function chooseTelling(found: readonly Found[]): string[] {
  const chosen: Found[] = [];
  for (const one of found) {
    if (chosen.length === AT_MOST || (one.rank === 2 && chosen.some(({ rank }) => rank < 2))) break;
    if (!chosen.some(({ stems }) => one.stems.every((stem) => stems.includes(stem)))) chosen.push(one);
  }
  return chosen.map(({ surface }) => surface.replace(/\s+/g, ' '));
}
