import { expect, test } from 'vitest';
import { parseUnsubscribe } from '../../../src/digest/unsubscribe.ts';
import { loadCatalogue } from './example-digest.ts';

test.each([
  'http://moss.example.org/leave',
  'https://localhost/leave',
  'javascript:alert(1)',
  'mailto:leave',
  'https://a.example.org/>x',
  'leave@example.org',
])('%s is refused', async (text) => {
  const { site } = await loadCatalogue();
  expect(() => parseUnsubscribe(text, site)).toThrow('DIGEST_UNSUBSCRIBE');
});

test('without an address readers answer the sender, and without a sender they find the page', async () => {
  const { site } = await loadCatalogue();
  expect(parseUnsubscribe('', site, 'a@moss.example.org').urls).toEqual(['mailto:a@moss.example.org?subject=unsubscribe']);
  expect(parseUnsubscribe('', site)).toEqual({ urls: ['https://moss.example.org/shelf/subscribe/'], hasOneClick: false });
});
