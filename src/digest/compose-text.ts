/** The digest as plain text for readers of mail who prefer it, lines of at most 72 columns. */
import { absoluteUrl, homePath } from '../catalogue/addresses.ts';
import type { Digest } from './choose-papers.ts';
import { describePaper, toOneLine, type MailPaper } from './mail-paper.ts';
import { formatPeriod } from './period.ts';
import { explainWhy, findMore, formatHeading } from './wording.ts';

const WIDTH = 72;

/** @param unsubscribe where to leave. */
export function composeText(digest: Digest, unsubscribe: string): string {
  const more = findMore(digest);
  const blocks = [
    [toOneLine(digest.site.title), `${formatHeading(digest)}, ${formatPeriod(digest.period)}`].flatMap((line) => wrapText(line, '')).join('\n'),
    ...digest.papers.map((entry, index) => composePaper(describePaper(entry, digest), `${index + 1}. `)),
    ...(more ? [`${more.label}:\n${more.url}`] : []),
    '-'.repeat(WIDTH),
    [...wrapText(explainWhy(digest), ''), `Catalogue: ${absoluteUrl(digest.site, homePath())}`, `Unsubscribe: ${unsubscribe}`].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function composePaper({ title, note, byline, summary, topics, url, links }: MailPaper, number: string): string {
  const indent = ' '.repeat(number.length);
  const lines = [
    ...wrapText(title, indent),
    ...wrapText(note, indent),
    ...wrapText(byline, indent),
    '',
    ...wrapText(summary, indent),
    '',
    ...wrapText(topics.length === 0 ? '' : `Topics: ${topics.map(({ label }) => label).join(', ')}`, indent),
    `${indent}Read: ${url}`,
    ...links.map((link) => `${indent}${link.label}: ${link.url}`),
  ];
  return lines
    .join('\n')
    .replace(indent, number)
    .replace(/\n{3,}/g, '\n\n');
}

/** Break a text at spaces; a word longer than a line, such as an address, is left whole. An empty text has no lines. */
function wrapText(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines;
}
