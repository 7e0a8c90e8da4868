import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isWholePng } from '../../../src/pictures/whole-png.ts';

const PNG = readFileSync('public/icons/icon-192.png');
const flipped = Buffer.from(PNG);
flipped[100] = (flipped[100] ?? 0) ^ 1;

test('a picture as it was written is whole', () => {
  expect(isWholePng(PNG)).toBe(true);
});

test.each([
  ['an empty file', Buffer.alloc(0)],
  ['the first half', PNG.subarray(0, PNG.length / 2)],
  ['all but the last byte', PNG.subarray(0, -1)],
  ['bytes behind the end', Buffer.concat([PNG, Buffer.from([0])])],
  ['a bit that changed', flipped],
  ['something else', Buffer.from('<svg/>')],
])('%s is not', (_name, bytes) => {
  expect(isWholePng(bytes)).toBe(false);
});
