/** Who gets the digest: one address a line, empty lines and what follows `#` left out. */
import { clip } from '../../problems/clip.ts';
import { createProblem } from '../../problems/create-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import { foldAddress, parseMailbox, type Mailbox } from '../mailbox.ts';

export interface Recipient extends Mailbox {
  /** `readers.txt:3`: what reports name instead of the address. */
  readonly spot: string;
}

const FIX = 'write `ada@example.org` or `Ada Example <ada@example.org>`, one a line.';

/** Read a list; every bad line is a problem, and an address that stands twice is kept once. */
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
    if (!mailbox) problems.push(createProblem('mail-address', { file, place }, `\`${clip(line.trim())}\` is not one address.`, { fix: FIX }));
    else if (!recipients.has(foldAddress(mailbox.address)))
      recipients.set(foldAddress(mailbox.address), { ...mailbox, spot: `${file}:${index + 1}` });
  }
  return { recipients: [...recipients.values()], problems };
}
