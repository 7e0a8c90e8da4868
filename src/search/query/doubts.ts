/**
 * Rare words that may be slips after all: `heath` is a name in one paper, but beside `electronic` and `records` it was
 * meant to be `health`. They are known, so they are believed first and doubted only when no paper holds everything.
 */
import { findKnown } from './known-spellings.ts';
import { rankNearest } from './nearest-words.ts';
import type { Clause, Query, WordClause } from './query.ts';
import { isAcronym, isWeakWord } from './read-word.ts';
import type { Correction } from './understood.ts';
import type { WordTable } from '../tables/word-table.ts';

const RARE = 3;
const RARE_SHARE = 1 / 2000;
/** Neighbours of one word that are worth a try. */
const MAX_NEIGHBOURS = 2;

/** Find what rare words may have been meant to be: words one slip away that are no rarer. */
export async function findDoubts({ required }: Query, words: WordTable): Promise<Correction[]> {
  const plain = required.flatMap(listWords).filter((clause) => !clause.exact && !isAcronym(clause.typed) && !isWeakWord(clause));
  return (await Promise.all(plain.map(async (clause) => doubtWord(clause, words)))).flat();
}

/** Put the words to use in the places of those typed. */
export function applyCorrections({ required, excluded }: Query, corrections: readonly Correction[]): Query {
  const used = new Map(corrections.map((correction) => [correction.at, correction.used]));
  const apply = (clause: Clause): Clause => {
    if (clause.kind === 'any') return { ...clause, of: clause.of.map(apply) };
    if (clause.kind !== 'word' || clause.exact) return clause;
    const text = used.get(clause.at) ?? clause.text;
    return text === clause.text ? clause : { ...clause, text, typed: text };
  };
  return { required: required.map(apply), excluded };
}

const listWords = (clause: Clause): readonly WordClause[] =>
  clause.kind === 'any' ? clause.of.flatMap(listWords) : clause.kind === 'word' ? [clause] : [];

async function doubtWord({ text, typed, at, length }: WordClause, words: WordTable): Promise<Correction[]> {
  const known = await findKnown(text, words);
  if (!known || known.papers > Math.max(RARE, words.papers * RARE_SHARE)) return [];
  return rankNearest(known.text, await words.listNear(known.text))
    .filter(({ distance, word }) => distance === 1 && word.stem !== known.stem && word.papers >= known.papers)
    .slice(0, MAX_NEIGHBOURS)
    .map(({ word }) => ({ typed, used: word.text, at, length }));
}
