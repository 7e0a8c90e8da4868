import { expect, test } from 'vitest';
import { parseMailbox } from '../../../src/digest/mailbox.ts';

test.each([
  ['ada@example.org', { address: 'ada@example.org' }],
  [' Ada Example <ada.b+c@mail.example.org> ', { name: 'Ada Example', address: 'ada.b+c@mail.example.org' }],
  ['"Example, Ada" <ada@example.org>', { name: 'Example, Ada', address: 'ada@example.org' }],
  ['<ada@example.org>', { address: 'ada@example.org' }],
  ['ada@bücher.example', { address: 'ada@xn--bcher-kva.example' }],
])('%s is an address', (text, mailbox) => {
  expect(parseMailbox(text)).toEqual(mailbox);
});

test.each([
  '',
  'ada',
  'ada@',
  '@example.org',
  'ada@example',
  'ada@example..org',
  'a..b@example.org',
  '.a@example.org',
  'ada@example.org, noor@example.org',
  'Ada <ada@example.org',
  'Ada <ada@example.org> <noor@example.org>',
  'ada@example.org\r\nBcc: all@example.org',
  'ada @example.org',
  'ada@-example.org',
  `${'a'.repeat(65)}@example.org`,
])('%j is none', (text) => {
  expect(parseMailbox(text)).toBeUndefined();
});
