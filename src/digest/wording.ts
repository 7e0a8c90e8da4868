/** The sentences of a digest that its subject, its two parts and the command share. */
import { absoluteUrl, papersPath, topicPath } from '../catalogue/addresses.ts';
import { countOf } from '../catalogue/wording.ts';
import type { Digest } from './choose-papers.ts';
import { readTitle, toOneLine, type MailLink } from './mail-paper.ts';
import { formatPeriod } from './period.ts';

const MAX_TITLE = 110;

/** `12 new papers, 13–20 March 2025 · Papershelf`; a single paper is named. */
export function formatSubject({ site, topic, papers, total, period }: Digest): string {
  const [paper] = papers;
  const about = topic === undefined ? '' : ` on ${topic.label}`;
  const news =
    total === 1 && paper ? `New paper${about}: ${shorten(readTitle(paper))}` : `${countOf(total, 'new paper')}${about}, ${formatPeriod(period)}`;
  return toOneLine(`${news} · ${site.title}`);
}

export const formatHeading = ({ topic, total }: Digest): string =>
  toOneLine(`${countOf(total, 'new paper')}${topic === undefined ? '' : ` on ${topic.label}`}`);

/** Where the papers that did not fit are; `undefined` when all did. */
export function findMore({ site, topic, papers, total }: Digest): MailLink | undefined {
  if (total === papers.length) return undefined;
  return { label: `See ${countOf(total - papers.length, 'more paper')}`, url: absoluteUrl(site, topic ? topicPath(topic.id) : papersPath()) };
}

export const explainWhy = ({ site, topic }: Digest): string =>
  toOneLine(`You get this because you asked for new papers${topic === undefined ? '' : ` on ${topic.label}`} from ${site.title}.`);

/** @param undated how many entries of the catalogue do not tell when they joined. */
export function explainNothingNew({ topic, period }: Digest, undated: number): string {
  const nothing = `No new papers${topic === undefined ? '' : ` on ${topic.label}`}, ${formatPeriod(period)}; nothing is written.`;
  return undated === 0 ? nothing : `${nothing} ${countOf(undated, 'entry', 'entries')} without a date can be in no digest.`;
}

function shorten(title: string): string {
  if (title.length <= MAX_TITLE) return title;
  const cut = title.slice(0, MAX_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}
