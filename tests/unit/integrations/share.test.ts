import { expect, test } from 'vitest';
import { isInShare, parseShare } from '../../../src/integrations/share.ts';

test.each([
  ['1/1', { index: 0, count: 1 }],
  ['3/20', { index: 2, count: 20 }],
  ['20/20', { index: 19, count: 20 }],
])('%s is a share', (text, share) => {
  expect(parseShare(text)).toEqual(share);
});

test.each(['', '0/3', '4/3', '1/0', '3', '1/2/3', '-1/2', '1.5/2', ' 1/2', '1/999999'])('%j is none', (text) => {
  expect(parseShare(text)).toBeUndefined();
});

test('every file falls to exactly one share, and shares are of about one size', () => {
  const files = Array.from({ length: 3000 }, (_, at) => `papers/moss-${at}/index.html`);
  const shares = [0, 1, 2].map((index) => files.filter((file) => isInShare(file, { index, count: 3 })));
  expect(shares.flat().sort()).toEqual([...files].sort());
  for (const share of shares) expect(share.length / 1000).toBeCloseTo(1, 0);
});

test('without shares all files are taken', () => {
  expect(isInShare('feed.xml', undefined)).toBe(true);
});
