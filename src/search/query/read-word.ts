/** What one word of a query asks for, as long as papers hold it. */
import { findCompletions, findKnown, findSpellings, toForms } from './known-spellings.ts';
import { findJoinedWords, toSteps } from './joined-words.ts';
import type { WordClause } from './query.ts';
import { anyOf, isImpossible, type QueryTools } from './reading.ts';
import { listSplits } from './nearest-words.ts';
import { isStopWord } from './stop-words.ts';
import type { Need } from './understood.ts';
import type { KnownWord } from '../tables/word-table.ts';

type Tools = Pick<QueryTools, 'words' | 'exact'>;

/**
 * Find what a word asks for: itself, its other spellings and, while it is being typed, its completions. A compound
 * asks for its parts side by side or joined.
 *
 * @returns nothing for a word that no paper holds.
 */
export async function readWord(clause: WordClause, tools: Tools): Promise<Need[]> {
  if (clause.text.includes('-')) return readCompound(clause, tools);
  const plain = await readPlain(clause, tools);
  return clause.exact || plain.length === 0 ? plain : readJoined(plain, clause, tools);
}

/** Tell whether a word carries a question and not its subject; one written in capitals is a name. */
export const isWeakWord = ({ text, typed, exact }: WordClause): boolean => !exact && isStopWord(text) && !isAcronym(typed);

/** `SEM`, `GNNs`, `LoRA`: two capitals, the first of them at the beginning. */
export const isAcronym = (typed: string): boolean => /^\p{Lu}.*\p{Lu}/u.test(typed);

async function readPlain(clause: WordClause, tools: Tools): Promise<Need[]> {
  const { typed, completions } = await findForms(clause, tools);
  const forms = toForms(typed, completions);
  return forms.length === 0 ? [] : [{ kind: 'word', forms, label: clause.typed, weak: isWeakWord(clause) }];
}

interface Forms {
  readonly typed: readonly KnownWord[];
  readonly completions: readonly KnownWord[];
}

async function findForms(clause: WordClause, { words, exact }: Tools): Promise<Forms> {
  const known = await findKnown(clause.text, words);
  if (clause.exact) return { typed: known ? [known] : [], completions: [] };
  const typed = await findSpellings(clause.text, words);
  const grows = clause.open && !exact && !isWeakWord(clause) && !(known && isAcronym(clause.typed));
  const completions = grows ? await findCompletions(clause.text, known, words) : [];
  return { typed, completions };
}

/** A word that others write as two: `finetuning` asks for `fine tuning` as well. */
async function readJoined(plain: Need[], clause: WordClause, tools: Tools): Promise<Need[]> {
  const known = await findKnown(clause.text, tools.words);
  const halves = known && (await findHalves(known, tools));
  return halves ? anyOf([plain, [await createPhrase(halves, clause, tools)]], clause.typed) : plain;
}

/** What is also written with a hyphen is in no more papers than its halves, which are indexed with it. */
async function findHalves(known: KnownWord, { words }: Tools): Promise<readonly string[] | undefined> {
  const splits = listSplits(known.text).filter((halves) => !halves.some(isStopWord));
  const lefts = await Promise.all(splits.map(async ([left]) => words.find(left)));
  const likely = splits.filter((_, at) => (lefts[at]?.papers ?? 0) >= known.papers);
  const rights = await Promise.all(likely.map(async ([, right]) => words.find(right)));
  return likely.find((_, at) => (rights[at]?.papers ?? 0) >= known.papers);
}

async function readCompound(clause: WordClause, tools: Tools): Promise<Need[]> {
  const parts = clause.text.split('-');
  const joined = await readPlain({ ...clause, text: parts.join('') }, tools);
  // The lists of `out` and `of` are among the longest and hardly find more than `outofdistribution`.
  if (joined.length > 0 && parts.some(isStopWord)) return joined;
  const phrase = await createPhrase(dropRepeats(parts), clause, tools);
  return anyOf([joined, isImpossible(phrase) ? [] : [phrase]], clause.typed);
}

/** Create the need for words side by side; the last may still be open. */
export async function createPhrase(parts: readonly string[], clause: WordClause, tools: Tools): Promise<Need> {
  const last = parts.length - 1;
  const stems = await Promise.all(parts.map(async (text, at) => findPartStems({ ...clause, text, open: clause.open && at === last }, tools)));
  const joined = await findJoinedWords(parts, tools.words);
  return {
    kind: 'phrase',
    stems,
    steps: toSteps(
      parts.map(() => 1),
      joined,
    ),
    label: clause.typed,
  };
}

/** The parts of a compound share a place in the index, so that to repeat one says nothing. */
const dropRepeats = (parts: readonly string[]): string[] => [...new Set(parts)];

async function findPartStems(clause: WordClause, tools: Tools): Promise<string[]> {
  const { typed, completions } = await findForms(clause, tools);
  return toForms(typed, completions).map(({ stem }) => stem);
}
