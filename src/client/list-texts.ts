/** Papers as text to take along. */
import { joinSome, listPlaces } from '../catalogue/wording.ts';
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

/** Render a Markdown list of links, each followed by all people that are known, venue and year as far as they are known. */
export function renderMarkdown(papers: readonly Paper[], addressOf: AddressOf): string {
  return papers.map((paper) => `- [${escapeMarkdown(paper.title)}](<${addressOf(paper)}>)${renderNote(paper)}\n`).join('');
}

function renderNote(paper: Paper): string {
  const parts = [listAuthors(paper), listPlaces(paper).join(', ')].filter((part) => part !== '').map(escapeMarkdown);
  return parts.length === 0 ? '' : `. ${parts.join('. ')}`;
}

const listAuthors = ({ authors, moreAuthors = 0 }: Paper): string => joinSome(authors, moreAuthors);

/** Escape what Markdown would read as markup inside a line (https://spec.commonmark.org/0.31.2/#backslash-escapes). */
function escapeMarkdown(text: string): string {
  return putOnOneLine(text).replace(/[\\`*_~[\]<>&$|]/g, '\\$&');
}

const putOnOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
