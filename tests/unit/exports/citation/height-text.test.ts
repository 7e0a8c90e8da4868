import { expect, test } from 'vitest';
import { sayHeight } from '../../../../src/exports/citation/height-text.ts';

test.each([
  ['2', 'sup', '²'],
  ['10', 'sub', '₁₀'],
  ['n', 'sup', '^n'],
  ['max', 'sub', '_max'],
  ['k+1', 'sup', '^(k+1)'],
  ['(k+1)', 'sup', '^(k+1)'],
  ['′', 'sup', '′'],
] as const)('%s as %s is said %s', (text, height, said) => expect(sayHeight(text, height)).toBe(said));
