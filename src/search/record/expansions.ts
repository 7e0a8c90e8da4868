/**
 * What the acronyms of the catalogue stand for, learnt from the entries that define them, so that an entry that says
 * only `PEFT` is found by `parameter-efficient fine-tuning` and the other way round.
 */
import { compareText } from '../../catalogue/entry-order.ts';
import type { Entry } from '../../entries/entry.ts';
import { findAcronyms, isShort, trimShort } from './acronyms.ts';
import { foldText } from '../fold.ts';

/** Share of the definitions of an acronym that one meaning needs to stand for it everywhere. */
const DOMINANT = 0.8;

/** Share of the definitions of a long form that an acronym needs to be one of its own. */
const OWN_SHORT = 0.2;

/** All that is known of the catalogue's acronyms. */
export interface Glossary {
  /** Meanings of an acronym as written. */
  readonly meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** Long forms by their first word and their second, which is empty where there is none; the longest first. */
  readonly longs: ReadonlyMap<string, ReadonlyMap<string, readonly LongForm[]>>;
}

/** Spellings that differ only in their endings are one meaning. */
interface Meaning {
  /** Words as most entries write them, normalised; see `normalise`. */
  readonly words: readonly string[];
  /** As most entries write it, in small letters. */
  readonly label: string;
  /** Entries that define it. */
  readonly definitions: number;
  readonly topics: ReadonlySet<string>;
}

interface LongForm {
  readonly words: readonly string[];
  readonly shorts: readonly string[];
}

type Described = Pick<Entry, 'id' | 'titleText' | 'text' | 'topics' | 'method' | 'aliases' | 'acronyms'>;

/** Learn from all entries. */
export const buildGlossary = (entries: readonly Described[]): Glossary => gatherGlossary(entries.flatMap(listDefinitions));

/** Learn from the definitions of all entries, in their order. */
export function gatherGlossary(definitions: readonly Definition[]): Glossary {
  const bySpelling = Map.groupBy(definitions, ({ words }) => words.join(' '));
  const byShort = Map.groupBy(definitions, ({ short }) => short);
  const longs = [...bySpelling.values()].map((same) => ({ words: same[0]?.words ?? [], shorts: listOwnShorts(same) }));
  return {
    meanings: new Map([...byShort].map(([short, same]) => [short, listMeanings(same)])),
    longs: groupByBeginning(longs.sort((a, b) => b.words.length - a.words.length)),
  };
}

/** List the long forms of acronyms that the entry uses alone, and the acronyms of long forms it uses alone. */
export function listExpansions(entry: Described, glossary: Glossary): string[] {
  const text = readTexts(entry).join(' | ');
  const words = normalise(text);
  const shorts = listShorts(text);
  const acronyms = findLongForms(words, glossary).flatMap((long) => long.shorts);
  let signs: string | undefined;
  const spelled = [...shorts].flatMap((short) => {
    const meanings = glossary.meanings.get(short) ?? [];
    if (meanings.length === 0) return [];
    const said = (signs ??= ` ${sign(words)} `);
    if (meanings.some((meaning) => said.includes(` ${sign(meaning.words)} `))) return [];
    return chooseMeaning(meanings, entry.topics ?? [])?.label ?? [];
  });
  return [...new Set([...acronyms.filter((short) => !shorts.has(short)), ...spelled])];
}

/** What an entry says an acronym stands for. */
export interface Definition {
  readonly short: string;
  readonly label: string;
  readonly words: readonly string[];
  readonly topics: readonly string[];
}

/** An entry defines an acronym once, however often it says so. */
export function listDefinitions(entry: Described): Definition[] {
  const found = readTexts(entry).flatMap(findAcronyms);
  const topics = entry.topics ?? [];
  const definitions = found.map(({ short, long }) => ({ short, label: foldText(long), words: normalise(long), topics }));
  return [...new Map(definitions.map((definition) => [`${definition.short} ${sign(definition.words)}`, definition])).values()];
}

