import { expect, test } from 'vitest';
import { parseRecipients } from '../../../../src/digest/send/recipients.ts';

test('one address a line, comments and empty lines left out, nobody twice', () => {
  const text = '\ufeff# readers\nada@example.org\r\n\n  Noor Placeholder <noor@example.org>  # since May\nADA@example.org\n';
  expect(parseRecipients(text, 'readers.txt')).toEqual({
    recipients: [
      { address: 'ada@example.org', spot: 'readers.txt:2' },
      { name: 'Noor Placeholder', address: 'noor@example.org', spot: 'readers.txt:4' },
    ],
    problems: [],
  });
});

test('every bad line is reported with its place and without what stands there', () => {
  const text = 'ada@example.org\n  ada at example\nnoor@example.org, li@example.org\nkai@example\n';
  const { problems, recipients } = parseRecipients(text, 'readers.txt');
  expect(problems).toMatchObject([
    { code: 'mail-address', severity: 'error', file: 'readers.txt', place: { line: 2, column: 3 }, message: 'The line has no `@`.' },
    { code: 'mail-address', place: { line: 3, column: 1 }, message: 'The line has more than one `@`.' },
    { code: 'mail-address', place: { line: 4, column: 1 }, message: 'The line is not an address.' },
  ]);
  expect(recipients).toHaveLength(1);
});

test.each(['', '\n\n', '# nobody yet\n'])('a list of nobody (%j) is a problem', (text) => {
  expect(parseRecipients(text, 'readers.txt').problems).toMatchObject([
    { code: 'mail-address', severity: 'error', file: 'readers.txt', message: 'There is no address in it.' },
  ]);
});
