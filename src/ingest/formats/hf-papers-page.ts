/**
 * The text of a Hugging Face Papers page, selected and pasted: the page's chrome, the label of the day,
 * then title / blank / abstract / blank for each paper. Nothing in the text marks a title, so alignment
 * is proved instead: one line out of place puts an abstract where a title must be, and the document is
 * refused with the line. Dollars and most backslashes of TeX are lost in this format.
 */
import { createProblem } from '../../problems/create-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import type { LineKind, SeedRecord } from '../seed-document.ts';
import type { ListFormat } from './format.ts';

const CHROME = [/^new$/i, /^Get trending papers in your email inbox!?$/i, /^Subscribe$/i, /^by ?AK and the research community$/i];
const LABEL = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}(?:, \d{4})?$/;
const MAX_TITLE = 300;
const MIN_ABSTRACT = 100;
const RECORD = ['title', 'blank', 'abstract', 'blank'] as const;

export const hfPapersPage: ListFormat = {
  id: 'hf-papers-page',
  kind: 'list',
  label: 'the text of a Hugging Face Papers page, pasted',
  detect: (text) =>
    readLines(text)
      .slice(0, 20)
      .some((line) => CHROME.slice(1).some((pattern) => pattern.test(line))),
  parse: (text, file) => {
    const lines = readLines(text);
    const labelAt = lines.findIndex((line) => line !== '' && !isChrome(line));
    const refuse = (index: number, message: string): { problems: Problem[] } => ({ problems: [describe(file, index, message)] });
    if (labelAt < 0) return refuse(lines.length - 1, 'The document holds no paper.');
    if (!LABEL.test(lines[labelAt] ?? '')) return refuse(labelAt, 'Here the label of the day, such as `Mar 13`, is expected.');
    if (labelAt + 1 >= lines.length) return refuse(labelAt, 'No paper follows the label.');
    if (lines[labelAt + 1] !== '') return refuse(labelAt + 1, 'A blank line is expected after the label.');
    const { kinds, records, problem } = readRecords(lines, labelAt + 2, file);
    if (problem) return { problems: [problem] };
    const head = lines.slice(0, labelAt).map((line): LineKind => (line === '' ? 'blank' : 'chrome'));
    const label = lines[labelAt] ?? '';
    return { document: { label, dollars: 'lost', lines: [...head, 'label', 'blank', ...kinds], records }, problems: [] };
  },
};

/** Lines without trailing spaces; one line end at the end of the file ends the last line and begins none. */
const readLines = (text: string): string[] =>
  text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.trim());

const isChrome = (line: string): boolean => CHROME.some((pattern) => pattern.test(line));

interface ReadRecords {
  readonly kinds: LineKind[];
  readonly records: SeedRecord[];
  readonly problem?: Problem;
}

function readRecords(lines: readonly string[], start: number, file: string): ReadRecords {
  const kinds: LineKind[] = [];
  const records: SeedRecord[] = [];
  for (let at = start; at < lines.length; at += RECORD.length) {
    const [title = '', , abstract = ''] = lines.slice(at, at + RECORD.length);
    const fault = findFault(lines, at);
    if (fault) return { kinds, records, problem: describe(file, ...fault) };
    records.push({ line: at + 1, title, abstractLine: at + 3, abstract });
    kinds.push(...RECORD.slice(0, Math.min(RECORD.length, lines.length - at)));
  }
  return records.length > 0 ? { kinds, records } : { kinds, records, problem: describe(file, start - 1, 'No paper follows the label.') };
}

/** The index of the first line of a record that is out of place, and what is wrong with it. */
function findFault(lines: readonly string[], at: number): [index: number, message: string] | undefined {
  const [title = '', gap, abstract, end] = lines.slice(at, at + RECORD.length);
  if (title === '') return [at, 'A title is expected, but the line is blank.'];
  if (title.length > MAX_TITLE)
    return [at, `A title is expected, but the line has ${title.length} characters; a title or an abstract may be missing above.`];
  if (gap === undefined || abstract === undefined) return [at, `The document ends within the record \`${clip(title)}\`: its abstract is missing.`];
  if (gap !== '') return [at + 1, `A blank line is expected between the title in line ${at + 1} and its abstract.`];
  if (abstract === '') return [at + 2, `The abstract of the title in line ${at + 1} is expected, but the line is blank.`];
  if (abstract.length <= title.length || abstract.length < MIN_ABSTRACT) {
    return [at + 2, `The abstract of the title in line ${at + 1} is expected, but the line has only ${abstract.length} characters.`];
  }
  if (end === undefined && !isWhole(abstract)) return [at + 2, `The document ends in the middle of the abstract in line ${at + 3}.`];
  if (end !== undefined && end !== '') return [at + 3, `A blank line is expected after the abstract in line ${at + 3}.`];
  return undefined;
}

/** The last abstract ends as a sentence does, or with an address. */
const isWhole = (abstract: string): boolean => /[.!?:)\]"”’…]$/.test(abstract) || /:\/\/\S+$/.test(abstract);

function describe(file: string, index: number, message: string): Problem {
  const fix = { fix: 'keep to title, blank line, abstract, blank line, each on one line.' };
  return createProblem('unreadable-seed', { file, place: { line: index + 1, column: 1 } }, message, fix);
}

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
