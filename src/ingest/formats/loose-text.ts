/** Text as people paste it: titles, names and abstracts as they stand, or copied from the page of a paper with its labels. */
import { clip } from '../../problems/clip.ts';
import { createProblem } from '../../problems/create-problem.ts';
import type { RecordEvent, RecordFields, SeedText } from '../record-fields.ts';
import { readWrittenDate } from '../written-date.ts';
import { splitAuthorNames } from './author-names.ts';
import { csv } from './csv.ts';
import { cutPapers, type PaperGroup } from './cut-papers.ts';
import type { RecordFormat } from './format.ts';
import { readNameLine } from './name-lines.ts';
import { readWhole } from './read-whole.ts';
import { isVenueLine, readStatedVenue, readVenueLine } from './stated-venue.ts';
import { readTextItems, textOf, type TextItem, type TextLabel } from './text-items.ts';

const MAX_TITLE = 300;
const FIX = { fix: 'write title, blank line, `Abstract`, blank line, abstract, and two blank lines between papers.' };

/** How letters, programs, licences and the other formats begin. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const BINARY = /[\u0000-\u0008\u000e-\u001f\ufffd]/;
const NO_PAPERS = /^(?:[[{<#@%]|(?:from|to|subject|sent|received|return-path|cc|date):|(?:dear|hi|hello|hey)\b[^\n]{0,60},[ \t]*\n|%!|sep=)/i;
const OTHER_FORMAT = /^(?:TY {2}- |[ \t]*@[a-z]{3,20}[ \t]*[{(])/im;
const LICENCE = /\b(?:licen[sc]e|copyright|all rights reserved|without warrant)/i;
const CODE_LINE =
  /[;{}]$|^(?:import|from|def|function|const|let|var|class|return|#include|package|using|public|if|for|while)\b.*[:;({=]|=>|^\/\/|^\s*\*/;

export const looseText: RecordFormat = {
  id: 'loose-text',
  kind: 'records',
  label: 'pasted text: title, blank line, abstract, blank line, and so on',
  isStreamed: false,
  detect,
  read: readPapers,
};

function detect(head: string): boolean {
  if (BINARY.test(head) || NO_PAPERS.test(head.trimStart()) || OTHER_FORMAT.test(head) || csv.detect(head)) return false;
  const items = readTextItems(head);
  const groups = cutPapers(items);
  const isLabelled = items.some(({ label }) => label === 'abstract' || label === 'title');
  if (!isLabelled && (LICENCE.test(head.slice(0, 600)) || isCode(head) || isEssay(groups))) return false;
  const sound = groups.filter((group) => readPaper(group, '').some(({ kind }) => kind === 'record')).length;
  return sound > 0 && sound * 2 >= groups.length;
}

function isCode(head: string): boolean {
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line) => line.length < 200 && CODE_LINE.test(line.trimEnd())).length * 5 > lines.length;
}

/** Several paragraphs under one heading are taken for a paper when someone says so. */
const isEssay = (groups: readonly PaperGroup[]): boolean =>
  groups.length === 1 && groups.every(({ items, front = 0 }) => items.filter(({ label }) => label === undefined).length > front + 1);

async function* readPapers(seed: SeedText): AsyncGenerator<RecordEvent> {
  const whole = await readWhole(seed);
  if ('problem' in whole) yield { kind: 'problem', problem: whole.problem };
  else for (const group of cutPapers(readTextItems(whole.text))) yield* readPaper(group, seed.file);
}

interface Parts {
  readonly title: TextItem;
  readonly front: readonly TextItem[];
  readonly body: readonly TextItem[];
}

