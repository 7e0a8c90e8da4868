/**
 * Cuts a BibTeX file into its entries, each with its place. Text outside of entries means nothing, and neither does
 * what stands in `@comment` or behind `%`. An entry that is not closed ends where a line begins the next one, so that
 * none is swallowed.
 */

export interface BibtexBlock {
  /** In lower case, without `@`. */
  readonly type: string;
  /** Where its `@` stands. */
  readonly start: number;
  /** What stands between the outer braces, and where that begins. */
  readonly body: string;
  readonly bodyStart: number;
  readonly isClosed: boolean;
}

const HEAD = /(?:^|[^\w@\\])@[ \t]*([a-z][a-z_-]{0,40})\s*([{(])|^[ \t]*%[^\n]*/gim;
/** An entry at the start of a line; other blocks are known by their names. */
const LINE_HEAD = /^@[ \t]*(?:(?:string|comment|preamble)[ \t]*[{(]|[a-z][a-z_-]{0,40}[ \t]*[{(]\s{0,20}[^\s{}(),="]{0,200}\s{0,20},)/gim;

/** Cut in order. `@comment` is left out, `@string` and `@preamble` are blocks like others. */
export function* cutBibtex(text: string): Generator<BibtexBlock> {
  const nextHead = createNextHead(text);
  const heads = new RegExp(HEAD);
  let comments: ReadonlyMap<number, number> | undefined;
  for (let match = heads.exec(text); match; match = heads.exec(text)) {
    const [all, name, bracket] = match;
    if (name === undefined || bracket === undefined) continue;
    const [open, type] = [match.index + all.length - 1, name.toLowerCase()];
    const start = match.index + all.indexOf('@');
    if (type === 'comment') {
      comments ??= pairBraces(text);
      heads.lastIndex = (comments.get(open) ?? open) + 1;
      continue;
    }
    const limit = nextHead(open);
    const close = findClose(text.slice(open, limit), bracket === '(');
    const end = close === undefined ? limit : open + close;
    yield { type, start, body: text.slice(open + 1, end), bodyStart: open + 1, isClosed: close !== undefined };
    heads.lastIndex = close === undefined ? limit : end + 1;
  }
}

/** Where the next entry begins a line; offsets are asked for in rising order. */
function createNextHead(text: string): (offset: number) => number {
  const heads = new RegExp(LINE_HEAD);
  let next = -1;
  return (offset) => {
    while (next <= offset) next = heads.exec(text)?.index ?? text.length + 1;
    return Math.min(next, text.length);
  };
}

/** Escaped braces count for nothing, or, as to BibTeX itself, like others where nothing is closed otherwise. */
function findClose(text: string, isRound: boolean): number | undefined {
  return findCloseBy(text, isRound, true) ?? findCloseBy(text, isRound, false);
}

function findCloseBy(text: string, isRound: boolean, hasEscapes: boolean): number | undefined {
  let depth = isRound ? 0 : 1;
  let isQuoted = false;
  for (let at = 1; at < text.length; at++) {
    const character = text[at];
    if (character === '\\' && hasEscapes) at++;
    else if (character === '{') depth++;
    else if (character === '}') {
      depth--;
      if (depth <= 0 && !isRound) return at;
    } else if (!isRound || depth > 0) continue;
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === ')' && !isQuoted) return at;
  }
  return undefined;
}

/** The closing brace of each brace, in one pass over the whole text. */
function pairBraces(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{') open.push(at);
    else if (character === '}') {
      const start = open.pop();
      if (start !== undefined && /@[ \t]*comment\s{0,9}$/i.test(text.slice(Math.max(0, start - 30), start))) pairs.set(start, at);
    }
  }
  return pairs;
}
