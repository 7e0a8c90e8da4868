/**
 * The pieces of a typed query: words, quoted texts, operators with their values, `OR` and `NOT`. One pass from left to
 * right; what fits nothing is a word, so that there are no mistakes to make.
 */
import { replaceTraced, sliceTraced, type TracedText, traceText } from './traced-text.ts';

export type QueryToken =
  | { readonly kind: 'or' }
  /** What follows is to be left out. */
  | { readonly kind: 'not' }
  /** `operator` is the name before a colon, in lower case and of those given; `last` when nothing follows. */
  | {
      readonly kind: 'text';
      readonly text: TracedText;
      readonly quoted: boolean;
      readonly negated: boolean;
      readonly operator?: string;
      readonly last: boolean;
    };

const QUOTES = '"“”„‟«»';
const QUOTED = new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]`, 'y');
const PIECE = new RegExp(`[^\\s${QUOTES}]+`, 'y');
const NEGATION = new RegExp(`[-−](?=[^\\s\\-−])(?!\\p{N}+(?:[\\s${QUOTES}]|$))`, 'uy');
const OPERATOR = /([A-Za-z]{2,10}):\s*/y;
const NOTHING = new RegExp(`^[\\s${QUOTES}]*$`);
const ALTERNATIVES = /^[\p{L}\p{N}+#-]+(?:\|[\p{L}\p{N}+#-]+)+$/u;

/** Cut a query into at most `limit` tokens; `operators` are the names known before a colon. */
export function splitQuery(typed: string, operators: ReadonlySet<string>, limit: number): QueryToken[] {
  const tidied = tidy(typed);
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < tidied.text.length && tokens.length < limit) {
    const { end, found } = readToken(tidied, at, operators);
    tokens.push(...found);
    at = end;
  }
  return tokens.slice(0, limit);
}

/** Leave out what cannot be seen, write TeX's accents without their quotation marks, and close up `arXiv: 2210.02414`. */
function tidy(typed: string): TracedText {
  const shown = replaceTraced(replaceTraced(traceText(typed.toWellFormed()), /\p{Cc}/gu, ' '), /\p{Cf}/gu, '');
  const plain = replaceTraced(shown, /\{\\["'`^~=.]\{?\\?([A-Za-z])\}?\}/g, ([, letter = '']) => letter);
  return replaceTraced(plain, /(?<=\b(?:arxiv|doi):)\s+(?=\S)/gi, '');
}

interface Reading {
  readonly end: number;
  readonly found: readonly QueryToken[];
}

function readToken(tidied: TracedText, at: number, operators: ReadonlySet<string>): Reading {
  const { text } = tidied;
  const blank = matchAt(/\s+/y, text, at);
  if (blank !== undefined) return { end: at + blank[0].length, found: [] };
  const begins = at === 0 || /[\s(]/.test(text.charAt(at - 1));
  const negated = begins && matchAt(NEGATION, text, at) !== undefined;
  const start = negated ? at + 1 : at;
  const operator = readOperator(tidied, start, operators);
  if (operator === 'unfinished') return { end: text.length, found: [] };
  if (operator !== undefined) {
    const value = readValue(tidied, operator.end);
    return { end: value.end, found: [{ kind: 'text', ...value, negated, operator: operator.name }] };
  }
  const value = readValue(tidied, start);
  return { end: value.end, found: value.quoted || negated ? [{ kind: 'text', ...value, negated }] : splitAlternatives(value) };
}

/** An operator needs a value, and another operator is none; at the end the value is still to be typed. */
function readOperator(
  tidied: TracedText,
  at: number,
  operators: ReadonlySet<string>,
): { readonly name: string; readonly end: number } | 'unfinished' | undefined {
  const { text } = tidied;
  const match = matchAt(OPERATOR, text, at);
  const name = match?.[1]?.toLowerCase();
  if (match === undefined || name === undefined || !operators.has(name)) return undefined;
  const end = at + match[0].length;
  if (NOTHING.test(text.slice(end))) return 'unfinished';
  const next = matchAt(OPERATOR, text, end)?.[1]?.toLowerCase();
  const value = readValue(tidied, end).text.text;
  return !/[\p{L}\p{N}]/u.test(value) || (next !== undefined && operators.has(next)) ? undefined : { name, end };
}

interface Value {
  readonly text: TracedText;
  readonly quoted: boolean;
  readonly last: boolean;
  readonly end: number;
}

/** Read a quoted text or the piece up to the next blank; a quotation mark that nothing closes is skipped. */
function readValue(tidied: TracedText, at: number): Value {
  const { text } = tidied;
  const quoted = matchAt(QUOTED, text, at);
  if (quoted !== undefined) {
    const end = at + quoted[0].length;
    return { text: sliceTraced(tidied, at + 1, end - 1), quoted: true, last: false, end };
  }
  const start = QUOTES.includes(text.charAt(at)) ? at + 1 : at;
  const end = start + (matchAt(PIECE, text, start)?.[0] ?? '').length;
  return { text: sliceTraced(tidied, start, end), quoted: false, last: end === text.length, end };
}

/** `a|b` and a lone `|` mean OR; a bar within a formula does not. What stands beside an AND must hold anyway. */
function splitAlternatives({ text: piece, last }: Value): QueryToken[] {
  const { text } = piece;
  if (text === 'OR' || /^\|+$/.test(text)) return [{ kind: 'or' }];
  if (text === 'NOT') return [{ kind: 'not' }];
  if (text === 'AND') return [];
  const parts = ALTERNATIVES.test(text) ? [...text.matchAll(/[^|]+/g)] : [{ 0: text, index: 0 }];
  return parts.flatMap(({ 0: part, index }, at): QueryToken[] => [
    ...(at === 0 ? [] : [{ kind: 'or' } as const]),
    {
      kind: 'text',
      text: sliceTraced(piece, index, index + part.length),
      quoted: false,
      negated: false,
      last: last && at === parts.length - 1,
    },
  ]);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
