/**
 * The pieces of a typed query: words, quoted texts, operators with their values, and `OR`. One pass from left to
 * right; what fits nothing is a word, so that there are no mistakes to make.
 */

export type QueryToken =
  | { readonly kind: 'or' }
  /** `operator` is the name before a colon, in lower case and of those given; `last` when nothing follows. */
  | {
      readonly kind: 'text';
      readonly text: string;
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
const ALTERNATIVES = /^[\p{L}\p{N}+#-]+(?:\|[\p{L}\p{N}+#-]+)+$/u;

/** Cut a query into at most `limit` tokens; `operators` are the names known before a colon. */
export function splitQuery(typed: string, operators: ReadonlySet<string>, limit: number): QueryToken[] {
  const text = tidy(typed);
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < text.length && tokens.length < limit) {
    const { end, found } = readToken(text, at, operators);
    tokens.push(...found);
    at = end;
  }
  return tokens.slice(0, limit);
}

/** Leave out what cannot be seen, write TeX's accents without their quotation marks, and close up `arXiv: 2210.02414`. */
function tidy(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\{\\["'`^~=.]\{?\\?([A-Za-z])\}?\}/g, '$1')
    .replace(/\b(arxiv|doi):\s+(?=\S)/gi, '$1:');
}

interface Reading {
  readonly end: number;
  readonly found: readonly QueryToken[];
}

function readToken(text: string, at: number, operators: ReadonlySet<string>): Reading {
  const blank = matchAt(/\s+/y, text, at);
  if (blank !== undefined) return { end: at + blank[0].length, found: [] };
  const begins = at === 0 || /[\s(]/.test(text.charAt(at - 1));
  const negated = begins && matchAt(NEGATION, text, at) !== undefined;
  const start = negated ? at + 1 : at;
  const operator = readOperator(text, start, operators);
  if (operator !== undefined) {
    const value = readValue(text, operator.end);
    return { end: value.end, found: [{ kind: 'text', ...value, negated, operator: operator.name }] };
  }
  const value = readValue(text, start);
  return { end: value.end, found: value.quoted || negated ? [{ kind: 'text', ...value, negated }] : splitAlternatives(value) };
}

/** An operator needs a value, and another operator is none. */
function readOperator(text: string, at: number, operators: ReadonlySet<string>): { name: string; end: number } | undefined {
  const match = matchAt(OPERATOR, text, at);
  const name = match?.[1]?.toLowerCase();
  if (match === undefined || name === undefined || !operators.has(name)) return undefined;
  const end = at + match[0].length;
  const next = matchAt(OPERATOR, text, end)?.[1]?.toLowerCase();
  const { text: value } = readValue(text, end);
  return !/[\p{L}\p{N}]/u.test(value) || (next !== undefined && operators.has(next)) ? undefined : { name, end };
}

interface Value {
  readonly text: string;
  readonly quoted: boolean;
  readonly last: boolean;
  readonly end: number;
}

/** Read a quoted text or the piece up to the next blank; a quotation mark that nothing closes is skipped. */
function readValue(text: string, at: number): Value {
  const quoted = matchAt(QUOTED, text, at);
  if (quoted !== undefined) return { text: quoted[1] ?? '', quoted: true, last: false, end: at + quoted[0].length };
  const start = QUOTES.includes(text.charAt(at)) ? at + 1 : at;
  const piece = matchAt(PIECE, text, start)?.[0] ?? '';
  const end = start + piece.length;
  return { text: piece, quoted: false, last: end === text.length, end };
}

/** `a|b` and a lone `|` mean OR; a bar within a formula does not. */
function splitAlternatives({ text, last }: Value): QueryToken[] {
  if (text === 'OR' || /^\|+$/.test(text)) return [{ kind: 'or' }];
  const parts = ALTERNATIVES.test(text) ? text.split('|') : [text];
  return parts.flatMap((part, index): QueryToken[] => [
    ...(index === 0 ? [] : [{ kind: 'or' } as const]),
    { kind: 'text', text: part, quoted: false, negated: false, last: last && index === parts.length - 1 },
  ]);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