const readTexts = ({ titleText, text, method, aliases = [], acronyms = [] }: Described): string[] => [
  titleText,
  text,
  ...(method === undefined ? [] : [method]),
  ...aliases,
  ...acronyms,
];

/** Words without accents, hyphens and the signs of the plural. */
const normalise = (text: string): string[] => {
  const folded = foldText(text);
  return (folded.match(IS_ASCII.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? []).map(dropPlural);
};

const IS_ASCII = /^[ -~]*$/;

const dropPlural = (word: string): string => {
  if (!word.endsWith('s') || word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '');
};

/** What spellings of one meaning have in common: `convolution`, `convolutional`. */
const sign = (words: readonly string[]): string => words.map((word) => word.slice(0, 3)).join(' ');

function listMeanings(definitions: readonly Definition[]): Meaning[] {
  return [...Map.groupBy(definitions, ({ words }) => sign(words)).values()].map((same) => {
    const label = findMostFrequent(same.map((definition) => definition.label));
    return { words: normalise(label), label, definitions: same.length, topics: new Set(same.flatMap(({ topics }) => topics)) };
  });
}

function listOwnShorts(definitions: readonly Definition[]): string[] {
  const counts = [...Map.groupBy(definitions, ({ short }) => short)].map(([short, same]) => ({ short, share: same.length / definitions.length }));
  return counts
    .filter(({ share }) => share >= OWN_SHORT)
    .sort((a, b) => b.share - a.share || compareText(a.short, b.short))
    .map(({ short }) => short);
}

function findMostFrequent(texts: readonly string[]): string {
  const counts = [...Map.groupBy(texts, (text) => text)].map(([text, same]) => ({ text, count: same.length }));
  return counts.sort((a, b) => b.count - a.count || compareText(a.text, b.text))[0]?.text ?? '';
}

/** Words of the text that may be acronyms, and so the parts of compounds: `GNN-based`. */
function listShorts(text: string): ReadonlySet<string> {
  const runs = text.split(/[\s/()[\],;:]+/).filter((run) => /\p{Lu}.*\p{Lu}/u.test(run));
  return new Set(
    runs
      .flatMap((run) => [run, ...run.split('-')])
      .map(trimShort)
      .filter(isShort),
  );
}

/** Find the long forms in a text, at each place the longest: a `graph neural network` is not meant as a neural network. */
function findLongForms(words: readonly string[], { longs }: Glossary): LongForm[] {
  const found: LongForm[] = [];
  let at = 0;
  while (at < words.length) {
    const longest = findLongest(words, at, longs);
    if (longest) found.push(longest);
    at += longest?.words.length ?? 1;
  }
  return found;
}

function findLongest(words: readonly string[], at: number, longs: Glossary['longs']): LongForm | undefined {
  const begun = longs.get(words[at] ?? '');
  if (begun === undefined) return undefined;
  const isHere = (long: LongForm): boolean => long.words.every((word, index) => words[at + index] === word);
  return begun.get(words[at + 1] ?? '')?.find(isHere) ?? begun.get('')?.[0];
}

const groupByBeginning = (longs: readonly LongForm[]): Glossary['longs'] =>
  new Map(
    [...Map.groupBy(longs, ({ words }) => words[0] ?? '')].map(
      ([first, begun]) => [first, Map.groupBy(begun, ({ words }) => words[1] ?? '')] as const,
    ),
  );

/**
 * Choose the one meaning nearly all have, or else the only one among entries of the same topics. One that a single
 * entry gives is believed only there.
 */
function chooseMeaning(meanings: readonly Meaning[], topics: readonly string[]): Meaning | undefined {
  const all = meanings.reduce((sum, { definitions }) => sum + definitions, 0);
  const near = meanings.filter((meaning) => topics.some((topic) => meaning.topics.has(topic)));
  const dominant = meanings.find(({ definitions }) => definitions >= Math.max(2, all * DOMINANT));
  return dominant ?? (near.length === 1 ? near[0] : undefined);
}
