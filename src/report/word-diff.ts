/** What differs between two texts, word by word: the longest common subsequence (Hunt & Szymanski 1977 call it so), by table. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many pairs of words between the common beginning and end, the middle is told as replaced whole. */
const MOST_PAIRS = 1_000_000;

/** List the runs of words that stayed, went and came; joined by spaces, `same` and `added` give the new text. */
export function diffWords(from: string, to: string): WordRun[] {
  const [before, after] = [splitWords(from), splitWords(to)];
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const middle = old.length * now.length > MOST_PAIRS ? replaceAll(old, now) : diffMiddle(old, now);
  const steps = [...before.slice(0, start).map(keep), ...middle, ...before.slice(before.length - end).map(keep)];
  return joinRuns(steps);
}

const splitWords = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const keep = (text: string): WordRun => ({ kind: 'same', text });

const replaceAll = (old: readonly string[], now: readonly string[]): WordRun[] => [
  ...old.map((text): WordRun => ({ kind: 'removed', text })),
  ...now.map((text): WordRun => ({ kind: 'added', text })),
];

function diffMiddle(old: readonly string[], now: readonly string[]): WordRun[] {
  const lengths = measureCommon(old, now);
  const at = (i: number, j: number): number => lengths[i * (now.length + 1) + j] ?? 0;
  const steps: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]];
    if (left !== undefined && left === right) {
      steps.push(keep(left));
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push({ kind: 'removed', text: left });
      i++;
    } else {
      steps.push({ kind: 'added', text: right ?? '' });
      j++;
    }
  }
  return steps;
}

/** Lengths of the longest common subsequences of all ends of both lists, row by row. */
function measureCommon(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const isSame = old[i] === now[j];
      lengths[i * width + j] = isSame
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  return lengths;
}

function joinRuns(steps: readonly WordRun[]): WordRun[] {
  const runs: { kind: WordRun['kind']; words: string[] }[] = [];
  for (const { kind, text } of steps) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(text);
    else runs.push({ kind, words: [text] });
  }
  return runs.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}
