/**
 * The text of a feed → its entries as they stand, and what stands between them. The cuts follow tags, comments and CDATA
 * only, so that an entry that is broken, or a comment that is never closed, costs itself and not those behind it.
 */

/** Longer entries are none. */
const MAX_ENTRY = 512 * 1024;
const PIECE = 4 * MAX_ENTRY;

export type FeedPiece =
  | { readonly kind: 'entry'; readonly line: number; readonly text: string }
  | { readonly kind: 'between'; readonly line: number; readonly text: string }
  | { readonly kind: 'fault'; readonly line: number; readonly message: string }
  | { readonly kind: 'doctype'; readonly line: number }
  | { readonly kind: 'cut'; readonly line: number };

const MARK = /<!--|<!\[CDATA\[|<!DOCTYPE|<(?:[\w-]{1,20}:)?(?:entry|item)(?=[\s>])/gi;
const ENTRY_END = /<\/(?:[\w-]{1,20}:)?(?:entry|item)[ \t\n]{0,20}>/g;
/** Where reading goes on behind a fault. */
const ENTRY_LINE = /^[ \t]*<(?:[\w-]{1,20}:)?(?:entry|item)(?=[\s>])/gm;
const ENTRY_START = /<(?:[\w-]{1,20}:)?(?:entry|item)(?=[\s>])/g;
const SPANS = [
  { open: '<!--', close: /-->/g, name: 'comment' },
  { open: '<![CDATA[', close: /\]\]>/g, name: 'CDATA section' },
] as const;

/** Cut a feed; every decision looks at the same reach of text, however the chunks fall. */
export async function* cutEntries(chunks: AsyncIterable<string>): AsyncGenerator<FeedPiece> {
  let text = '';
  let line = 1;
  let held: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    length += chunk.length;
    if (length < PIECE) continue;
    const { pieces, rest, isStopped } = cutText(text + held.join(''), line, false);
    yield* pieces;
    if (isStopped) return;
    ({ text, line } = rest);
    held = [];
    length = text.length;
  }
  yield* cutText(text + held.join(''), line, true).pieces;
}

interface CutText {
  readonly pieces: FeedPiece[];
  readonly rest: { text: string; line: number };
  readonly isStopped: boolean;
}

/** Cut as long as a whole entry and more lies ahead. */
function cutText(text: string, firstLine: number, isEnd: boolean): CutText {
  const find = createFinder(text);
  const lineAt = createLineCounter(text, firstLine);
  const pieces: FeedPiece[] = [];
  let at = 0;
  while (at < text.length && (isEnd || text.length - at > 3 * MAX_ENTRY)) {
    const mark = find(MARK, at);
    const end = Math.min(mark?.at ?? text.length, isEnd ? text.length : text.length - 2 * MAX_ENTRY, at + MAX_ENTRY);
    if (end > at) pieces.push({ kind: 'between', line: lineAt(at), text: text.slice(at, end) });
    if (!mark || end < mark.at) {
      at = end;
      continue;
    }
    const line = lineAt(mark.at);
    if (/^<!doctype/i.test(mark.text)) return { pieces: [...pieces, { kind: 'doctype', line }], rest: { text: '', line }, isStopped: true };
    const next = mark.text.startsWith('<!') ? skipSpan(mark.at, find) : cutEntry(text, mark.at, { find, isEnd });
    if (next.piece) pieces.push({ ...next.piece, line });
    at = next.at;
  }
  return { pieces, rest: { text: text.slice(at), line: lineAt(at) }, isStopped: false };

  function skipSpan(from: number, search: Find): { at: number; piece?: Loose<FeedPiece> } {
    const span = findSpan(text, from);
    const close = search(span.close, from + span.open.length);
    const inner = text.startsWith('<!--', from) ? text.indexOf('<!--', from + 4) : -1;
    const isNested = inner >= 0 && close !== undefined && inner < close.at;
    if (close && close.at - from <= MAX_ENTRY && !isNested) return { at: close.at + close.text.length };
    const next = goOn(search, from, text.length);
    return { at: next, piece: { kind: 'fault', message: `A ${span.name} is not closed here.` } };
  }
}

type Loose<Piece> = Piece extends unknown ? Omit<Piece, 'line'> : never;

/** From an entry's first tag to its last; where another entry begins before, the first one is faulted. */
function cutEntry(text: string, from: number, { find, isEnd }: { find: Find; isEnd: boolean }): { at: number; piece: Loose<FeedPiece> } {
  const fault = (at: number, message: string): { at: number; piece: Loose<FeedPiece> } => ({ at, piece: { kind: 'fault', message } });
  for (let at = from + 1; ;) {
    const end = find(ENTRY_END, at);
    const start = find(ENTRY_START, at);
    const span = find(SPAN_START, at);
    const first = Math.min(end?.at ?? Infinity, start?.at ?? Infinity, span?.at ?? Infinity);
    if (first === Infinity && isEnd && text.length - from <= MAX_ENTRY) return { at: text.length, piece: { kind: 'cut' } };
    if (first - from > MAX_ENTRY) {
      return fault(goOn(find, from, text.length), `The entry is longer than ${MAX_ENTRY} characters, or does not end.`);
    }
    if (first === start?.at) return fault(first, 'The entry does not end before the next one begins.');
    if (first === end?.at) return { at: first + end.text.length, piece: { kind: 'entry', text: text.slice(from, first + end.text.length) } };
    const { open, close, name } = findSpan(text, first);
    const closed = find(close, first + open.length);
    const next = find(ENTRY_LINE, first)?.at ?? Infinity;
    if (!closed || closed.at > next || closed.at - from > MAX_ENTRY) {
      const after = Math.min(next, from + MAX_ENTRY, text.length);
      return !closed && next === Infinity && isEnd ? { at: after, piece: { kind: 'cut' } } : fault(after, `A ${name} in the entry is not closed.`);
    }
    at = closed.at + closed.text.length;
  }
}

/** The next line that begins an entry, as far as every cut can see. */
function goOn(find: Find, from: number, end: number): number {
  const next = find(ENTRY_LINE, from + 1)?.at ?? Infinity;
  return Math.min(next - from <= 2 * MAX_ENTRY - 100 ? next : from + MAX_ENTRY, end);
}

const SPAN_START = /<!--|<!\[CDATA\[/g;

const findSpan = (text: string, at: number): (typeof SPANS)[number] => (text.startsWith(SPANS[0].open, at) ? SPANS[0] : SPANS[1]);

interface Found {
  readonly at: number;
  readonly text: string;
}

type Find = (pattern: RegExp, from: number) => Found | undefined;

/** Find the first match from a place on; each pattern passes over the text once, however often it is asked. */
function createFinder(text: string): Find {
  const known = new Map<RegExp, { from: number; found: Found | undefined }>();
  return (pattern, from) => {
    const last = known.get(pattern);
    if (last && last.from <= from && (!last.found || last.found.at >= from)) return last.found;
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    const found = match ? { at: match.index, text: match[0] } : undefined;
    known.set(pattern, { from, found });
    return found;
  };
}

/** Lines of places that are asked for in order. */
function createLineCounter(text: string, firstLine: number): (at: number) => number {
  let line = firstLine;
  let end = text.indexOf('\n');
  return (at) => {
    for (; end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line++;
    return line;
  };
}
