/** One entry of a report as Markdown. Every word of the entry passes through inert-markdown.ts. */
import { formatDate } from '../catalogue/wording.ts';
import type { RenderedEntry } from '../entries/entry.ts';
import type { Problem } from '../problems/problem.ts';
import { renderAddress, renderCode, renderFence, renderInert, renderMessage } from '../problems/reporters/inert-markdown.ts';
import { formatLocation } from '../problems/reporters/location.ts';
import type { Completeness } from './completeness.ts';
import { COMPARED, type ChangeReport } from './report.ts';
import { diffWords } from './word-diff.ts';

const MOST_PEOPLE = 20;
const MOST_PROBLEMS = 20;
/** Words told on both sides of what differs. */
const AROUND = 8;

const LEFT_OUT = 'More is left out here; the artefact `report` of the run holds it all.';

/** Render what reviewers need, at most `limit` characters: abstract and BibTeX go first, then whole parts, never half of one. */
export function renderChange(change: ChangeReport, limit = Infinity): string {
  const whole = listParts(change, false).join('\n\n');
  if (whole.length <= limit) return whole;
  const kept: string[] = [];
  let room = limit - LEFT_OUT.length;
  for (const part of listParts(change, true)) {
    if (part.length + 2 > room) continue;
    room -= part.length + 2;
    kept.push(part);
  }
  return [...kept, LEFT_OUT].join('\n\n');
}

/** Each part under a name of its own; parts with nothing to say are left out. */
function listParts(change: ChangeReport, isShort: boolean): string[] {
  const { after, before, kind, bibtex } = change;
  return [
    ...(change.problems.length > 0 ? [renderProblems(change.problems, MOST_PROBLEMS)] : []),
    ...(change.formerName === undefined ? [] : [`It was ${renderCode(change.formerName)}.`]),
    ...(after ? [] : [kind === 'deleted' ? 'The entry is deleted; links to it lead nowhere.' : 'It cannot be shown until its errors are mended.']),
    ...(after && before ? [renderDifferences(before, after)] : []),
    ...(after ? [renderReading(after, change, isShort)] : []),
    ...renderDuplicates(change),
    ...renderTopics(change),
    ...renderLinks(change),
    ...renderQueries(change),
    ...(change.completeness ? [renderCompleteness(change.completeness)] : []),
    ...(bibtex === undefined || isShort ? [] : [renderFence(bibtex, 'bibtex')]),
  ];
}

/** One item for each problem: where, what, and the text to type. */
export function renderProblems(problems: readonly Problem[], atMost: number): string {
  const items = problems.slice(0, atMost).map((problem) => {
    const { severity, code, message, fix, related } = problem;
    const more = `${fix === undefined ? '' : ` Fix: ${renderMessage(fix)}`}${related === undefined ? '' : ` See ${renderCode(formatLocation(related))}.`}`;
    return `- **${severity}** ${renderCode(formatLocation(problem))} \`${code}\`: ${renderMessage(message)}${more}`;
  });
  const rest = problems.length - items.length;
  return [...items, ...(rest > 0 ? [`- and ${rest} more: run \`npm run check\``] : [])].join('\n');
}

function renderReading(entry: RenderedEntry, { topicLabels = [] }: ChangeReport, isShort: boolean): string {
  const { authors = [], published, venue, text } = entry;
  const people =
    authors.slice(0, MOST_PEOPLE).map(renderInert).join(', ') + (authors.length > MOST_PEOPLE ? ` and ${authors.length - MOST_PEOPLE} more` : '');
  const lines = [
    `**${renderInert(entry.titleText)}**`,
    people === '' ? '_no authors_' : people,
    [published === undefined ? '_no date_' : formatDate(published), ...(venue === undefined ? [] : [renderInert(venue)])].join(' · '),
    `Topics: ${topicLabels.length === 0 ? '_none_' : topicLabels.map(renderInert).join(', ')}`,
  ];
  const abstract = text === '' ? '_no abstract_' : renderInert(text);
  return `> ${lines.join('  \n> ')}${isShort ? '' : `\n>\n> ${abstract}`}`;
}

