/** A paper as a mail shows it, all plain text on one line each. */
import { absoluteUrl, entryPath, topicPath } from '../catalogue/addresses.ts';
import { findPdfUrl, listPaperLinks } from '../exports/paper-links.ts';
import { listPeople } from '../catalogue/person-names.ts';
import { STATUS_WORDING } from '../catalogue/status-wording.ts';
import { formatDate, formatNumber } from '../catalogue/wording.ts';
import type { Entry } from '../entries/entry.ts';
import { renderPlain, renderPlainTitle } from '../entries/math-text.ts';
import type { Digest } from './choose-papers.ts';

export interface MailPaper {
  /** Begins with what became of the paper, if anything did. */
  readonly title: string;
  /** More about that; empty when there is nothing to say. */
  readonly note: string;
  /** People, and the venue or else the day it was first public; empty when none is known. */
  readonly byline: string;
  readonly summary: string;
  readonly url: string;
  readonly topics: readonly MailLink[];
  /** To the paper and its code, elsewhere. */
  readonly links: readonly MailLink[];
}

export interface MailLink {
  readonly label: string;
  readonly url: string;
}

const NAMED = 3;
const LINK_LABELS = { doi: 'DOI', arxiv: 'arXiv', page: 'Publisher' } as const;

export function describePaper(entry: Entry, { site, topicLabels }: Digest): MailPaper {
  return {
    title: readTitle(entry),
    note: toOneLine(entry.status?.note ?? ''),
    byline: describeOrigin(entry),
    summary: toOneLine(renderPlain(entry.summary, entry.summaryHtml)),
    url: absoluteUrl(site, entryPath(entry.id)),
    topics: (entry.topics ?? []).map((id) => ({ label: toOneLine(topicLabels.get(id) ?? id), url: absoluteUrl(site, topicPath(id)) })),
    links: listLinks(entry),
  };
}

/** @example readTitle(entry) // => 'Retracted: Late maps with O(n²)' */
export const readTitle = (entry: Entry): string =>
  toOneLine(entry.status ? `${STATUS_WORDING[entry.status.kind].label}: ${renderPlainTitle(entry)}` : renderPlainTitle(entry));

/** Make a text fit for a header or a line: no control character, line break or run of spaces is left. */
export const toOneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

const describeOrigin = ({ authors = [], venue, published }: Entry): string =>
  [formatPeople(authors), toOneLine(venue ?? (published === undefined ? '' : formatDate(published)))].filter(Boolean).join(' · ');

/**
 * @example formatPeople(['A', 'B', 'C', 'D']) // => 'A, B, C and 1 more'
 * @example formatPeople(['A', 'et al.']) // => 'A and others'
 */
function formatPeople(printed: readonly string[]): string {
  const { names, hasMore } = listPeople(printed);
  const shown = names.slice(0, NAMED).map(toOneLine).join(', ');
  if (hasMore) return shown === '' ? '' : `${shown} and others`;
  return names.length <= NAMED ? shown : `${shown} and ${formatNumber(names.length - NAMED)} more`;
}

function listLinks(entry: Entry): readonly MailLink[] {
  const [pdf, code] = [findPdfUrl(entry), entry.links?.code?.[0]];
  return [
    ...(pdf === undefined ? [] : [{ label: 'PDF', url: pdf }]),
    ...listPaperLinks(entry).flatMap(({ kind, url }) => (kind === 'pdf' ? [] : [{ label: LINK_LABELS[kind], url }])),
    ...(code === undefined ? [] : [{ label: 'Code', url: code }]),
  ];
}
