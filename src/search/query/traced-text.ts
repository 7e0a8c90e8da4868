/** Text that remembers where it came from, through replacements and cuts. */
import type { Place } from './query.ts';

export interface TracedText {
  readonly text: string;
  /** Where each UTF-16 unit began and ended in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export const traceText = (text: string): TracedText => ({
  text,
  starts: Array.from({ length: text.length }, (_, at) => at),
  ends: Array.from({ length: text.length }, (_, at) => at + 1),
});

/** Replace every match of a global pattern; what is written stands for the whole match. */
export function replaceTraced(traced: TracedText, pattern: RegExp, write: string | ((match: RegExpExecArray) => string)): TracedText {
  const matches = [...traced.text.matchAll(pattern)];
  if (matches.length === 0) return traced;
  const pieces: TracedText[] = [];
  let end = 0;
  for (const match of matches) {
    const text = typeof write === 'string' ? write : write(match);
    const place = findPlace(traced, match.index, match.index + match[0].length);
    pieces.push(sliceTraced(traced, end, match.index), {
      text,
      starts: Array.from({ length: text.length }, () => place.at),
      ends: Array.from({ length: text.length }, () => place.at + place.length),
    });
    end = match.index + match[0].length;
  }
  pieces.push(sliceTraced(traced, end, traced.text.length));
  return {
    text: pieces.map(({ text }) => text).join(''),
    starts: pieces.flatMap(({ starts }) => starts),
    ends: pieces.flatMap(({ ends }) => ends),
  };
}

export const sliceTraced = ({ text, starts, ends }: TracedText, from: number, to: number): TracedText => ({
  text: text.slice(from, to),
  starts: starts.slice(from, to),
  ends: ends.slice(from, to),
});

/** Find where the units from `from` up to `to` stood in the original. */
export function findPlace({ starts, ends }: TracedText, from: number, to: number): Place {
  const at = starts[from] ?? ends.at(-1) ?? 0;
  return { at, length: Math.max(0, (ends[to - 1] ?? at) - at) };
}
