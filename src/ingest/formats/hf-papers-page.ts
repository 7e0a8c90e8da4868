/**
 * The text of a Hugging Face Papers page, selected and pasted: the page's chrome, the label of the day,
 * then title / blank / abstract / blank for each paper. Nothing in the text marks a title, so alignment
 * is proved instead: one line out of place puts an abstract where a title must be. What lies behind such
 * a line comes in where two records in a row, or one that ends the document, prove the alignment again;
 * where none do, the document is refused with the line. A paste of several days is one edition, named by
 * its first label. Dollars and most backslashes of TeX are lost in this format.
 */
import { createProblem } from '../../problems/create-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import type { LineKind, SeedRecord } from '../seed-document.ts';
import type { ListFormat } from './format.ts';

/** Chrome by which the page is known. */
const MARKS = [/^Get trending papers in your email inbox!?$/i, /^Subscribe$/i, /^by ?AK and the research community$/i, /^Daily Papers$/i];
/** Whole lines that no title is. */
const CHROME = [
  ...MARKS,
  /^new$/i,
  /^·$/,
  /^\d{1,5}$/,
  /^(?:· ?)?\d{1,4} authors?$/i,
  /^View (?:arXiv page|PDF)$/i,
  /^Upvote(?: \d{1,5})?$/i,
  /^Add to collection$/i,
  /^Submitted by(?: \S{1,40})?$/i,
];
const SUBMITTED = /^Submitted by$/i;
const USER_NAME = /^[\w.-]{2,40}$/;
const LABEL = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}(?:, \d{4})?$/;
const MAX_TITLE = 300;
const MIN_ABSTRACT = 100;
/** Title, blank, abstract; the blank behind belongs to what stands between records. */
const RECORD = 3;

export const hfPapersPage: ListFormat = {
  id: 'hf-papers-page',
  kind: 'list',
  label: 'the text of a Hugging Face Papers page, pasted',
  detect: (text) =>
    readLines(text)
      .slice(0, 20)
      .some((line) => MARKS.some((pattern) => pattern.test(line))),
  parse: (text, file) => {
    const lines = readLines(text);
    const between = lines.map((_, index) => nameBetween(lines, index));
    const labelAt = between.findIndex((kind) => kind !== 'blank' && kind !== 'chrome');
    const refuse = (index: number, message: string): { problems: Problem[] } => ({ problems: [describe(file, index, message)] });
    if (labelAt < 0) return refuse(lines.length - 1, 'The document holds no paper.');
    if (between[labelAt] !== 'label') return refuse(labelAt, 'Here the label of the day, such as `Mar 13`, is expected.');
    if (skipBetween(between, labelAt) === lines.length) return refuse(labelAt, 'No paper follows the label.');
    if (between[labelAt + 1] === undefined) return refuse(labelAt + 1, 'A blank line is expected after the label.');
    const { records, skipped, fault } = readRecords({ lines, between }, labelAt + 1);
    if (fault) return refuse(...fault);
    const label = lines[labelAt] ?? '';
    const kinds = nameLines(between, records);
    return { document: { label, dollars: 'lost', lines: kinds, records }, problems: skipped.map((skip) => describeSkip(file, skip)) };
  },
};

/** Lines without trailing spaces; one line end at the end of the file ends the last line and begins none. */
const readLines = (text: string): string[] =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.trim());

/** What a line is where no record is read; `undefined` where it can be a title or an abstract only. */
function nameBetween(lines: readonly string[], index: number): LineKind | undefined {
  const line = lines[index] ?? '';
  if (line === '') return 'blank';
  if (line.length > 60) return undefined;
  if (LABEL.test(line)) return 'label';
  const isSubmitter = USER_NAME.test(line) && SUBMITTED.test(lines[index - 1] ?? '');
  return isSubmitter || CHROME.some((pattern) => pattern.test(line)) ? 'chrome' : undefined;
}

interface Page {
  readonly lines: readonly string[];
  /** As `nameBetween` names each line. */
  readonly between: readonly (LineKind | undefined)[];
}

type Fault = readonly [index: number, message: string];

interface Skip {
  readonly fault: Fault;
  /** Indexes of the first line that is skipped and of the one behind the last. */
  readonly from: number;
  readonly to: number;
}

interface ReadRecords {
  readonly records: SeedRecord[];
  readonly skipped: Skip[];
  /** Why the document is refused. */
  readonly fault?: Fault;
}

