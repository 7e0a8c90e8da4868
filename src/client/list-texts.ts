/** Papers as text to take along. */
import type { Paper } from './reading-list.ts';

export const LIST_FORMATS = {
  links: { render: renderLinks, file: 'reading-list.txt', type: 'text/plain' },
  markdown: { render: renderMarkdown, file: 'reading-list.md', type: 'text/markdown' },
} as const;

type AddressOf = (paper: Paper) => string;

/** Render each paper as two lines, title and address, with an empty line between papers. */
export function renderLinks(papers: readonly Paper[], addressOf: AddressOf): string {
  return papers.map((paper) => `${putOnOneLine(paper.title)}\n${addressOf(paper)}\n`).join('\n');
}

/** Render a Markdown list of links, each followed by people, venue and year as far as they are known. */
export function renderMarkdown(papers: readonly Paper[], addressOf: AddressOf): string {
  return papers.map((paper) => `- [${escapeMarkdown(paper.title)}](<${addressOf(paper)}>)${renderNote(paper)}\n`).join('');
}

/** Name three people and how many more there are. */
export function namePeople({ authors, moreAuthors = 0 }: Paper): string {
  const total = authors.length + moreAuthors;
  const shown = authors.slice(0, total > 4 ? 3 : 4);
  const more = total - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** Venue and year; a year the venue already holds is not repeated. */
export function listPlaces({ venue, year }: Paper): readonly string[] {
  return [venue, year !== undefined && venue?.includes(year) ? undefined : year].filter((place) => place !== undefined);
}

function renderNote(paper: Paper): string {
  const parts = [namePeople(paper), listPlaces(paper).join(', ')].filter((part) => part !== '').map(escapeMarkdown);
  return parts.length === 0 ? '' : `. ${parts.join('. ')}`;
}

/** Escape what Markdown would read as markup inside a line (https://spec.commonmark.org/0.31.2/#backslash-escapes). */
function escapeMarkdown(text: string): string {
  return putOnOneLine(text).replace(/[\\`*_~[\]<>&$|]/g, '\\$&');
}

const putOnOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
