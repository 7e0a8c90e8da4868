import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeColumn, encodeColumn } from '../../../../src/search/tables/number-columns.ts';

test('numbers take no more bytes than the largest needs', () => {
  expect([...encodeColumn([1, 255])]).toEqual([1, 1, 255]);
  expect([...encodeColumn([1, 256])]).toEqual([2, 1, 0, 0, 1]);
  expect([...encodeColumn([])]).toEqual([1]);
});

test('columns are read back one after the other', () => {
  const column = fc.array(fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 2 ** 32 - 1 })));
  fc.assert(
    fc.property(column, column, (first, second) => {
      const bytes = new Uint8Array([...encodeColumn(first), ...encodeColumn(second)]);
      const one = decodeColumn(bytes, { at: 0, length: first.length });
      const two = decodeColumn(bytes, { at: one.end, length: second.length });
      expect([[...one.numbers], [...two.numbers], two.end]).toEqual([first, second, bytes.length]);
    }),
  );
});

test('a column that is cut short is refused', () => {
  expect(() => decodeColumn(encodeColumn([1, 2, 3]).subarray(0, 3), { at: 0, length: 3 })).toThrow('cut short');
  expect(() => decodeColumn(new Uint8Array(), { at: 0, length: 0 })).toThrow('cut short');
});