function renderDifferences(before: RenderedEntry, after: RenderedEntry): string {
  const show = (value: unknown): string =>
    value === undefined ? '_nothing_' : renderCode(typeof value === 'string' ? value : JSON.stringify(value));
  const fields = COMPARED.flatMap((key) => {
    const [old, now] = [before[key], after[key]];
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [`- ${key}: ${show(old)} → ${show(now)}`];
  });
  const abstract = before.markdown === after.markdown ? [] : [`- abstract: ${renderWords(before.markdown, after.markdown)}`];
  const all = [...fields, ...abstract];
  return all.length === 0 ? 'Only the layout of the file differs.' : `What differs:\n\n${all.join('\n')}`;
}

function renderWords(from: string, to: string): string {
  const runs = diffWords(from, to);
  if (runs.every(({ kind }) => kind === 'same')) return 'only spaces and line breaks';
  const render = { removed: (text: string) => `~~${renderInert(text)}~~`, added: (text: string) => `**${renderInert(text)}**` };
  return runs
    .map(({ kind, text }, index) => (kind === 'same' ? clipSame(text, index === 0, index === runs.length - 1) : render[kind](text)))
    .join(' ');
}

function clipSame(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(' ');
  if (words.length <= 2 * AROUND) return renderInert(text);
  const [begin, end] = [words.slice(0, AROUND).join(' '), words.slice(-AROUND).join(' ')];
  if (isFirst) return `… ${renderInert(end)}`;
  return isLast ? `${renderInert(begin)} …` : `${renderInert(begin)} … ${renderInert(end)}`;
}

function renderDuplicates({ duplicates }: ChangeReport): string[] {
  if (duplicates.length === 0) return [];
  const items = duplicates.map(({ entry, reasons }) => {
    const number = entry.arxiv === undefined ? '' : `, arXiv ${renderCode(entry.arxiv)}`;
    return `- ${renderCode(entry.id)} ${renderInert(entry.titleText)}${number}: ${reasons.join(', ')}`;
  });
  return [`May be in the catalogue already:\n\n${items.join('\n')}`];
}

function renderTopics({ topics }: ChangeReport): string[] {
  if (!topics || (topics.missing.length === 0 && topics.doubtful.length === 0)) return [];
  const missing = topics.missing.map(({ topic, evidence }) => `- is it also about ${renderCode(topic)}? ${renderInert(evidence)}`);
  const doubtful = topics.doubtful.map((topic) => `- is it about ${renderCode(topic)}? Nothing in the text says so.`);
  return [`Topics to weigh:\n\n${[...doubtful, ...missing].join('\n')}`];
}

function renderLinks({ links }: ChangeReport): string[] {
  if (!links || links.length === 0) return [];
  const WORDS = {
    answers: 'answers',
    gone: '**gone**',
    unreachable: 'not reachable from here',
    'not asked': 'not asked, for there are too many',
  } as const;
  const items = links.map(
    ({ url, state, reason }) => `- ${renderAddress(url)}: ${WORDS[state]}${reason === undefined ? '' : ` (${renderInert(reason)})`}`,
  );
  return [`Links:\n\n${items.join('\n')}`];
}

function renderQueries({ queries }: ChangeReport): string[] {
  if (!queries || queries.length === 0) return [];
  const [first, later] = [queries.filter(({ rank }) => rank === 1), queries.filter(({ rank }) => rank !== 1)];
  const list = (asked: typeof queries): string =>
    asked
      .map(
        ({ what, query, rank }) =>
          `${what} ${renderCode(query)}${rank === 1 ? '' : ` (${rank === undefined ? 'not in the first ten' : `place ${rank}`})`}`,
      )
      .join(', ');
  const found = first.length === 0 ? 'No query puts it first.' : `Found first by ${list(first)}.`;
  return [later.length === 0 ? found : `${found} Not first by ${list(later)}.`];
}

function renderCompleteness({ present, absent }: Completeness): string {
  const told = `Zotero and Google Scholar get ${present.join(', ')}.`;
  if (absent.length === 0) return told;
  const items = absent.map(({ name, example, isRequired }) => {
    const isLine = !example.includes('`');
    return `${name}${isRequired ? ' (Google Scholar requires it)' : ''}: ${isLine ? renderCode(example) : example}`;
  });
  return `${told} If known, add ${items.join('; ')}.`;
}
