/** What a message says beside its papers: who sends it, when, and where to leave. */
import type { Digest } from './choose-papers.ts';
import type { MessageTerms } from './compose-message.ts';
import { parseMailbox } from './mailbox.ts';
import { toOneLine } from './mail-paper.ts';
import { parseUnsubscribe } from './unsubscribe.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Read `DIGEST_FROM` and `DIGEST_UNSUBSCRIBE`; the date is the end of the period. @throws on what is not an address. */
export function readTerms({ site, period }: Pick<Digest, 'site' | 'period'>, env: Environment): Omit<MessageTerms, 'to'> {
  const sender = env['DIGEST_FROM'];
  const named = sender ? parseMailbox(sender) : undefined;
  if (sender && !named) throw new Error('DIGEST_FROM is not an address such as `Papershelf <digest@example.org>`');
  return {
    from: named ?? { name: toOneLine(site.title), address: `digest@${new URL(site.url).hostname}` },
    unsubscribe: parseUnsubscribe(env['DIGEST_UNSUBSCRIBE'] ?? '', site, named?.address),
    date: new Date(`${period.until}T00:00:00Z`),
  };
}
