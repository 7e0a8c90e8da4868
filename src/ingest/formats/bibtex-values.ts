/** The fields of one BibTeX entry: names and values as TeX, abbreviations put in. */

export interface BibtexField {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** Where the value begins, in the body. */
  readonly offset: number;
}

export interface BibtexBody {
  readonly key: string;
  readonly fields: readonly BibtexField[];
  /** Where a value has no end or is none, in the body. */
  readonly broken?: { readonly offset: number; readonly name: string };
}

/** Abbreviations by their names in lower case. */
export type Abbreviations = ReadonlyMap<string, string>;

/** Longer values are cut: abbreviations made of abbreviations would double without end. */
const MAX_LENGTH = 200_000;
const MAX_FIELDS = 400;
const NAME = /[^\s{}(),="#%]{1,100}(?=\s*=)/y;
const BARE = /[^\s{}(),="#]{1,200}/y;

export function parseBibtexBody(body: string, abbreviations: Abbreviations): BibtexBody {
  const key = /^\s*(?:([^\s{},="]{1,300})\s*)?(?:,|$)/.exec(body);
  const fields: BibtexField[] = [];
  let at = key?.[0].length ?? 0;
  while (at < body.length && fields.length < MAX_FIELDS) {
    at = skipBetween(body, at);
    const name = matchAt(NAME, body, at);
    if (name === undefined) {
      at = skipStray(body, at);
      continue;
    }
    const offset = skipSpace(body, skipSpace(body, at + name.length) + 1);
    const value = parseValue(body, offset, abbreviations);
    if (value === undefined) return { key: key?.[1] ?? '', fields, broken: { offset: at, name } };
    fields.push({ name: name.toLowerCase(), value: value.text.slice(0, MAX_LENGTH), offset });
    at = value.end;
  }
  return { key: key?.[1] ?? '', fields };
}

interface Value {
  readonly text: string;
  readonly end: number;
}

/** `{…} # "…" # name` */
function parseValue(body: string, start: number, abbreviations: Abbreviations): Value | undefined {
  let text = '';
  for (let at = start; ;) {
    const piece = parsePiece(body, at, abbreviations);
    if (piece === undefined) return undefined;
    if (text.length <= MAX_LENGTH) text += piece.text;
    at = skipSpace(body, piece.end);
    if (body[at] !== '#') return { text, end: at };
    at = skipSpace(body, at + 1);
  }
}

function parsePiece(body: string, at: number, abbreviations: Abbreviations): Value | undefined {
  if (body[at] === '{' || body[at] === '"') {
    const end = findEnd(body, at);
    return end === undefined ? undefined : { text: body.slice(at + 1, end), end: end + 1 };
  }
  const bare = matchAt(BARE, body, at);
  if (bare === undefined) return undefined;
  return { text: abbreviations.get(bare.toLowerCase()) ?? bare, end: at + bare.length };
}

/** The brace or quotation mark that ends a value; escaped ones count only where no other does. */
function findEnd(body: string, start: number): number | undefined {
  return findEndBy(body, start, true) ?? findEndBy(body, start, false);
}

function findEndBy(body: string, start: number, hasEscapes: boolean): number | undefined {
  const isQuoted = body[start] === '"';
  let depth = 0;
  for (let at = start + 1; at < body.length; at++) {
    const character = body[at];
    if (character === '\\' && hasEscapes) at++;
    else if (character === '{') depth++;
    else if (character === '"' && isQuoted && depth <= 0) return at;
    else if (character === '}') {
      if (depth === 0 && !isQuoted) return at;
      depth--;
    }
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/.test(text[at] ?? '')) at++;
  return at;
}

/** Spaces, commas and lines that begin with `%`. */
function skipBetween(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (at < text.length && /[\s,]/.test(text[at] ?? '')) at++;
    if (text[at] !== '%') return at;
    const lineEnd = text.indexOf('\n', at);
    at = lineEnd < 0 ? text.length : lineEnd;
  }
}

/** What is no field: a group as a whole, or a run of letters. */
function skipStray(text: string, start: number): number {
  if (text[start] === '{' || text[start] === '"') return (findEndBy(text, start, true) ?? start) + 1;
  let at = start + 1;
  while (at < text.length && !/[\s,{"%]/.test(text[at] ?? '')) at++;
  return at;
}
