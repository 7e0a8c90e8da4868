/** Words into lines of nearly equal length, and no more lines than there is room for. */
import type { Run, Shift } from './title-runs.ts';

/** Width of a text set at one pixel a size, in pixels. */
export type Measure = (text: string, shift: Shift) => number;

export interface Room {
  /** In units of the size. */
  readonly width: number;
  readonly lines: number;
}

export interface Lines {
  readonly lines: readonly (readonly Run[])[];
  /** Whether something was left out at the end. */
  readonly cut: boolean;
}

interface Letter {
  readonly text: string;
  readonly shift: Shift;
  readonly width: number;
}

type Word = readonly Letter[];

const CLUSTERS = /\P{M}\p{M}*/gu;
/** A word longer than a line may part after these. */
const JOINTS = new Set(['-', '‐', '–', '—', '/']);
/** How finely lines are balanced, in units of the size. */
const STEP = 0.25;

/** Set runs in a room: balanced if they fit, otherwise cut with an ellipsis. Only a plain space parts words. */
export function breakLines(runs: readonly Run[], { width, lines }: Room, measure: Measure): Lines {
  const words = splitWords(runs, measure).flatMap((word) => partWord(word, width));
  const space = measure(' ', 0);
  const full = fill(words, width, space);
  if (full.length > lines) return { lines: cutLines(full, { width, lines }, measure), cut: true };
  const widest = words.reduce((most, word) => Math.max(most, widthOf(word)), 0);
  const narrow = findNarrowest([widest, width], (tried) => fill(words, tried, space).length === full.length);
  return { lines: fill(words, narrow, space).map((line) => joinWords(line)), cut: false };
}

/** The least width between two of which `fits` holds, as it does of the second. */
function findNarrowest([least, most]: readonly [number, number], fits: (width: number) => boolean): number {
  if (fits(least)) return least;
  let [low, high] = [least, most];
  while (high - low > STEP) {
    const middle = (low + high) / 2;
    if (fits(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function splitWords(runs: readonly Run[], measure: Measure): Word[] {
  const words: Letter[][] = [[]];
  for (const { text, shift } of runs)
    for (const [sign] of text.matchAll(CLUSTERS)) {
      if (sign === ' ') words.push([]);
      else words.at(-1)?.push({ text: sign, shift, width: measure(sign, shift) });
    }
  return words.filter((word) => word.length > 0);
}

/** As many words a line as fit. */
function fill(words: readonly Word[], width: number, space: number): Word[][] {
  const lines: Word[][] = [];
  let used = Infinity;
  for (const word of words) {
    const needed = widthOf(word);
    if (used + space + needed > width) {
      lines.push([word]);
      used = needed;
    } else {
      lines.at(-1)?.push(word);
      used += space + needed;
    }
  }
  return lines;
}

/** A word longer than a line in pieces that are not. */
function partWord(word: Word, width: number): Word[] {
  const parts: Word[] = [];
  let rest = word;
  while (widthOf(rest) > width && rest.length > 1) {
    const end = countFitting(rest, width);
    const joint = rest.slice(0, end).findLastIndex(({ text }) => JOINTS.has(text)) + 1;
    const at = joint > 1 ? joint : end;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...parts, rest];
}

function countFitting(word: Word, width: number): number {
  let used = 0;
  const end = word.findIndex((letter) => (used += letter.width) > width);
  return Math.max(1, end === -1 ? word.length : end);
}

/** The first lines, the last of them shortened until an ellipsis fits. */
function cutLines(full: readonly Word[][], { width, lines }: Room, measure: Measure): Run[][] {
  const kept = full.slice(0, lines).map((line) => joinWords(line));
  const last = [...(full[lines - 1] ?? [])];
  const mark = measure('…', 0);
  const space = measure(' ', 0);
  const lengthOf = (line: readonly Word[]): number => line.reduce((sum, word) => sum + widthOf(word) + space, -space);
  while (last.length > 1 && lengthOf(last) + mark > width) last.pop();
  const [only = []] = last;
  if (last.length === 1) last[0] = only.slice(0, countFitting(only, width - mark));
  kept[lines - 1] = endWithEllipsis(joinWords(last));
  return kept;
}

function endWithEllipsis(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  const text = last?.text.replace(/[\s,;:.·–—-]+$/, '') ?? '';
  if (last?.shift === 0) return [...runs.slice(0, -1), { text: `${text}…`, shift: 0 }];
  return [...runs, { text: '…', shift: 0 }];
}

const widthOf = (word: Word): number => word.reduce((sum, { width }) => sum + width, 0);

function joinWords(words: readonly Word[]): Run[] {
  const runs: Run[] = [];
  words.forEach((word, index) => {
    if (index > 0) append(runs, { text: ' ', shift: 0 });
    for (const letter of word) append(runs, letter);
  });
  return runs;
}

function append(runs: Run[], { text, shift }: Run): void {
  const last = runs.at(-1);
  if (last?.shift === shift) runs[runs.length - 1] = { text: last.text + text, shift };
  else runs.push({ text, shift });
}
