/**
 * Cuts a list of JSON objects into its items, each with its place, so that a broken one costs itself: behind it
 * reading goes on where the next item seems to begin.
 */

export interface JsonItem {
  readonly start: number;
  readonly end: number;
  /** Absent where the item is broken. */
  readonly value?: Readonly<Record<string, unknown>>;
  /** Where and why it is broken; the offset is that of the whole text. */
  readonly fault?: { readonly offset: number; readonly isTooDeep: boolean };
  /** Whether it was found behind a broken item, of which it may be a part. */
  readonly isDoubtful: boolean;
}

/** An object that begins as items do; the names and dates within them begin otherwise. */
const HEAD =
  /(?<=^|[[,\]}\n])[^\S\n]{0,40}\{\s{0,40}"(?:id|type|title|title-short|citation-key|citation-label|abstract|author|DOI|ISSN|container-title|issued|accessed|language|note|page|publisher|source)"\s{0,9}:/g;
const GAP = /[\s,[\]}]*/y;
const MAX_DEPTH = 16;
/** An item is no longer than this. */
const MAX_LENGTH = 1_000_000;
/** So many characters may be read in vain in search of the ends of broken items; then items end where the next begins. */
const PATIENCE = 16_000_000;

/** Cut from an offset on. @param isList whether the list is a part of something, whose rest means nothing */
export function* cutJsonItems(text: string, from: number, isList: boolean): Generator<JsonItem> {
  const nextHead = createNextHead(text);
  let patience = PATIENCE;
  let isDoubtful = false;
  let at = skipGap(text, from);
  while (at < text.length) {
    const limit = patience > 0 ? Math.min(text.length, at + MAX_LENGTH) : nextHead(at + 1);
    const scan = text[at] === '{' ? findClose(text, at, limit) : { end: undefined, read: 0, isTooDeep: false };
    const value = scan.end === undefined || scan.isTooDeep ? undefined : parseObject(text.slice(at, scan.end));
    if (scan.end !== undefined && value !== undefined) {
      yield { start: at, end: scan.end, value, isDoubtful };
      isDoubtful = false;
      at = scan.end;
      if (isList && /^\s*\](?!\s*,\s*\{)/.test(text.slice(at, at + 200))) return;
    } else {
      const next = nextHead(at + 1);
      patience -= scan.read + 100;
      yield { start: at, end: next, fault: findFault(text, at, Math.min(scan.end ?? next, next), scan.isTooDeep), isDoubtful };
      isDoubtful = true;
      at = next;
    }
    at = skipGap(text, at);
  }
}

function skipGap(text: string, at: number): number {
  const gap = new RegExp(GAP);
  gap.lastIndex = at;
  return at + (gap.exec(text)?.[0].length ?? 0);
}

/** Where the next item seems to begin; offsets are asked for in rising order. */
function createNextHead(text: string): (offset: number) => number {
  const heads = new RegExp(HEAD);
  let next = -1;
  return (offset) => {
    while (next < offset) {
      const match = heads.exec(text);
      next = match ? match.index + match[0].indexOf('{') : text.length;
    }
    return next;
  };
}

interface Scan {
  readonly end: number | undefined;
  readonly read: number;
  readonly isTooDeep: boolean;
}

/** The end of an object; texts end with their line, as JSON has it. */
function findClose(text: string, start: number, limit: number): Scan {
  let [depth, deepest, isText] = [0, 0, false];
  for (let at = start; at < limit; at++) {
    const character = text[at];
    if (isText && character === '\\') at++;
    else if (character === '"') isText = !isText;
    else if (character === '\n') isText = false;
    else if (isText) continue;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if ((character === '}' || character === ']') && --depth === 0) return { end: at + 1, read: at - start, isTooDeep: deepest > MAX_DEPTH };
  }
  return { end: undefined, read: limit - start, isTooDeep: deepest > MAX_DEPTH };
}

function parseObject(text: string): JsonItem['value'] {
  try {
    return JSON.parse(text) as JsonItem['value'];
  } catch {
    return undefined;
  }
}

function findFault(text: string, start: number, end: number, isTooDeep: boolean): NonNullable<JsonItem['fault']> {
  const piece = text.slice(start, Math.min(end, start + 20_000)).replace(/[\s,\]]+$/, '');
  if (isTooDeep) return { offset: start, isTooDeep };
  try {
    JSON.parse(piece);
    return { offset: start, isTooDeep };
  } catch (cause) {
    const { message } = cause as Error;
    const offset = Number(/at position (\d+)/.exec(message)?.[1] ?? piece.length);
    return { offset: start + Math.min(offset, piece.length), isTooDeep };
  }
}
