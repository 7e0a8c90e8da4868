/** Papers as text to take along. */
import * as texts from '#texts';
import { listPlaces } from '../catalogue/wording.ts';
import type { KeptPaper } from './own/kept.ts';
import { namePaperLink } from './own/paper-link.ts';
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

/**
 * Render a Markdown list of links, each followed by what is known: all people, venue and year, the address elsewhere,
 * whether it was read, and the reader's note as a quotation.
 */
export function renderMarkdown(papers: readonly KeptPaper[], addressOf: AddressOf): string {
  return papers.map((paper) => `- [${escapeMarkdown(paper.title)}](<${addressOf(paper)}>)${renderFacts(paper)}\n${renderNote(paper)}`).join('');
}

function renderFacts(paper: KeptPaper): string {
  const { link, readAt } = paper;
  const facts = [listAuthors(paper), listPlaces(paper).join(texts.pause)].map(escapeMarkdown);
  const parts = [...facts, link && `[${escapeMarkdown(namePaperLink(link))}](<${link}>)`, readAt && texts.listReadOn(readAt.slice(0, 10))];
  return parts.flatMap((part) => (part ? `. ${part}` : [])).join('');
}

/** A note is quoted, so that reading the text again does not take what it names for the reader's papers. */
const renderNote = ({ note = '' }: KeptPaper): string =>
  note.trim() === ''
    ? ''
    : `${note
        .trim()
        .split(/\r?\n/)
        .map((line) => `  > ${escapeMarkdown(line)}`.trimEnd())
        .join('\n')}\n`;

const listAuthors = ({ authors, moreAuthors = 0 }: Paper): string => texts.joinSome(authors, moreAuthors);

/** Escape what Markdown would read as markup inside a line (https://spec.commonmark.org/0.31.2/#backslash-escapes). */
function escapeMarkdown(text: string): string {
  return putOnOneLine(text).replace(/[\\`*_~[\]<>&$|]/g, '\\$&');
}

const putOnOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
