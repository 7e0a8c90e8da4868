/**
 * Columns of small numbers as bytes that compress well: the low bytes of all, then, only where a number needs them,
 * the bytes above. Before them stands one byte that says how many bytes a number has.
 */

/** Encode whole numbers from 0 to 2³² − 1. */
export function encodeColumn(numbers: readonly number[]): Uint8Array {
  const largest = numbers.reduce((most, number) => Math.max(most, number), 0);
  const width = largest < 0x100 ? 1 : largest < 0x1_0000 ? 2 : largest < 0x100_0000 ? 3 : 4;
  const bytes = new Uint8Array(columnLength(numbers.length, width));
  bytes[0] = width;
  for (const [row, number] of numbers.entries()) {
    for (let plane = 0; plane < width; plane++) bytes[1 + plane * numbers.length + row] = Math.floor(number / 0x100 ** plane) % 0x100;
  }
  return bytes;
}

/** Decode the column of `length` numbers that begins at byte `at`. @returns them, and where the next column begins. */
export function decodeColumn(bytes: Uint8Array, { at, length }: { at: number; length: number }): { numbers: Uint32Array; end: number } {
  const width = bytes[at] ?? 0;
  const numbers = new Uint32Array(length);
  const end = at + columnLength(length, width);
  if (width === 0 || end > bytes.length) throw new Error('the table is cut short');
  for (let plane = 0; plane < width; plane++) {
    for (let row = 0; row < length; row++) numbers[row] = (numbers[row] ?? 0) + (bytes[at + 1 + plane * length + row] ?? 0) * 0x100 ** plane;
  }
  return { numbers, end };
}

const columnLength = (length: number, width: number): number => 1 + length * width;