function readRecords(page: Page, start: number): ReadRecords {
  const records: SeedRecord[] = [];
  const skipped: Skip[] = [];
  for (let at = skipBetween(page.between, start); at < page.lines.length; at = skipBetween(page.between, at)) {
    const fault = findFault(page, at);
    if (!fault) {
      records.push(readRecord(page, at));
      at += RECORD;
      continue;
    }
    const to = findProven(page, at + 1);
    if (to === undefined) return { records, skipped, fault };
    const doubtful = isBroken(records.at(-1)) ? records.pop() : undefined;
    skipped.push({ fault, from: doubtful ? doubtful.line - 1 : at, to });
    at = to;
  }
  return { records, skipped };
}

const readRecord = ({ lines }: Page, at: number): SeedRecord => ({
  line: at + 1,
  title: lines[at] ?? '',
  abstractLine: at + RECORD,
  abstract: lines[at + 2] ?? '',
});

/** An abstract in front of a fault that ends within a sentence may go on there. */
const isBroken = (record: SeedRecord | undefined): boolean => record !== undefined && !isWhole(record.abstract);

function skipBetween(between: Page['between'], start: number): number {
  let at = start;
  while (between[at] !== undefined) at++;
  return at;
}

/** The index of the next title behind a blank line or chrome that begins two records in a row, or the last one. */
function findProven(page: Page, start: number): number | undefined {
  for (let at = start; at < page.lines.length; at++) {
    if (page.between[at - 1] === undefined || page.between[at] !== undefined || findFault(page, at) || goesOn(page, at)) continue;
    const next = skipBetween(page.between, at + RECORD);
    if (next >= page.lines.length || !findFault(page, next)) return at;
  }
  return undefined;
}

/** A stray piece of an abstract, or two halves of one, can look as a record does, but go on within a sentence. */
const goesOn = ({ lines }: Page, at: number): boolean => /^\p{Ll}+(?: |$)/u.test(lines[at] ?? '') || /^\p{Ll}/u.test(lines[at + 2] ?? '');

/** Name every line: those of records, those between, and the rest, which is skipped. */
function nameLines(between: Page['between'], records: readonly SeedRecord[]): LineKind[] {
  const kinds = between.map((kind): LineKind => kind ?? 'skipped');
  for (const { line, abstractLine } of records) {
    kinds[line - 1] = 'title';
    kinds[abstractLine - 1] = 'abstract';
  }
  return kinds;
}

/** The index of the first line of a record that is out of place, and what is wrong with it. */
function findFault({ lines, between }: Page, at: number): Fault | undefined {
  const [title = '', gap, abstract] = lines.slice(at, at + RECORD);
  if (title.length > MAX_TITLE)
    return [at, `A title is expected, but the line has ${title.length} characters; a title or an abstract may be missing above.`];
  if (isProse(title)) return [at, 'A title is expected, but the line reads as an abstract; a title or an abstract may be missing above.'];
  if (gap === undefined || abstract === undefined) return [at, `The document ends within the record \`${clip(title)}\`: its abstract is missing.`];
  if (gap !== '') return [at + 1, `A blank line is expected between the title in line ${at + 1} and its abstract.`];
  if (abstract === '') return [at + 2, `The abstract of the title in line ${at + 1} is expected, but the line is blank.`];
  if (abstract.length <= title.length || abstract.length < MIN_ABSTRACT) {
    return [at + 2, `The abstract of the title in line ${at + 1} is expected, but the line has only ${abstract.length} characters.`];
  }
  const end = at + RECORD;
  if (end >= lines.length && !isWhole(abstract)) return [at + 2, `The document ends in the middle of the abstract in line ${at + 3}.`];
  if (end < lines.length && between[end] === undefined) return [end, `A blank line is expected after the abstract in line ${at + 3}.`];
  return undefined;
}

/** A short abstract that would pass for a title by its length. */
const isProse = (line: string): boolean => line.length >= MIN_ABSTRACT && (line.endsWith('.') || line.includes('://'));

/** The last abstract ends as a sentence does, or with an address. */
const isWhole = (abstract: string): boolean => /[.!?:)\]"”’…]$/.test(abstract) || /:\/\/\S+$/.test(abstract);

const FIX = { fix: 'keep to title, blank line, abstract, blank line, each on one line.' };

const describe = (file: string, index: number, message: string): Problem =>
  createProblem('unreadable-seed', { file, place: { line: index + 1, column: 1 } }, message, FIX);

function describeSkip(file: string, { fault: [index, message], from, to }: Skip): Problem {
  const skipped = `${message.replace(/\.$/, '')}; lines ${from + 1} to ${to} are skipped.`;
  return createProblem('unreadable-record', { file, place: { line: index + 1, column: 1 } }, skipped, FIX);
}

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