function readPaper({ items, front }: PaperGroup, file: string): RecordEvent[] {
  const refuse = (line: number, message: string): RecordEvent[] => [
    { kind: 'problem', problem: createProblem('unreadable-record', { file, place: { line, column: 1 } }, message, FIX) },
  ];
  const [first] = items;
  if (!first) return [];
  const parts = front === undefined ? undefined : readParts(items, front);
  if (!parts || textOf(parts.title) === '') return refuse(first.line, 'No title with one abstract can be made out here.');
  const title = textOf(parts.title);
  if (title.length >= MAX_TITLE) return refuse(parts.title.line, `A title is expected, but the paragraph has ${title.length} characters.`);
  const [abstract] = parts.body;
  if (!abstract) return refuse(parts.title.line, `No abstract follows the title \`${clip(title)}\`.`);
  const left = parts.front.filter((item) => readNameLine(textOf(item)) === undefined && !isVenueLine(textOf(item)));
  const text = parts.body.map(textOf).join('\n\n');
  const fields: RecordFields = { ...readFacts(items, parts), title, abstract: text };
  const dollars = !text.includes('$') && /\d(?:times|sim)\b|\bmath(?:bb|cal)\{/.test(text) ? 'lost' : undefined;
  return [
    ...left.map((item) => leaveOut(item, file)),
    { kind: 'record', record: { line: parts.title.line, abstractLine: abstract.line, fields, dollars } },
  ];
}

/** The title, what stands between it and the abstract, and the paragraphs of the abstract. */
function readParts(items: readonly TextItem[], count: number): Parts | undefined {
  const plain = items.filter(({ label }) => label === undefined);
  const labelled = items.find(({ label }) => label === 'title');
  const title = labelled ?? plain[0];
  if (!title) return undefined;
  const heading = items.find(({ label, lines }) => label === 'abstract' && lines.length > 0);
  const rest = plain.slice(count);
  const isCopy = labelled !== undefined && heading !== undefined;
  const body = heading ? [heading, ...(isCopy ? rest.filter((item) => isBelow(items, heading, item)) : rest)] : rest;
  return { title, front: [...plain.slice(labelled ? 0 : 1, count), ...rest.filter((item) => !body.includes(item))], body };
}

/** On a copied page the abstract goes on until the next label. */
function isBelow(items: readonly TextItem[], heading: TextItem, item: TextItem): boolean {
  return items.slice(items.indexOf(heading) + 1, items.indexOf(item)).every(({ label }) => label === undefined);
}

function leaveOut(item: TextItem, file: string): RecordEvent {
  const message = `\`${clip(textOf(item))}\` is left out: it is neither names nor part of the abstract.`;
  const fix = { fix: 'name authors as `Authors: Ada Example, Ben Sample`, or move the line below the abstract’s heading.' };
  return { kind: 'problem', problem: createProblem('left-out-value', { file, place: { line: item.line, column: 1 } }, message, fix) };
}

function readFacts(items: readonly TextItem[], { front }: Parts): RecordFields {
  const all = (wanted: TextLabel): string[] => items.flatMap((item) => (item.label === wanted && item.lines.length > 0 ? [textOf(item)] : []));
  const authors = [...all('authors').flatMap(splitAuthorNames), ...front.flatMap((item) => readNameLine(textOf(item)) ?? [])];
  const arxiv = all('arxiv').flatMap((text) => /\d{4}\.\d{4,5}|[a-z-]{2,15}(?:\.[A-Z]{2})?\/\d{7}/.exec(text)?.[0] ?? []);
  const keywords = all('keywords').flatMap((text) => text.split(/\s*[;,·•]\s*/).map((word) => word.replace(/\.$/, '')));
  const categories = all('subjects').flatMap((text) =>
    [...text.matchAll(/\(([a-z-]{2,10}(?:\.[A-Za-z-]{2,20})?)\)/g)].flatMap(([, name]) => name ?? []),
  );
  return {
    ...(authors.length > 0 && { authors }),
    ...(keywords.length > 0 && { keywords: keywords.filter(Boolean) }),
    ...(categories.length > 0 && { categories }),
    arxiv: arxiv[0],
    doi: all('doi')[0],
    venue: [
      ...all('venue'),
      ...front
        .map(textOf)
        .filter(isVenueLine)
        .flatMap((line) => readVenueLine(line) ?? []),
      ...all('comments').flatMap((text) => readStatedVenue(text) ?? []),
    ][0],
    date: readDate(all('date')),
    ...(all('url').length > 0 && { urls: all('url') }),
  };
}

/** The first date that can be read; what stands in brackets behind it is of the page. */
function readDate(dates: readonly string[]): string | undefined {
  const read = dates.flatMap((text) => {
    const date = text.replace(/ ?\(v\d.*$/, '').replace(/, last revised .*$/, '');
    const written = readWrittenDate(date);
    return written ? [written.readings ? date : written.date] : [];
  });
  return read[0] ?? dates[0];
}
