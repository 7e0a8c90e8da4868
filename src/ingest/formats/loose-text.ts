/**
 * Text as people paste it: a title, perhaps names, perhaps the word “Abstract”, then the abstract. Two blank lines part
 * papers; where there are none, titles and abstracts must take turns, and what is out of turn is told and left out.
 */
import { createProblem } from '../../problems/create-problem.ts';
import type { RecordEvent, SeedText } from '../record-fields.ts';
import type { RecordFormat } from './format.ts';

interface Paragraph {
  readonly line: number;
  readonly text: string;
}

const HEADING = /^abstract[:.]?$/i;
const META = /^(?:arxiv:|doi:|https?:\/\/\S+$)/i;
const NAMES = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,5}(?:(?:, | and |; )\p{Lu}[\p{L}\p{M}.'’ -]*)*$/u;

export const looseText: RecordFormat = {
  id: 'loose-text',
  kind: 'records',
  label: 'pasted text: title, blank line, abstract, blank line, and so on',
  isStreamed: false,
  detect: (head) => {
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (/[\u0000-\u0008\ufffd]/.test(head) || /^(?:[[{<#@%]|(?:from|to|subject):|dear |permission is )/i.test(head.trimStart().slice(0, 200)))
      return false;
    return readAll(head, '').some(({ kind }) => kind === 'record');
  },
  read: readRecords,
};

async function* readRecords({ file, chunks }: SeedText): AsyncGenerator<RecordEvent> {
  const pieces: string[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  yield* readAll(pieces.join(''), file);
}

function readAll(text: string, file: string): RecordEvent[] {
  return cutPapers(text).map((paragraphs) => readPaper(paragraphs, file));
}

function cutPapers(text: string): Paragraph[][] {
  const blocks: Paragraph[][] = [[]];
  let blanks = 0;
  let lines: string[] = [];
  let start = 1;
  const flush = (): void => {
    if (lines.length > 0) blocks.at(-1)?.push({ line: start, text: lines.join(' ') });
    lines = [];
  };
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') {
      flush();
      blanks++;
      continue;
    }
    if (blanks > 1 && blocks.at(-1)?.length !== 0) blocks.push([]);
    blanks = 0;
    if (lines.length === 0) start = index + 1;
    lines.push(line.trim());
  }
  flush();
  const filled = blocks.filter((block) => block.length > 0);
  const isWhole = filled.length > 1 && filled.every((block) => block.length > 1);
  return isWhole || filled.flat().some(({ text: line }) => HEADING.test(line)) ? filled : cutTurns(filled.flat());
}

/** A paragraph that does not end as a sentence, followed by one that does, begins a paper. */
function cutTurns(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const papers: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const isTitle =
      paragraph.text.length <= 300 && !/[.,;:]$/.test(paragraph.text) && !META.test(paragraph.text) && !isLikeNames(paragraph.text, papers.at(-1));
    if (isTitle || papers.length === 0) papers.push([paragraph]);
    else papers.at(-1)?.push(paragraph);
  }
  return papers;
}

const isLikeNames = (text: string, paper: readonly Paragraph[] | undefined): boolean =>
  paper?.length === 1 && /, | and |; /.test(text) && NAMES.test(text);

function readPaper(paragraphs: readonly Paragraph[], file: string): RecordEvent {
  const [title = { line: 1, text: '' }, ...others] = paragraphs;
  const heading = others.findIndex(({ text }) => HEADING.test(text));
  const metas = others.filter(({ text }) => META.test(text)).map(({ text }) => text);
  const front = heading >= 0 ? others.slice(0, heading) : others.slice(0, others[0] && isLikeNames(others[0].text, [title]) ? 1 : 0);
  const body = others.slice(heading >= 0 ? heading + 1 : front.length).filter(({ text }) => !META.test(text));
  const names = front.filter(({ text }) => NAMES.test(text)).flatMap(({ text }) => text.split(/, (?:and )?| and |; /));
  const [abstract] = body;
  const isSure =
    abstract &&
    title.text.length <= 300 &&
    (heading >= 0 || (body.length === 1 && abstract.text.length >= 40 && abstract.text.length > title.text.length));
  if (!isSure) {
    const fix = { fix: 'write title, blank line, abstract, and two blank lines between papers.' };
    return {
      kind: 'problem',
      problem: createProblem(
        'unreadable-seed',
        { file, place: { line: title.line, column: 1 } },
        'No title with one abstract can be made out here.',
        fix,
      ),
    };
  }
  const urls = metas.filter((text) => /^https?:/i.test(text));
  const fields = {
    title: title.text,
    abstract: body.map(({ text }) => text).join('\n\n'),
    ...(names.length > 0 && { authors: names }),
    arxiv: metas
      .find((text) => /^arxiv:/i.test(text))
      ?.slice(6)
      .trim(),
    doi: metas
      .find((text) => /^doi:/i.test(text))
      ?.slice(4)
      .trim(),
    ...(urls.length > 0 && { urls }),
  };
  const dollars = !fields.abstract.includes('$') && /\d(?:times|sim)\b|\bmath(?:bb|cal)\{/.test(fields.abstract) ? 'lost' : undefined;
  return { kind: 'record', record: { line: title.line, abstractLine: abstract.line, fields, dollars } };
}
