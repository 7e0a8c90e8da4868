/** All that a reader keeps as one file, and the way back. What is read is built anew, name by name, and nothing else is taken over. */
import { LONGEST_NOTE } from './own-papers.ts';
import { isPaper, pickFacts, shorten } from './paper-store.ts';
import type { KeptPaper } from './kept.ts';

export interface Backup {
  readonly kind: 'backup';
  /** Address of the catalogue it comes from. */
  readonly site: string;
  readonly papers: readonly KeptPaper[];
  /** Records that have not the form of a paper. */
  readonly unread: number;
}

const FORMAT = 'papershelf-reader';
const VERSION = 1;
const TIMES = ['savedAt', 'readAt', 'notedAt'] as const;
const LONGEST_TEXT = 2000;
/** The form of addresses of entries. */
const ENTRY_ID = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/;

export function renderBackup(papers: readonly KeptPaper[], { site, now }: { readonly site: string; readonly now: Date }): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, site, exportedAt: now.toISOString(), papers }, null, 2)}\n`;
}

/** Read a backup from parsed JSON; `later-version` when it is one that this page cannot read, `undefined` when it is something else. */
export function parseBackup(value: unknown): Backup | 'later-version' | undefined {
  const { format, version, site, papers } = (typeof value === 'object' ? (value ?? {}) : {}) as Record<string, unknown>;
  if (format !== FORMAT) return undefined;
  if (version !== VERSION || !Array.isArray(papers)) return 'later-version';
  const read = papers.flatMap((paper: unknown) => readKept(paper) ?? []);
  return { kind: 'backup', site: typeof site === 'string' ? site : '', papers: read, unread: papers.length - read.length };
}

function readKept(value: unknown): KeptPaper | undefined {
  if (!isPaper(value, [], [...TIMES, 'note'])) return undefined;
  const { note, ...times }: KeptPaper = value;
  const { link, ...facts } = pickFacts(value);
  const moments = TIMES.flatMap((name) => (times[name] === undefined ? [] : [[name, times[name]] as const]));
  const isBounded = [facts.id, facts.title, ...facts.authors, facts.year, facts.venue, link].every((text) => (text ?? '').length <= LONGEST_TEXT);
  if (!ENTRY_ID.test(facts.id) || !isBounded || (note ?? '').length > LONGEST_NOTE || moments.some(([, time]) => !isMoment(time))) return undefined;
  return shorten({
    ...facts,
    ...(link !== undefined && /^https:\/\/(?:arxiv|doi)\.org\/[^\s<>"]+$/.test(link) && { link }),
    ...(note !== undefined && { note }),
    ...Object.fromEntries(moments),
  });
}

/** ISO 8601 as browsers write it, so that times compare as texts. */
const isMoment = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
