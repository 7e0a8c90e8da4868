/**
 * When the reader was here last, and which papers were new since. A visit ends after half an hour of silence. Papers
 * tell only the day they joined; one that joined on the day of the last visit is new unless it was shown then.
 */
import { SITE_SCOPE } from '../site-address.ts';

export interface Visits {
  /** When the last visit ended, ISO 8601; absent during the first. */
  readonly since?: string;
  /** The last sign of the present visit. */
  readonly seen: string;
  /** Of the papers that joined on the last day of the last visit, those that were shown. */
  readonly known: readonly string[];
  /** The same of the present visit. */
  readonly shown: readonly string[];
}

/** A paper and the day it joined the catalogue. */
export type Joined = readonly [id: string, day: string];

const SILENCE = 30 * 60_000;
/** Papers remembered of one visit. */
const MOST_SHOWN = 200;
const KEY = `papershelf.visits:${SITE_SCOPE}`;

/** Go on with a visit, or begin the next. */
export function continueVisit(past: Visits | undefined, now: Date): Visits {
  const seen = now.toISOString();
  if (past === undefined) return { seen, known: [], shown: [] };
  const isOver = Math.abs(now.getTime() - Date.parse(past.seen)) > SILENCE;
  return isOver ? { since: past.seen, seen, known: past.shown, shown: [] } : { ...past, seen };
}

export const isNew = ([id, day]: Joined, { since, known }: Visits): boolean =>
  since !== undefined && day >= since.slice(0, 10) && !known.includes(id);

/** Remember what was shown, as far as it could be taken for new at the next visit. */
export function rememberShown(visits: Visits, papers: readonly Joined[]): Visits {
  const today = visits.seen.slice(0, 10);
  const recent = papers.filter(([, day]) => day >= today).map(([id]) => id);
  return { ...visits, shown: [...new Set([...visits.shown, ...recent])].slice(-MOST_SHOWN) };
}

/** Note that the reader is here and is shown these papers. @returns `undefined` where nothing is kept. */
export function noteVisit(papers: readonly Joined[]): Visits | undefined {
  try {
    const visits = rememberShown(continueVisit(parseVisits(localStorage.getItem(KEY)), new Date()), papers);
    localStorage.setItem(KEY, JSON.stringify(visits));
    return visits;
  } catch {
    return undefined;
  }
}

export function parseVisits(text: string | null): Visits | undefined {
  try {
    const { since, seen, known, shown } = JSON.parse(text ?? '') as Record<string, unknown>;
    if (!isMoment(seen)) return undefined;
    return { ...(isMoment(since) && { since }), seen, known: keepTexts(known), shown: keepTexts(shown) };
  } catch {
    return undefined;
  }
}

const isMoment = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));

const keepTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string').slice(0, MOST_SHOWN) : [];
