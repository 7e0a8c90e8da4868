/** Corrections for words that no paper holds. */
import { findInflections } from './known-spellings.ts';
import { listSplits, measureBonus, rankNearest } from './nearest-words.ts';
import type { QueryTools } from './reading.ts';
import type { KnownWord } from '../tables/word-table.ts';

/** Guesses that cost about the same are told apart by the words around them. */
const MARGIN = 0.4;
const MAX_COMPARED = 3;
const MAX_AROUND = 2;
/** What a missing blank costs. */
const SPLIT_COST = 1.3;
const MAX_LEFT_HALVES = 4;

/** What another inflection costs: little, unless it is rare beside the nearest word. */
const INFLECTION_COST = 0.3;

export interface Fix {
  /** Words to use, with blanks between. */
  readonly text: string;
  /** Only inflected in another way, which needs no mention. */
  readonly silent: boolean;
}

/** One word, or two that were run together. */
interface Guess {
  readonly silent: boolean;
  readonly words: readonly KnownWord[];
  readonly cost: number;
}

/** How far a correction may go: to another inflection only, or to one slip, as for names. */
export type Reach = 'inflection' | 'slip';

/**
 * Correct each of `unknown` by the nearest known word. Of words about as near, the one that shares most papers with
 * those around it wins: stems of known words, or else the best guesses for the other unknown ones.
 *
 * @returns no entry for a word that nothing resembles.
 */
export async function correctWords(
  unknown: readonly string[],
  around: readonly string[],
  { words, countTogether, reach }: Pick<QueryTools, 'words' | 'countTogether'> & { readonly reach?: Reach | undefined },
): Promise<Map<string, Fix>> {
  const guessed = await Promise.all(
    [...new Set(unknown)].map(async (text) => [text, await listGuesses(text, { words, countTogether, reach })] as const),
  );
  const corrected = new Map<string, Fix>();
  for (const [text, guesses] of guessed) {
    const others = guessed.flatMap(([other, [best]]) => (other === text ? [] : (best?.words ?? []))).map(({ stem }) => stem);
    const best = await chooseGuess(guesses, [...around, ...others].slice(0, MAX_AROUND), countTogether);
    if (best) corrected.set(text, { text: best.words.map((word) => word.text).join(' '), silent: best.silent });
  }
  return corrected;
}

type Tools = Pick<QueryTools, 'words' | 'countTogether'>;

async function listGuesses(text: string, { words, countTogether, reach }: Tools & { readonly reach: Reach | undefined }): Promise<Guess[]> {
  const [inflected] = reach === 'slip' ? [] : await findInflections(text, words);
  const silent: Guess[] = inflected ? [{ words: [inflected], cost: INFLECTION_COST - measureBonus(inflected.papers), silent: true }] : [];
  if (reach === 'inflection') return silent;
  const near = rankNearest(text, await words.listNear(text)).filter(({ distance }) => reach === undefined || distance === 1);
  const guesses = near.slice(0, MAX_COMPARED).map(({ word, cost }): Guess => ({ words: [word], cost, silent: false }));
  const split = reach === undefined ? await findSplit(text, { words, countTogether }) : undefined;
  return [...silent, ...guesses, ...(split ? [split] : [])].sort((a, b) => a.cost - b.cost);
}

/**
 * The right halves may be anywhere in the alphabet, so only those beside the most frequent left ones are looked up.
 * Halves that no paper holds together were hardly meant.
 */
async function findSplit(text: string, { words, countTogether }: Tools): Promise<Guess | undefined> {
  if (/\p{N}/u.test(text)) return undefined;
  const halves = await Promise.all(listSplits(text).map(async ([left, right]) => ({ left: await words.find(left), right })));
  const likely = halves
    .flatMap(({ left, right }) => (left ? [{ left, right }] : []))
    .sort((a, b) => b.left.papers - a.left.papers)
    .slice(0, MAX_LEFT_HALVES);
  const splits = await Promise.all(likely.map(async ({ left, right }) => ({ left, right: await words.find(right) })));
  const guesses = splits.flatMap(({ left, right }): Guess[] => {
    if (!right) return [];
    return [{ silent: false, words: [left, right], cost: SPLIT_COST - measureBonus(Math.min(left.papers, right.papers)) }];
  });
  const [best] = guesses.sort((a, b) => a.cost - b.cost);
  return best && countTogether && (await countTogether(best.words.map(({ stem }) => stem))) === 0 ? undefined : best;
}

async function chooseGuess(
  guesses: readonly Guess[],
  around: readonly string[],
  countTogether: QueryTools['countTogether'],
): Promise<Guess | undefined> {
  const [best] = guesses;
  if (best?.silent) return best;
  const rivals = guesses.filter(({ cost }) => cost - (best?.cost ?? 0) <= MARGIN).slice(0, MAX_COMPARED);
  if (!countTogether || around.length === 0 || rivals.length < 2) return best;
  const counted = await Promise.all(
    rivals.map(async (guess) => {
      const stems = guess.words.map(({ stem }) => stem);
      const counts = await Promise.all(around.map(async (stem) => countTogether([...stems, stem])));
      return { guess, together: counts.reduce((sum, count) => sum + count, 0) };
    }),
  );
  return counted.reduce((first, other) => (other.together > first.together ? other : first)).guess;
}
