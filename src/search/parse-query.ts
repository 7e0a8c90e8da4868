/** What readers type → Query. Everything typed means something or is left out; nothing is a mistake. */
import type { Facet } from './facets.ts';
import { foldText } from './fold.ts';
import type { Clause, Query, SearchedField } from './query.ts';
import { type QueryToken, splitQuery } from './query-tokens.ts';
import { findTypedIdentifier } from './typed-identifiers.ts';
import { splitTypedWords, type TypedWord } from './typed-words.ts';

const MAX_CLAUSES = 40;

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
const OPERATORS: ReadonlySet<string> = new Set([...FIELD_OPERATORS.keys(), ...FACET_OPERATORS.keys(), 'by', 'has']);

type TextToken = Extract<QueryToken, { kind: 'text' }>;

/**
 * Take a query apart. Takes the text as it stands in the field: a blank at its end says that the last word is finished.
 *
 * @example parseQuery('lora -vision year:2024') // a word, a word to leave out, a facet
 */
export function parseQuery(typed: string): Query {
  const required: Clause[] = [];
  const excluded: Clause[] = [];
  let joins = false;
  let room = MAX_CLAUSES;
  for (const token of splitQuery(typed, OPERATORS, 3 * MAX_CLAUSES)) {
    if (token.kind === 'or') {
      joins = required.length > 0;
      continue;
    }
    const clauses = readClauses(token).slice(0, room);
    if (token.negated) excluded.push(...clauses);
    else addClauses(required, clauses, joins);
    if (clauses.length > 0) joins = false;
    room -= clauses.length;
  }
  return { required, excluded };
}

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
  const id = token.quoted ? undefined : findTypedIdentifier(token.text);
  if (id !== undefined) return [{ kind: 'identifier', id }];
  const words = splitTypedWords(token.text);
  if (words.length > 1 && (token.quoted || token.negated)) return [{ kind: 'phrase', words: listTexts(words) }];
  return words.map(({ text, typed }, index) => ({
    kind: 'word',
    text,
    typed,
    exact: token.quoted,
    open: token.last && !token.negated && index === words.length - 1 && /[\p{L}\p{N}\p{M}+#]$/u.test(token.text),
  }));
}

function readOperator({ text, quoted }: TextToken, operator: string): Clause[] {
  const field = operator === 'by' ? 'author' : FIELD_OPERATORS.get(operator);
  if (field !== undefined) return [{ kind: 'field', field, words: listTexts(splitTypedWords(text)), quoted }];
  const facet = operator === 'has' ? 'has' : FACET_OPERATORS.get(operator);
  return facet === undefined ? [] : [{ kind: 'facet', facet, value: foldText(text) }];
}

const listTexts = (words: readonly TypedWord[]): string[] => words.slice(0, MAX_CLAUSES).map(({ text }) => text);
