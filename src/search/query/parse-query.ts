/** What readers type → Query. Everything typed means something or is left out; nothing is a mistake. */
import type { Facet } from '../facets.ts';
import { foldText } from '../fold.ts';
import type { Clause, FieldClause, Query, SearchedField, TypedWord, WordClause } from './query.ts';
import { type QueryToken, splitQuery } from './query-tokens.ts';
import { findTypedIdentifier } from './typed-identifiers.ts';
import { MAX_PARTS, splitTypedWords } from './typed-words.ts';

const MAX_CLAUSES = 40;
const MAX_PHRASES = 4;
const MAX_REPEATS = 2;

const FIELD_OPERATORS: ReadonlyMap<string, SearchedField> = new Map(
  (['title', 'author'] as const).flatMap((field) => [
    [field, field],
    [`${field}s`, field],
  ]),
);
const FACET_OPERATORS: ReadonlyMap<string, Facet> = new Map(
  (['topic', 'area', 'year', 'venue'] as const).flatMap((facet) => [
    [facet, facet],
    [`${facet}s`, facet],
  ]),
);

/** What may stand before a colon. */
export const OPERATORS: ReadonlySet<string> = new Set([...FIELD_OPERATORS.keys(), ...FACET_OPERATORS.keys(), 'by', 'has']);

type TextToken = Extract<QueryToken, { kind: 'text' }>;

/**
 * Take a query apart. Takes the text as it stands in the field: a blank at its end says that the last word is finished.
 *
 * @example parseQuery('lora -vision year:2024') // a word, a word to leave out, a facet
 */
export function parseQuery(typed: string): Query {
  const required: Clause[] = [];
  const excluded: Clause[] = [];
  let before: 'or' | 'not' | undefined;
  const room = { clauses: MAX_CLAUSES, phrases: MAX_PHRASES };
  for (const token of splitQuery(typed, OPERATORS, 3 * MAX_CLAUSES)) {
    if (token.kind !== 'text') {
      if (token.kind === 'not' || required.length > 0) before = token.kind;
      continue;
    }
    const negated = token.negated || before === 'not';
    const clauses = limitPhrases(readClauses({ ...token, negated }), room).slice(0, room.clauses);
    if (negated) excluded.push(...clauses);
    else addClauses(required, clauses, before === 'or');
    if (clauses.length > 0) before = undefined;
    room.clauses -= clauses.length;
  }
  return { required, excluded };
}

/** Every phrase costs the lists of all its words, so beyond the first few their words may stand anywhere. */
function limitPhrases(clauses: readonly Clause[], room: { phrases: number }): Clause[] {
  return clauses.flatMap((clause): Clause[] => {
    if (!isPhrase(clause) || room.phrases-- > 0) return [clause];
    if (clause.kind === 'field') return [{ ...clause, words: clause.words.flatMap(splitCompound), quoted: false }];
    if (clause.kind === 'phrase') return clause.words.flatMap(splitCompound).map((word) => toClause(word, { exact: true, open: false }));
    return splitCompound({ ...clause, distance: 1 }).map((word) => toClause(word, { exact: clause.exact, open: false }));
  });
}

function isPhrase(clause: Clause): clause is WordClause | FieldClause | Extract<Clause, { kind: 'phrase' }> {
  if (clause.kind === 'word') return clause.text.includes('-');
  return clause.kind === 'phrase' || (clause.kind === 'field' && (clause.quoted || clause.words.some(({ text }) => text.includes('-'))));
}

const splitCompound = (word: TypedWord): TypedWord[] => [...new Set(word.text.split('-'))].map((text) => ({ ...word, text }));

const toClause = ({ text, typed, at, length }: TypedWord, { exact, open }: { exact: boolean; open: boolean }): WordClause => ({
  kind: 'word',
  text,
  typed,
  at,
  length,
  exact,
  open,
});

/** Append to the list; after an `OR`, the first of them is an alternative to the last of the list. */
function addClauses(list: Clause[], clauses: readonly Clause[], joins: boolean): void {
  const [first, ...rest] = clauses;
  const last = list.at(-1);
  if (first === undefined) return;
  if (!joins || last === undefined) list.push(first, ...rest);
  else list.splice(-1, 1, { kind: 'any', of: [...(last.kind === 'any' ? last.of : [last]), first] }, ...rest);
}

function readClauses(token: TextToken): Clause[] {
  if (token.operator !== undefined) return readOperator(token, token.operator);
  const id = token.quoted ? undefined : findTypedIdentifier(token.text.text);
  if (id !== undefined) return [{ kind: 'identifier', id }];
  const words = splitTypedWords(token.text);
  if (words.length > 1 && (token.quoted || token.negated)) return [{ kind: 'phrase', words: cutPhrase(words) }];
  return words.map((word, index) => toClause(word, { exact: token.quoted, open: isOpen(token) && index === words.length - 1 }));
}

const isOpen = ({ text, last, negated }: TextToken): boolean => last && !negated && /[\p{L}\p{N}\p{M}+#]$/u.test(text.text);

function readOperator(token: TextToken, operator: string): Clause[] {
  const { text, quoted } = token;
  const words = splitTypedWords(text);
  const field = operator === 'by' ? 'author' : FIELD_OPERATORS.get(operator);
  if (field !== undefined)
    return [{ kind: 'field', field, words: quoted ? cutPhrase(words) : words.slice(0, MAX_PARTS), quoted, open: isOpen(token) }];
  const facet = operator === 'has' ? 'has' : FACET_OPERATORS.get(operator);
  return facet === undefined ? [] : [{ kind: 'facet', facet, value: foldText(text.text), words: words.slice(0, MAX_PARTS) }];
}

/** Leave out what makes a phrase long and says nothing: the third time a word comes, and all beyond so many parts. */
function cutPhrase(words: readonly TypedWord[]): TypedWord[] {
  const kept: TypedWord[] = [];
  let [room, skipped] = [MAX_PARTS, 0];
  for (const word of words) {
    room -= word.text.split('-').length;
    if (room < 0) break;
    if (kept.filter(({ text }) => text === word.text).length >= MAX_REPEATS) {
      skipped += word.distance;
      continue;
    }
    kept.push({ ...word, distance: word.distance + skipped });
    skipped = 0;
  }
  return kept;
}
