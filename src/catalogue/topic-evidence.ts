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
  /** The word without its ending; for single words, whose stems may mean other things: `visualizing` is not visual. */
  readonly word: string | undefined;
  readonly rank: Rank;
}

/** The label or a part of it, an alias, the only telling word of the label, a phrase of the scope or within a name, a single word of either. */
type Rank = 0 | 1 | 2 | 3 | 4;

interface Found {
  readonly surface: string;
  readonly stems: readonly string[];
  readonly rank: Rank;
  readonly inTitle: boolean;
}

/** What of a vocabulary's topic evidence is looked for. */
export type TopicWords = Pick<Topic, 'label' | 'scope' | 'aliases'>;

/** The words and phrases of an entry, as written, that speak for a topic. */
export type FindEvidence = (entry: Pick<Entry, 'titleText' | 'text'>, topic: TopicWords) => readonly string[];

/**
 * Create a finder that prepares each topic once. It finds at most three phrases, none when nothing speaks for the
 * topic: those of its names in the title first, then those in the abstract, words of its label before aliases.
 */
export function createEvidenceFinder(): FindEvidence {
  const stem = createStemmer();
  const prepared = new WeakMap<TopicWords, Prepared>();
  const prepare = (topic: TopicWords): Prepared => {
    const phrases = listPhrases(topic, stem);
    return { phrases, prefixes: new Set(phrases.flatMap(({ stems }) => stems.map((one) => one.slice(0, PREFIX)))) };
  };
  return ({ titleText, text }, topic) => {
    const ready = prepared.get(topic) ?? prepare(topic);
    prepared.set(topic, ready);
    const [title, abstract] = [readSource(titleText, ready, stem), readSource(text, ready, stem)];
    const found = ready.phrases.flatMap((phrase) => {
      const [inTitle, inText] = [findPhrase(title, phrase), findPhrase(abstract, phrase)];
      // Abstracts write words as in running text, titles often with capitals.
      const surface = inText ?? inTitle;
      return surface === undefined ? [] : [{ surface, stems: phrase.stems, rank: phrase.rank, inTitle: inTitle !== undefined }];
    });
    return chooseTelling(found.sort((a, b) => weighFound(a) - weighFound(b) || a.rank - b.rank || b.stems.length - a.stems.length));
  };
}

interface Prepared {
  readonly phrases: readonly Phrase[];
  /** How the words of the phrases begin. */
  readonly prefixes: ReadonlySet<string>;
}

const NAMES = { inTitle: 2, inText: 1 } as const;

/** 0 for names of the topic in the title, 1 for those in the abstract, 2 for other phrases, 3 for single words that say little. */
function weighFound({ rank, inTitle }: Found): number {
  if (inTitle && rank <= NAMES.inTitle) return 0;
  if (rank <= NAMES.inText) return 1;
  return rank === 3 ? 2 : 3;
}

function listPhrases({ label, aliases, scope }: TopicWords, stem: Stem): Phrase[] {
  const parts = label.split(JOINT);
  const scopeRuns = scope
    .replace(/[;,:]\s*not\b[^.]*/gi, '')
    .split(JOINT)
    .flatMap(cutAtPlainWords);
  const pairs = [label, ...aliases, ...scopeRuns].flatMap(listPairs);
  const words = label.split(/[\s,]+/).filter(isTelling);
  // The one telling word of `Tabular learning` names the topic; those of `Graph structure learning` only together.
  const [names, fragments] = words.length === 1 ? [words, []] : [[], words];
  const ranked: readonly (readonly [Rank, readonly string[]])[] = [
    [0, [label, ...parts.filter(isTelling)]],
    [1, aliases],
    [2, names],
    [3, [...scopeRuns, ...pairs].filter((run) => isTelling(run) && findWords(run).length > 1)],
    [4, [...fragments, ...scopeRuns.filter((run) => isTelling(run) && findWords(run).length === 1)]],
  ];
  const phrases = ranked.flatMap(([rank, list]) => list.map((name) => createPhrase(name, rank, stem)));
  return phrases.filter(({ stems }) => stems.length > 0);
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

function createPhrase(text: string, rank: Rank, stem: Stem): Phrase {
  const words = findWords(text);
  const surface = text.trim();
  const isAcronym = words.length === 1 && /\p{Lu}.*\p{Lu}/u.test(surface);
  const isSingle = words.length === 1 && (rank === 2 || rank === 4);
  return {
    stems: words.map((word) => stem(word.surface)),
    acronym: isAcronym ? surface.replace(/s$/, '') : undefined,
    word: isSingle ? cutEnding(surface) : undefined,
    rank,
  };
}

interface Source {
  readonly source: string;
  readonly words: readonly StemmedWord[];
  /** The places in `words` of each stem. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** The stem is empty for words that no phrase can hold. */
type StemmedWord = Word & { readonly stem: string };

function readSource(source: string, { prefixes }: Prepared, stem: Stem): Source {
  const words = findWords(source).map((word) => ({
    ...word,
    stem: prefixes.has(word.surface.slice(0, PREFIX).toLowerCase()) ? stem(word.surface) : '',
  }));
  return { source, words, places: Map.groupBy(words.keys(), (at) => words[at]?.stem ?? '') };
}

/** The phrase as written where the text first holds it, within one sentence part. */
function findPhrase({ source, words, places }: Source, phrase: Phrase): string | undefined {
  const { stems, acronym } = phrase;
  const begins = acronym === undefined ? (places.get(stems[0] ?? '') ?? []) : [...words.keys()];
  const start = begins.find((at) =>
    stems.every((wanted, offset) => {
      const [word, before] = [words[at + offset], words[at + offset - 1]];
      const isJoined = offset === 0 || (word && before && /^[\s:/’'-]{1,2}$/u.test(source.slice(before.end, word.start)));
      return isJoined && word !== undefined && isWanted(word, wanted, phrase);
    }),
  );
  const [first, last] = start === undefined ? [] : [words[start], words[start + stems.length - 1]];
  return first && last ? source.slice(first.start, last.end) : undefined;
}

function isWanted({ surface, stem }: StemmedWord, wanted: string, { acronym, word }: Phrase): boolean {
  if (acronym !== undefined) return surface.replace(/s$/, '') === acronym;
  return stem === wanted && (word === undefined || cutEnding(surface) === word);
}

const cutEnding = (word: string): string => word.toLowerCase().replace(/(?:ies|ical|ics|ic|al|y|s)$/, '');

/** Each idea once, in its longest words; single words that say little speak only where nothing else does. */
function chooseTelling(found: readonly Found[]): string[] {
  const chosen: Found[] = [];
  for (const one of found) {
    if (chosen.length === AT_MOST || (weighFound(one) === 3 && chosen.some((other) => weighFound(other) < 3))) break;
    const isTold = (other: Found): boolean => one.stems.every((stem) => other.stems.includes(stem));
    const isPart = found.some((other) => other.rank < 4 && other.stems.length > one.stems.length && isTold(other));
    if (!isPart && !chosen.some(isTold)) chosen.push(one);
  }
  return chosen.map(({ surface }) => surface.replace(/\s+/g, ' '));
}
