import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, type Measure, type Room } from '../../../src/pictures/break-lines.ts';
import { plainRuns, type Run } from '../../../src/pictures/title-runs.ts';

/** Every sign is one wide. */
const measure: Measure = (text) => Array.from(text).length;
const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
const set = (text: string, room: Room): string[] => breakLines(plainRuns(text), room, measure).lines.map(textOf);

test.each([
  ['one line', { width: 10, lines: 2 }, ['one line']],
  ['lines of nearly equal length', { width: 20, lines: 3 }, ['lines of nearly', 'equal length']],
  ['a Donaudampfschifffahrt', { width: 12, lines: 3 }, ['a', 'Donaudampfsc', 'hifffahrt']],
  ['low-rank-adaptation', { width: 10, lines: 3 }, ['low-rank-', 'adaptation']],
  ['far too much for a single line', { width: 12, lines: 1 }, ['far too…']],
  ['a whole first line, then too much', { width: 14, lines: 2 }, ['a whole first', 'line, then…']],
  ['one', { width: 3, lines: 1 }, ['one']],
  ['', { width: 3, lines: 1 }, []],
  ['names\u00A0stay whole', { width: 12, lines: 2 }, ['names\u00A0stay', 'whole']],
])('%j in %j is set as %j', (text, room, lines) => {
  expect(set(text, room)).toEqual(lines);
});

test('a raised sign stays with its word', () => {
  const runs = [
    { text: 'of C', shift: 0 },
    { text: '3', shift: 1 },
    { text: 'AI', shift: 0 },
  ] as const;
  expect(breakLines(runs, { width: 5, lines: 2 }, measure).lines.map(textOf)).toEqual(['of', 'C3AI']);
});

describe('whatever the text', () => {
  const texts = fc.string({ unit: 'grapheme-ascii', maxLength: 200 });
  const rooms = fc.record({ width: fc.integer({ min: 3, max: 40 }), lines: fc.integer({ min: 1, max: 5 }) });

  test('no line is wider than the room, and no more are set than fit', () => {
    fc.assert(
      fc.property(texts, rooms, (text, room) => {
        const lines = set(text, room);
        expect(lines.length).toBeLessThanOrEqual(room.lines);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(room.width);
      }),
    );
  });

  test('what is not cut is all there', () => {
    fc.assert(
      fc.property(texts, rooms, (text, room) => {
        const { lines, cut } = breakLines(plainRuns(text), room, measure);
        if (!cut) expect(lines.map(textOf).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
