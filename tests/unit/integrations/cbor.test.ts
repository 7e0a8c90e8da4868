import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CborValue, decodeCbor, encodeCbor } from '../../../src/integrations/cbor.ts';

const values = fc.letrec<{ value: CborValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.integer({ min: 0, max: 0xffff_ffff }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 40 }),
  ),
}));

test('a value survives its bytes', () => {
  fc.assert(
    fc.property(values.value, (value) => {
      expect(decodeCbor(encodeCbor(value))).toEqual(value);
    }),
  );
});

// RFC 8949, appendix A.
test.each([
  [23, '17'],
  [24, '1818'],
  [1000, '1903e8'],
  [1_000_000, '1a000f4240'],
  ['ü', '62c3bc'],
  [[1, [2, 3]], '8201820203'],
] as const)('%j is %s', (value, hex) => {
  expect(encodeCbor(value).toString('hex')).toBe(hex);
});

test.each([['a0'], ['20'], ['5f'], ['1b0000000000000001'], ['0101']])('%s is refused', (hex) => {
  expect(() => decodeCbor(Buffer.from(hex, 'hex'))).toThrow();
});
