/** Send a digest to everyone who has not had it: slowly, each alone, never twice. */
import type { Clock } from './clock.ts';
import type { Recipient } from './recipients.ts';
import type { Outcome } from './send-message.ts';
import type { SentLog } from './sent-log.ts';

export interface SendReport {
  sent: number;
  /** Had it, or were rejected, before this run. */
  before: number;
  /** Nobody knows whether these have it; the first time or left so by an earlier run. */
  readonly uncertain: Note[];
  readonly rejected: Note[];
  /** Not taken in spite of repeated attempts; the next run tries again. */
  readonly deferred: Note[];
  /** Not reached, because the run stopped. */
  left: number;
  /** Why it stopped early. */
  stopped?: string;
}

export interface Note {
  readonly spot: string;
  readonly reason: string;
}

export interface Campaign {
  readonly log: SentLog;
  readonly clock: Clock;
  /** Given to stop after the message that is under way. */
  readonly signal: AbortSignal;
  readonly perMinute: number;
  /** Write again to those of whom it is not known whether they have it. */
  readonly retriesUncertain: boolean;
  /** Send one message; `beforeDot` is awaited before it counts. */
  readonly send: (recipient: Recipient, beforeDot: () => Promise<void>) => Promise<Outcome>;
}

/** Pauses before the second, third and fourth attempt. */
const PAUSES_MS = [2_000, 8_000, 32_000];

export async function sendAll(recipients: readonly Recipient[], campaign: Campaign): Promise<SendReport> {
  const report: SendReport = { sent: 0, before: 0, uncertain: [], rejected: [], deferred: [], left: 0 };
  const due = recipients.filter((recipient) => isDue(recipient, campaign, report));
  const throttle = createThrottle(campaign);
  for (const [index, recipient] of due.entries()) {
    const outcome = await attempt(recipient, campaign, throttle);
    if (outcome) note(report, recipient, outcome);
    report.left = due.length - index - (outcome && isSettled(outcome) ? 1 : 0);
    if (outcome?.kind === 'refused' || (outcome?.kind === 'deferred' && outcome.concerns === 'everyone')) report.stopped = outcome.reason;
    if (campaign.signal.aborted && report.left > 0) report.stopped ??= 'interrupted';
    if (report.stopped !== undefined) break;
  }
  return report;
}

function isDue({ address, spot }: Recipient, { log, retriesUncertain }: Campaign, report: SendReport): boolean {
  const delivery = log.find(address);
  if (delivery === 'sent' || delivery === 'rejected') report.before++;
  if (delivery !== 'attempting') return delivery === undefined || delivery === 'deferred';
  if (!retriesUncertain) report.uncertain.push({ spot, reason: 'an earlier run ended before the answer' });
  return retriesUncertain;
}

const isSettled = (outcome: Outcome): boolean => outcome.kind !== 'refused' && !(outcome.kind === 'deferred' && outcome.concerns === 'everyone');

/** Try up to four times; `undefined` when stopped before the first. */
async function attempt(recipient: Recipient, campaign: Campaign, throttle: () => Promise<void>): Promise<Outcome | undefined> {
  const { log, clock, signal } = campaign;
  let outcome: Outcome | undefined;
  for (const pause of [0, ...PAUSES_MS]) {
    if (pause > 0) await clock.wait(pause, signal);
    await throttle();
    if (signal.aborted) return outcome;
    outcome = await campaign.send(recipient, () => log.append(recipient.address, 'attempting'));
    const delivery = deliveryOf(outcome);
    if (delivery !== undefined) await log.append(recipient.address, delivery);
    if (outcome.kind !== 'deferred') return outcome;
  }
  return outcome;
}

/** What the log says of an outcome; the uncertain stays an attempt. */
function deliveryOf({ kind }: Outcome): 'sent' | 'rejected' | 'deferred' | undefined {
  if (kind === 'uncertain') return undefined;
  return kind === 'refused' ? 'deferred' : kind;
}

function note(report: SendReport, { spot }: Recipient, outcome: Outcome): void {
  if (outcome.kind === 'sent') report.sent++;
  else if (outcome.kind === 'uncertain') report.uncertain.push({ spot, reason: outcome.reason });
  else if (outcome.kind === 'rejected') report.rejected.push({ spot, reason: outcome.reason });
  else if (isSettled(outcome)) report.deferred.push({ spot, reason: outcome.reason });
}

/** Let messages begin at even distances, repeated attempts included. */
function createThrottle({ clock, perMinute, signal }: Campaign): () => Promise<void> {
  let next = -Infinity;
  return async () => {
    const now = clock.now();
    if (now < next) await clock.wait(next - now, signal);
    next = Math.max(now, next) + 60_000 / perMinute;
  };
}
