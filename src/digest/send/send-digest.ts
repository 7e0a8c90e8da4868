/** From a digest and a list of readers to what became of each. */
import path from 'node:path';
import { withFileLock } from '../../entries/file-lock.ts';
import type { Digest } from '../choose-papers.ts';
import { composeMessage } from '../compose-message.ts';
import type { Mailbox } from '../mailbox.ts';
import { dayAfter, formatPeriod } from '../period.ts';
import type { Unsubscribe } from '../unsubscribe.ts';
import type { Clock } from './clock.ts';
import type { MailServer } from './mail-settings.ts';
import type { Recipient } from './recipients.ts';
import { sendAll, type Campaign, type SendReport } from './send-all.ts';
import { sendMessage } from './send-message.ts';
import { findOverlap, openSentLog, type SentDigest } from './sent-log.ts';

export interface SendTerms {
  readonly server: MailServer;
  readonly from: Mailbox;
  readonly unsubscribe: Unsubscribe;
  /** When the messages are written. */
  readonly date: Date;
  /** The folder of sent logs. */
  readonly logs: string;
  readonly perMinute: number;
  readonly retriesUncertain: boolean;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** @throws when another run sends, readers have had some of these days in another digest, or the log cannot be written. */
export function sendDigest(digest: Digest, recipients: readonly Recipient[], terms: SendTerms): Promise<SendReport> {
  const sent = identifyDigest(digest);
  const lock = path.join(terms.logs, `${seriesName(sent)}.lock`);
  const refuse = (): Promise<never> => Promise.reject(new Error(`another run is sending this digest; if none is, delete ${lock}`));
  return withFileLock(lock, refuse, async () => {
    const other = await findOverlap(terms.logs, sent);
    if (other) throw new Error(explainOverlap(sent, other));
    const log = await openSentLog(path.join(terms.logs, sentLogName(sent)), sent);
    try {
      return await sendAll(recipients, { ...terms, log, send: createSend(digest, terms) });
    } finally {
      await log.close();
    }
  });
}

const createSend =
  (digest: Digest, terms: SendTerms): Campaign['send'] =>
  async (to, beforeDot) => {
    const message = await composeMessage(digest, { ...terms, to });
    return sendMessage(terms.server, { from: terms.from.address, to: to.address, message }, { clock: terms.clock, beforeDot });
  };

export const identifyDigest = ({ site, period, topic }: Pick<Digest, 'site' | 'period' | 'topic'>): SentDigest => ({
  catalogue: new URL(site.url).host + site.basePath,
  ...(topic && { topic: topic.id }),
  since: period.since,
  until: period.until,
});

/** @example `sent-papers.example.org-shelf-quantization--2025-03-13--2025-03-20.jsonl` */
export const sentLogName = (sent: SentDigest): string => `${seriesName(sent)}--${sent.since}--${sent.until}.jsonl`;

const seriesName = ({ catalogue, topic }: SentDigest): string =>
  ['sent', ...catalogue.split(/[/:]/).filter((part) => part !== ''), ...(topic === undefined ? [] : [topic])].join('-');

const explainOverlap = (sent: SentDigest, other: SentDigest): string =>
  `${formatPeriod(sent)} shares days with the digest of ${formatPeriod(other)}, which readers have had: they would get papers twice. ` +
  `Go on with that one by \`--since ${other.since} --until ${other.until}\`, or begin after it by \`--since ${dayAfter(other.until)}\`; ` +
  'another list of readers keeps its logs in a DIGEST_LOGS of its own';
