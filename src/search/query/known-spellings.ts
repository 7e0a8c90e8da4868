/** The words of the table that a typed word stands for. */
import { listInflections, listSpellingVariants } from './spelling-variants.ts';
import { isStopWord } from './stop-words.ts';
import type { WordForm } from './understood.ts';
import type { KnownWord, WordTable } from '../tables/word-table.ts';

/** How much a completion counts beside what was typed. */
export const COMPLETION_SHARE = 0.5;
const MAX_COMPLETIONS = 8;
const MAX_INFLECTIONS = 3;
/** A word in this share of the papers of its completions is taken to be finished. */
const FINISHED_SHARE = 1 / 4;

type Finder = Pick<WordTable, 'find'>;

/** Find the word itself; signs after a name (`pfgm++`) may be left out of the table. */
export async function findKnown(text: string, words: Finder): Promise<KnownWord | undefined> {
  const bare = text.replace(/[+#]/g, '');
  return (await words.find(text)) ?? (bare === text || bare === '' ? undefined : words.find(bare));
}

/** Find the word itself, then its other spellings. */
export async function findSpellings(text: string, words: Finder): Promise<KnownWord[]> {
  const found = await Promise.all([findKnown(text, words), ...listSpellingVariants(text).map(async (variant) => words.find(variant))]);
  return keepStems(found);
}

/** Find inflections of a word that is not known itself, in any spelling, the most frequent first. */
export async function findInflections(text: string, words: Finder): Promise<KnownWord[]> {
  const candidates = new Set([text, ...listSpellingVariants(text)].flatMap(listInflections));
  const found = await Promise.all([...candidates].map(async (candidate) => words.find(candidate)));
  return keepStems(found.sort((a, b) => (b?.papers ?? 0) - (a?.papers ?? 0))).slice(0, MAX_INFLECTIONS);
}

/** Find how a word that is still being typed may go on; nothing when it seems to be finished. */
export async function findCompletions(prefix: string, known: KnownWord | undefined, words: Pick<WordTable, 'complete'>): Promise<KnownWord[]> {
  if (known && prefix.length < 3) return [];
  const found = (await words.complete(prefix, 2 * MAX_COMPLETIONS))
    .filter(({ text }) => text !== prefix && !isStopWord(text))
    .slice(0, MAX_COMPLETIONS);
  const papers = found.reduce((sum, word) => sum + word.papers, 0);
  return known && known.papers >= papers * FINISHED_SHARE ? [] : found;
}

/** Turn words into forms to look up, each stem once; what was typed keeps its full share. */
export function toForms(typed: readonly KnownWord[], completions: readonly KnownWord[] = []): WordForm[] {
  const all = keepStems([...typed, ...completions]);
  return all.map((word) => ({ stem: word.stem, papers: word.papers, share: typed.includes(word) ? 1 : COMPLETION_SHARE }));
}

function keepStems(found: readonly (KnownWord | undefined)[]): KnownWord[] {
  const byStem = new Map<string, KnownWord>();
  for (const word of found) if (word && !byStem.has(word.stem)) byStem.set(word.stem, word);
  return [...byStem.values()];
}
