/** The days a digest covers, both included; they name it, so that no one gets the same one twice. */
import { formatDate } from '../catalogue/wording.ts';
import { isIsoDate } from '../entries/identifiers.ts';

export interface Period {
  /** YYYY-MM-DD. */
  readonly since: string;
  /** YYYY-MM-DD, not before `since`. */
  readonly until: string;
}

interface Wanted {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
}

const DAY_MS = 86_400_000;

/** Fill in what is not said: until today, and the seven days that end there. @throws on a date that is none. */
export function parsePeriod({ since, until, today }: Wanted): Period {
  const end = parseDay('--until', until ?? today);
  const start = parseDay('--since', since ?? shiftDay(end, -6));
  if (start > end) throw new Error(`\`--since ${start}\` is after ${until === undefined ? `today, ${end}` : `\`--until ${end}\``}`);
  return { since: start, until: end };
}

/**
 * @example formatPeriod({ since: '2025-03-13', until: '2025-03-20' }) // => '13–20 March 2025'
 * @example formatPeriod({ since: '2024-12-30', until: '2025-01-05' }) // => '30 December 2024 – 5 January 2025'
 */
export function formatPeriod({ since, until }: Period): string {
  const [from, to] = [formatDate(since), formatDate(until)];
  if (since === until) return to;
  if (since.slice(0, 4) !== until.slice(0, 4)) return `${from} – ${to}`;
  return since.slice(0, 7) === until.slice(0, 7) ? `${Number(since.slice(8))}–${to}` : `${from.slice(0, -5)} – ${to}`;
}

function parseDay(option: string, text: string): string {
  if (text.length === 10 && isIsoDate(text)) return text;
  throw new Error(`\`${option} ${text}\` is not a day such as 2025-03-13`);
}

export const dayAfter = (day: string): string => shiftDay(day, 1);

const shiftDay = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
