/** The parts of a query as the reader sees them: a phrase, an operator with its value and alternatives are one each. */
import { OPERATORS } from '../search/query/parse-query.ts';
import { type QueryToken, splitQuery } from '../search/query/query-tokens.ts';
import { isStopWord } from '../search/query/stop-words.ts';

export interface TypedPart {
  /** Typed like this, it is read as it was. */
  readonly text: string;
  /** Whether papers are asked to hold it, and not to lack it. */
  readonly wanted: boolean;
}

/** More than anybody types. */
const MOST_TOKENS = 120;

/** @example listParts('fast maps OR charts -"old maps"').map(({ text }) => text) // => ['fast', 'maps OR charts', '-"old maps"'] */
export function listParts(query: string): readonly TypedPart[] {
  const parts: TypedPart[] = [];
  let link: 'or' | 'not' | undefined;
  for (const token of splitQuery(query, OPERATORS, MOST_TOKENS)) {
    if (token.kind !== 'text') {
      link = token.kind;
      continue;
    }
    if (!/[\p{L}\p{N}]/u.test(token.text.text)) continue;
    const negated = token.negated || link === 'not';
    const before = link === 'or' && !negated ? parts.pop() : undefined;
    const text = writeToken({ ...token, negated });
    parts.push(before ? { text: `${before.text} OR ${text}`, wanted: before.wanted } : { text, wanted: !negated });
    link = undefined;
  }
  return parts;
}

/** How many parts papers are asked to hold; words that only link others are not counted. */
export const countAsked = (query: string): number => listParts(query).filter(({ text, wanted }) => wanted && !isStopWord(text.toLowerCase())).length;

function writeToken({ text, quoted, negated, operator }: Extract<QueryToken, { kind: 'text' }>): string {
  const value = quoted ? `"${text.text}"` : text.text;
  return `${negated ? '-' : ''}${operator === undefined ? '' : `${operator}:`}${value}`;
}
