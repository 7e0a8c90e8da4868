/** Who gets the digest: one address a line, empty lines and what follows `#` left out. */
import { createProblem } from '../../problems/create-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import { foldAddress, parseMailbox, type Mailbox } from '../mailbox.ts';

export interface Recipient extends Mailbox {
  /** `readers.txt:3`: what reports name instead of the address. */
  readonly spot: string;
}

const FIX = 'write `ada@example.org` or `Ada Example <ada@example.org>`, one a line.';

/** Read a list; every bad line is a problem, and so is a list of nobody. An address that stands twice is kept once. */
export function parseRecipients(text: string, file: string): { recipients: Recipient[]; problems: Problem[] } {
  const recipients = new Map<string, Recipient>();
  const problems: Problem[] = [];
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.replace(/(?:^|\s)#.*$/s, '').trimEnd();
    if (line.trim() === '') continue;
    const mailbox = parseMailbox(line);
    const place = { line: index + 1, column: line.search(/\S/) + 1 };
    if (!mailbox) problems.push(createProblem('mail-address', { file, place }, explainLine(line), { fix: FIX }));
    else if (!recipients.has(foldAddress(mailbox.address)))
      recipients.set(foldAddress(mailbox.address), { ...mailbox, spot: `${file}:${index + 1}` });
  }
  if (recipients.size + problems.length === 0) problems.push(createProblem('mail-address', { file }, 'There is no address in it.', { fix: FIX }));
  return { recipients: [...recipients.values()], problems };
}

/** Say what is wrong without the line: logs of scheduled runs can be public. */
function explainLine(line: string): string {
  const count = line.split('@').length - 1;
  if (count === 0) return 'The line has no `@`.';
  return count === 1 ? 'The line is not an address.' : 'The line has more than one `@`.';
}
