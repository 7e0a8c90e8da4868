/** What a run of sending says, without a single address. */
import { countOf } from '../../catalogue/wording.ts';
import type { Note, SendReport } from './send-all.ts';

export function renderSendReport(report: SendReport): string {
  const { sent, before, uncertain, rejected, deferred, left, stopped } = report;
  const lines = [
    `Sent ${countOf(sent, 'message')}.`,
    before > 0 ? `${countOf(before, 'address', 'addresses')} had been dealt with before.` : '',
    ...list(rejected, 'refused by the mail server and not tried again'),
    ...list(deferred, 'not taken this time; the command above tries again'),
    ...list(uncertain, 'uncertain: the connection ended before the answer. Not repeated; `--retry-uncertain` risks a second copy'),
    stopped === undefined ? '' : `Stopped (${stopped}) with ${countOf(left, 'address', 'addresses')} left. The command above goes on.`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** Whether everyone has the digest. */
export const isComplete = ({ uncertain, rejected, deferred, stopped }: SendReport): boolean =>
  uncertain.length + rejected.length + deferred.length === 0 && stopped === undefined;

const list = (notes: readonly Note[], what: string): readonly string[] =>
  notes.length === 0 ? [] : [`${countOf(notes.length, 'address', 'addresses')} ${what}:`, ...notes.map(({ spot, reason }) => `  ${spot}  ${reason}`)];
