/** Text in which some words are marked: plain data, so that pages build nodes of it and never parse HTML. */
import { foldText } from './fold.ts';

export type MarkedText = readonly { readonly text: string; readonly marked: boolean }[];

/** Tells whether a folded word, without hyphens, is one of those to be marked. */
export type IsWanted = (word: string) => boolean;

const COMPOUND = /([\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*[+#]*)/u;
const PART = /([\p{L}\p{M}\p{N}]+[+#]*)/u;

/** Mark the wanted words of `text`; a compound as a whole when it is wanted joined, else its wanted parts. */
export function markText(text: string, isWanted: IsWanted): MarkedText {
  const runs = text.split(COMPOUND).flatMap((run, at) => {
    if (at % 2 === 0) return [{ text: run, marked: false }];
    if (isWanted(joinParts(run))) return [{ text: run, marked: true }];
    return run.split(PART).map((part, index) => ({ text: part, marked: index % 2 === 1 && isWanted(foldText(part)) }));
  });
  return joinRuns(runs);
}

/** Cut an excerpt of `length` words around the place where most wanted words stand together; without any, the beginning. */
export function cutExcerpt(text: string, isWanted: IsWanted, length: number): MarkedText {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const wanted = words.flatMap((word, at) => (holdsWanted(word, isWanted) ? [at] : []));
  const start = findDensest(wanted, { count: words.length, length });
  const cut = markText(words.slice(start, start + length).join(' '), isWanted);
  const before = start > 0 ? [{ text: '… ', marked: false }] : [];
  const after = start + length < words.length ? [{ text: ' …', marked: false }] : [];
  return joinRuns([...before, ...cut, ...after]);
}

export const readMarkedText = (marked: MarkedText): string => marked.map(({ text }) => text).join('');

export const holdsWanted = (text: string, isWanted: IsWanted): boolean => markText(text, isWanted).some(({ marked }) => marked);

const joinParts = (compound: string): string => foldText(compound).replaceAll('-', '');

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

/** Join neighbouring runs that are marked alike; empty ones vanish. */
export function joinRuns(runs: MarkedText): MarkedText {
  const joined: { text: string; marked: boolean }[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last?.marked === run.marked) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}
