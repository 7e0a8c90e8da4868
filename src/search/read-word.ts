/** What one word of a query asks for, as long as papers hold it. */
import { findCompletions, findKnown, findSpellings, toForms } from './known-spellings.ts';
import type { WordClause } from './query.ts';
import { anyOf, type QueryTools } from './reading.ts';
import { isStopWord } from './stop-words.ts';
import type { Need } from './understood.ts';
import type { KnownWord } from './word-table.ts';

type Tools = Pick<QueryTools, 'words' | 'exact'>;

/**
 * Find what a word asks for: itself, its other spellings and, while it is being typed, its completions. A compound
 * asks for its parts side by side or joined.
 *
 * @returns nothing for a word that no paper holds.
 */
export async function readWord(clause: WordClause, tools: Tools): Promise<Need[]> {
  return clause.text.includes('-') ? readCompound(clause, tools) : readPlain(clause, tools);
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

async function readCompound(clause: WordClause, tools: Tools): Promise<Need[]> {
  const parts = clause.text.split('-');
  const last = parts.length - 1;
  const joined = await readPlain({ ...clause, text: parts.join('') }, tools);
  // The lists of `out` and `of` are among the longest and hardly find more than `outofdistribution`.
  if (joined.length > 0 && parts.some(isStopWord)) return joined;
  const stems = await Promise.all(parts.map(async (text, at) => findPartStems({ ...clause, text, open: clause.open && at === last }, tools)));
  const phrase: Need[] = stems.every((list) => list.length > 0)
    ? [{ kind: 'phrase', stems, steps: stems.slice(1).map(() => ({ distance: 1, joined: true })), label: clause.typed }]
    : [];
  return anyOf([joined, phrase], clause.typed);
}

async function findPartStems(clause: WordClause, tools: Tools): Promise<string[]> {
  const { typed, completions } = await findForms(clause, tools);
  return toForms(typed, completions).map(({ stem }) => stem);
}
