/** A short difference of two texts: the lines between their common beginning and end, clipped around the first difference. */
const MAX_LINES = 6;
const WINDOW = 60;

/** Render `-` lines of `from` and `+` lines of `to`; empty when the texts are the same. */
export function renderLineDiff(from: string, to: string): string[] {
  const [before, after] = [from.split('\n'), to.split('\n')];
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [removed, added] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const shared = countShared(removed[0] ?? '', added[0] ?? '');
  const show = (lines: readonly string[], sign: string): string[] => {
    const shown = lines.slice(0, MAX_LINES).map((line, index) => `${sign} ${clip(line, index === 0 ? shared : 0)}`);
    return lines.length > MAX_LINES ? [...shown, `${sign} … ${lines.length - MAX_LINES} more lines`] : shown;
  };
  return [...show(removed, '-'), ...show(added, '+')];
}

function countShared(a: string, b: string): number {
  let index = 0;
  while (index < Math.min(a.length, b.length) && a[index] === b[index]) index++;
  return index;
}

function clip(line: string, around: number): string {
  const from = Math.max(0, around - WINDOW / 2);
  const piece = line.slice(from, from + 2 * WINDOW);
  return `${from > 0 ? '…' : ''}${piece}${from + piece.length < line.length ? '…' : ''}`;
}
