/** From a digest and a list of readers to what became of each. */
import path from 'node:path';
import type { Digest } from '../choose-papers.ts';
import { composeMessage } from '../compose-message.ts';
import type { Mailbox } from '../mailbox.ts';
import type { Unsubscribe } from '../unsubscribe.ts';
import type { Clock } from './clock.ts';
import type { MailServer } from './mail-settings.ts';
import type { Recipient } from './recipients.ts';
import { sendAll, type SendReport } from './send-all.ts';
import { sendMessage } from './send-message.ts';
import { withSendingLock } from './sending-lock.ts';
import { openSentLog } from './sent-log.ts';

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

/** @throws when another run sends the same digest, or its log cannot be written. */
export function sendDigest(digest: Digest, recipients: readonly Recipient[], terms: SendTerms): Promise<SendReport> {
  const file = path.join(terms.logs, sentLogName(digest));
  return withSendingLock(`${file}.lock`, async () => {
    const log = await openSentLog(file);
    try {
      return await sendAll(recipients, {
        ...terms,
        log,
        send: async (to, beforeDot) => {
          const message = await composeMessage(digest, { ...terms, to });
          return sendMessage(terms.server, { from: terms.from.address, to: to.address, message }, { clock: terms.clock, beforeDot });
        },
      });
    } finally {
      await log.close();
    }
  });
}

/** @example `sent-2025-03-13--2025-03-20-quantization.jsonl` */
export const sentLogName = ({ period, topic }: Pick<Digest, 'period' | 'topic'>): string =>
  `sent-${period.since}--${period.until}${topic === undefined ? '' : `-${topic.id}`}.jsonl`;
