/** Lines of a table → rows, each line looked at twice at most: a quote that never closes costs its own line and no time. */
import { readTextLines } from './text-lines.ts';

const MAX_ROW = 512 * 1024;
const MAX_LINES = 500;

export type CutRow =
  | { readonly kind: 'row'; readonly line: number; readonly text: string }
  | { readonly kind: 'open'; readonly line: number }
  | { readonly kind: 'too-long'; readonly line: number };

interface HeldLine {
  readonly line: number;
  readonly text: string;
}

/** What a line does to a row that reaches it: leaves its cell open, ends it, or breaks off where a quote stands wrong. */
type LineEffect = 'open' | 'closed' | 'broken';

/** Where an open cell ends that reaches any of the lines from `from` on; `open`: not up to `at`. */
interface Chain {
  readonly from: number;
  at: number;
  effect: LineEffect;
}

/** Cut rows; `delimiterOf` is asked at the first row, and tells what parts the cells of the others. */
export async function* cutRows(chunks: AsyncIterable<string>, delimiterOf: (header: string) => string | undefined): AsyncGenerator<CutRow> {
  const cutter = createCutter();
  let delimiter: string | undefined;
  for await (const { line, text, isTooLong } of readTextLines(chunks, MAX_ROW)) {
    if (delimiter === undefined && !isTooLong) {
      if (text.trim() === '') continue;
      yield { kind: 'row', line, text };
      delimiter = delimiterOf(text);
    } else if (isTooLong) {
      yield* cutter.take(delimiter ?? ',', true);
      yield { kind: 'too-long', line };
    } else {
      cutter.hold({ line, text });
      yield* cutter.take(delimiter ?? ',', false);
    }
  }
  yield* cutter.take(delimiter ?? ',', true);
}

function createCutter() {
  let held: HeldLine[] = [];
  let size = 0;
  let start = 0;
  let chain: Chain | undefined;
  const hold = (line: HeldLine): void => {
    held.push(line);
    size += line.text.length + 1;
  };
  const drop = (count: number): void => {
    for (let taken = 0; taken < count; taken++) size -= (held[start++]?.text.length ?? 0) + 1;
    if (start < 4096) return;
    held = held.slice(start);
    if (chain) chain = chain.at < start ? undefined : { ...chain, from: Math.max(0, chain.from - start), at: chain.at - start };
    start = 0;
  };
  const measure = (delimiter: string): { length: number; effect: LineEffect } => {
    const effect = followLine(held[start]?.text ?? '', delimiter, false);
    if (effect !== 'open') return { length: 1, effect };
    if (!chain || chain.at <= start || chain.from > start + 1) chain = { from: start + 1, at: start, effect: 'open' };
    while (chain.effect === 'open' && chain.at + 1 < held.length) {
      chain.at++;
      chain.effect = followLine(held[chain.at]?.text ?? '', delimiter, true);
    }
    return { length: chain.at - start + 1, effect: chain.effect };
  };
  function* take(delimiter: string, isEnd: boolean): Generator<CutRow> {
    while (start < held.length) {
      const { line = 1 } = held[start] ?? {};
      const { length, effect } = measure(delimiter);
      const isOver = length > MAX_LINES || size > MAX_ROW;
      if (effect === 'open' && !isOver && !isEnd) return;
      const isRow = effect === 'closed' && length <= MAX_LINES;
      const lines = isRow ? held.slice(start, start + length).map(({ text }) => text) : [];
      yield isRow ? { kind: 'row', line, text: lines.join('\n') } : { kind: 'open', line };
      drop(isRow ? length : 1);
    }
  }
  return { hold, take };
}

/** A quote opens at the start of a cell and closes before a delimiter or line end; spaces between do not count. */
function followLine(text: string, delimiter: string, isOpenBefore: boolean): LineEffect {
  let isOpen = isOpenBefore;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    if (!isOpen) isOpen = isCellStart(text, at, delimiter);
    else if (text[at + 1] === '"') at++;
    else if (isCellEnd(text, at + 1, delimiter)) isOpen = false;
    else return 'broken';
  }
  return isOpen ? 'open' : 'closed';
}

function isCellStart(text: string, at: number, delimiter: string): boolean {
  let before = at - 1;
  while (text[before] === ' ') before--;
  return before < 0 || text[before] === delimiter;
}

function isCellEnd(text: string, at: number, delimiter: string): boolean {
  let after = at;
  while (text[after] === ' ') after++;
  return after >= text.length || text[after] === delimiter;
}
