import { existsSync } from 'node:fs';
import type { parseArgs } from 'node:util';
import type { Period } from '../src/digest/period.ts';

/** What `npm run digest` takes. */
export const HELP = `Usage: npm run digest -- [--since DATE] [--until DATE] [--topic ID] [--out FILE]
       npm run digest -- --send --to FILE|ADDRESS [--since DATE] [--until DATE] [--topic ID]

Write the papers that joined the catalogue in a period as an e-mail (.eml), or send them.

  --since DATE       first day, YYYY-MM-DD; six days before the last if absent
  --until DATE       last day; today if absent
  --topic ID         papers of one topic only
  --limit N          name at most so many papers (50), and say how many more there are
  --out FILE         digest-UNTIL[-TOPIC].eml if absent; only a digest is ever replaced
  --to FILE|ADDRESS  readers: a file with one address a line, or the address of a mailing list
  --send             send it, one message an address; without it nothing leaves this machine
  --per-minute N     send at most so many a minute (30)
  --retry-uncertain  write again where a connection ended before the answer: may be a second copy

Whoever has had the digest of a period is not sent it again: --send begins by printing the
command that goes on after a stop, on this day or another, and refuses a period that shares
days with one that readers have had. The logs of that are .digest/sent-*.jsonl.

Environment:
  DIGEST_FROM         the sender, \`Papershelf <digest@example.org>\`; needed to send
  DIGEST_UNSUBSCRIBE  where to leave: an https address that takes a POST, a mailto address, or both;
                      {address} stands for the reader's. A mail to the sender if absent
  DIGEST_LOGS         folder of the sent logs (.digest); each list of readers has its own
  SMTP_HOST, SMTP_PORT, SMTP_SECURE (true: TLS at once), SMTP_USER, SMTP_PASSWORD
  CONTENT_DIR, SITE_URL, BASE_PATH  the catalogue and its address

Exit codes: 0 done, or nothing new, 1 problems or not everyone has it, 2 the digest failed.`;

export const OPTIONS = {
  since: { type: 'string' },
  until: { type: 'string' },
  topic: { type: 'string' },
  limit: { type: 'string', default: '50' },
  out: { type: 'string' },
  to: { type: 'string' },
  send: { type: 'boolean' },
  'per-minute': { type: 'string', default: '30' },
  'retry-uncertain': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** The command that goes on with a digest on any day. An address on the command line is not repeated. */
export function renderCommand(values: Pick<Values, 'to' | 'topic' | 'limit' | 'per-minute'>, { since, until }: Period): string {
  const { to = '', topic, limit, 'per-minute': perMinute } = values;
  const said = [
    ['--to', existsSync(to) ? to : 'ADDRESS'],
    ['--since', since],
    ['--until', until],
    ['--topic', topic],
    ['--limit', limit === OPTIONS.limit.default ? undefined : limit],
    ['--per-minute', perMinute === OPTIONS['per-minute'].default ? undefined : perMinute],
  ];
  const words = said.flatMap(([option = '', value]) => (value === undefined ? [] : [option, quote(value)]));
  return ['npm run digest -- --send', ...words].join(' ');
}

const quote = (word: string): string => (/^[\w./:@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`);

export function parseCount(option: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`\`${option} ${text}\` is not a number such as 30`);
  return Number(text);
}
