/** Text in which some words are marked: plain data, so that pages build nodes of it and never parse HTML. */
import { foldText, foldWords } from './fold.ts';

export type MarkedText = readonly { readonly text: string; readonly marked: boolean }[];

/** Mark the words of `text` that begin with a word of `query`; one-letter words must be whole. */
export function markWords(text: string, query: string): MarkedText {
  const wanted = foldWords(query);
  const runs = text
    .split(/([\p{L}\p{M}\p{N}]+[+#]*)/u)
    .map((run, index) => ({ text: run, marked: index % 2 === 1 && isWanted(foldText(run), wanted) }));
  return joinRuns(runs);
}

/**
 * Cut an excerpt of `length` words out of `content` around the densest of the marked `positions` (indexes of words
 * between white space); without any, its beginning.
 */
export function buildExcerpt(content: string, positions: readonly number[], length: number): MarkedText {
  const words = content.split(/\s+/).filter((word) => word !== '');
  const marked = new Set(positions.filter((position) => position >= 0 && position < words.length));
  const start = findDensest(
    [...marked].sort((a, b) => a - b),
    { count: words.length, length },
  );
  const runs = words.slice(start, start + length).flatMap((word, index) => [
    { text: index === 0 ? '' : ' ', marked: false },
    { text: word, marked: marked.has(start + index) },
  ]);
  const before = start > 0 ? [{ text: '… ', marked: false }] : [];
  const after = start + length < words.length ? [{ text: ' …', marked: false }] : [];
  return joinRuns([...before, ...runs, ...after]);
}

export const readMarkedText = (marked: MarkedText): string => marked.map(({ text }) => text).join('');

const isWanted = (word: string, wanted: readonly string[]): boolean =>
  wanted.some((start) => (start.length === 1 ? word === start : word.startsWith(start)));

/** Choose the first word of the window of `length` words that holds most marks, a little before its first mark. */
function findDensest(sorted: readonly number[], { count, length }: { count: number; length: number }): number {
  let best = { start: 0, held: 0 };
  for (const [index, first] of sorted.entries()) {
    const held = sorted.slice(index).findIndex((position) => position >= first + length);
    const inside = held < 0 ? sorted.length - index : held;
    if (inside > best.held) best = { start: first, held: inside };
  }
  const lead = Math.min(6, Math.floor(length / 4));
  return Math.max(0, Math.min(best.start - lead, count - length));
}

function joinRuns(runs: MarkedText): MarkedText {
  const joined: { text: string; marked: boolean }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last?.marked === run.marked) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}
