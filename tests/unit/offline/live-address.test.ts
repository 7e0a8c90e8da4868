import { expect, test } from 'vitest';
import { findLiveAddress } from '../../../src/offline/live-address.ts';

test('the home page tells where the site lives', () => {
  expect(findLiveAddress('<head><link rel="icon" href="/x"><link rel="canonical" href="https://example.org/shelf/"></head>').href).toBe(
    'https://example.org/shelf/',
  );
});

test.each(['<p>no link</p>', '<link rel="canonical" href="/shelf/">'])('%s tells nothing', (home) => {
  expect(() => findLiveAddress(home)).toThrow('does not tell its own address');
});
