import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/problems/apply-edits.ts';

test('edits apply in any order, at the offsets of the text as it was', () => {
  const edits = [
    { start: 4, end: 5, text: '\\}' },
    { start: 2, end: 3, text: '\\{' },
  ];
  expect(applyEdits('a {b} c', edits)).toBe('a \\{b\\} c');
});

test('an insertion replaces nothing', () => expect(applyEdits('ab', [{ start: 1, end: 1, text: '-' }])).toBe('a-b'));

test('of two edits that overlap the first is made', () => {
  const edits = [
    { start: 0, end: 2, text: 'x' },
    { start: 1, end: 3, text: 'y' },
  ];
  expect(applyEdits('abc', edits)).toBe('xc');
});

test('an edit beyond the end is left out', () => expect(applyEdits('ab', [{ start: 1, end: 9, text: '' }])).toBe('ab'));
