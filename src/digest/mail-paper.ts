/** A paper as a mail shows it, all plain text on one line each. */
import { entryPath, topicPath, withBase } from '../catalogue/addresses.ts';
import type { Site } from '../catalogue/model.ts';
import type { Entry } from '../entries/entry.ts';
import { arxivPdfUrl, arxivUrl, doiUrl } from '../entries/identifiers.ts';
import { renderPlain, renderPlainTitle } from '../entries/math-text.ts';
import type { Digest } from './choose-papers.ts';

export interface MailPaper {
  readonly title: string;
  /** Empty when nobody is known. */
  readonly people: string;
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

export function describePaper(entry: Entry, { site, topicLabels }: Digest): MailPaper {
  return {
    title: readTitle(entry),
    people: formatPeople(entry.authors ?? []),
    summary: toOneLine(renderPlain(entry.summary, entry.summaryHtml)),
    url: absoluteUrl(site, entryPath(entry.id)),
    topics: (entry.topics ?? []).map((id) => ({ label: toOneLine(topicLabels.get(id) ?? id), url: absoluteUrl(site, topicPath(id)) })),
    links: listLinks(entry),
  };
}

export const readTitle = (entry: Entry): string => toOneLine(renderPlainTitle(entry));

export const absoluteUrl = (site: Pick<Site, 'url' | 'basePath'>, path: string): string => `${site.url}${withBase(site.basePath, path)}`;

/** Make a text fit for a header or a line: no control character, line break or run of spaces is left. */
export const toOneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** @example formatPeople(['A', 'B', 'C', 'D']) // => 'A, B, C and 1 more' */
export function formatPeople(names: readonly string[]): string {
  const people = names.map(toOneLine);
  if (people.length <= NAMED) return people.join(', ');
  return `${people.slice(0, NAMED).join(', ')} and ${people.length - NAMED} more`;
}

function listLinks({ arxiv, doi, links = {} }: Entry): readonly MailLink[] {
  const page = links.page ?? (doi === undefined ? undefined : doiUrl(doi));
  const all: readonly (readonly [string, string | undefined])[] = [
    ['PDF', links.pdf ?? (arxiv === undefined ? undefined : arxivPdfUrl(arxiv))],
    arxiv === undefined ? ['Publisher', page] : ['arXiv', arxivUrl(arxiv)],
    ['Code', links.code?.[0]],
  ];
  return all.flatMap(([label, url]) => (url === undefined ? [] : [{ label, url }]));
}
