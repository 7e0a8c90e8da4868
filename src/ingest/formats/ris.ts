/**
 * RIS: https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 *
 * The tags are cut and mapped here: the parser of citation-js ends a value at a second `  - `, keeps one of several
 * addresses and fails on a tag before the first `TY`.
 */
import { clip } from '../../problems/clip.ts';
import { createProblem } from '../../problems/create-problem.ts';
import type { RecordEvent, RecordFields, SeedText } from '../record-fields.ts';
import { cutRis, type RisPart } from './cut-ris.ts';
import type { RecordFormat } from './format.ts';
import { findLanguageCode } from './language-code.ts';
import { readMarkup, readMarkupLine } from './markup-text.ts';
import { isMedline, translateMedline } from './medline-lines.ts';
import { printName } from './person-name.ts';
import { findArxivId, findDoi, findFirstPublic } from './preprint.ts';
import { findPublishedAs, isDatedByPreprint } from './published-as.ts';
import { readWhole } from './read-whole.ts';
import { readStatedDate, yearOf } from './stated-date.ts';
import { isUnnamed, noteUnnamed } from './unnamed-people.ts';
import { renderVenue } from './venue-line.ts';

export const ris: RecordFormat = {
  id: 'ris',
  kind: 'records',
  label: 'RIS, as reference managers export it, and MEDLINE of PubMed',
  isStreamed: false,
  detect: (head) => isMedline(head) || /^(?:[^\S\n]*\n|[A-Za-z]{2,20}:[^\n]{0,200}\n){0,40}[ \t]*TY {0,2}- ?[A-Z]{3,8}[^\S\n]*(?:\n|$)/i.test(head),
  read: readRis,
};

async function* readRis(seed: SeedText): AsyncGenerator<RecordEvent> {
  const whole = await readWhole(seed);
  if ('problem' in whole) yield { kind: 'problem', problem: whole.problem };
  else for (const part of cutRis(isMedline(whole.text) ? translateMedline(whole.text) : whole.text)) yield* readPart(part, seed.file);
}

function* readPart(part: RisPart, file: string): Generator<RecordEvent> {
  const refuse = (message: string, fix: string): RecordEvent => ({
    kind: 'problem',
    problem: createProblem('unreadable-record', { file, place: { line: part.line, column: 1 } }, message, { fix }),
  });
  if (part.kind === 'stray') {
    yield refuse(`\`${clip(part.text)}\` stands in no record.`, 'write a line `TY  - JOUR` before it, or delete it.');
    return;
  }
  const fields = readFields(part);
  if (!fields.title) {
    yield refuse('The record has no title.', 'add a line `TI  - Title of the paper`.');
    return;
  }
  const { authors = [] } = fields;
  const named = authors.filter((name) => !isUnnamed(name));
  if (named.length > 0 && named.length < authors.length) yield noteUnnamed(file, part.line, named);
  const abstractLine = (part.tags.get('AB') ?? part.tags.get('N2'))?.[0]?.line;
  yield { kind: 'record', record: { line: part.line, ...(abstractLine !== undefined && { abstractLine }), fields: { ...fields, authors: named } } };
}

type RisRecord = Extract<RisPart, { kind: 'record' }>;

/** `A2` and further are editors and the like in every type. */
function readFields({ type, tags }: RisRecord): RecordFields {
  const all = (...names: readonly string[]): string[] =>
    names.flatMap((name) => (tags.get(name) ?? []).map(({ text }) => clean(text)).filter(Boolean));
  const one = (...names: readonly string[]): string | undefined => all(...names)[0];
  const line = (...names: readonly string[]): string | undefined => all(...names).map(readMarkupLine)[0];
  const abstracts = [...(tags.get('AB') ?? []), ...(tags.get('N2') ?? [])].map(({ text }) => readMarkup(text)).filter(Boolean);
  const arxiv = findArxiv(all);
  const notes = all('N1');
  return {
    title: line('TI', 'T1', 'CT'),
    abstract: abstracts[0],
    authors: all('AU', 'A1').map((name) => printName(readMarkupLine(name))),
    date: findFirstPublic(findDate(all('DA', 'PY', 'Y1')), arxiv),
    arxiv,
    doi: findDoi(all('DO')) ?? one('DO') ?? findDoi(all('M3', 'N1', 'M1', 'UR', 'ID')),
    venue: findVenue(all, { isUndated: notes.some(isDatedByPreprint), isMeeting: /^C(?:ONF|PAPER)$/.test(type) }),
    publishedAs: findPublishedAs(notes.find(findPublishedAs)),
    keywords: all('KW')
      .flatMap((words) => words.split(/[;\n]/))
      .map(clean)
      .filter(Boolean),
    links: { pdf: all('L1').filter((address) => /^https?:/i.test(address)) },
    urls: all('UR', 'L2', 'LK')
      .flatMap((text) => text.split(/[;\s]+/))
      .filter((address) => /^(?:https?:|www\.)/i.test(address)),
    lang: findLanguageCode(one('LA')),
  };
}

type ListValues = (...names: readonly string[]) => string[];

function findArxiv(all: ListValues): string | undefined {
  const [number] = all('AN');
  if (all('DB', 'DP').some((name) => /^arxiv(?:\.org)?$/i.test(name)) && number !== undefined) return number;
  return findArxivId(all('M1', 'AN', 'DO', 'T2', 'JO', 'JF', 'UR', 'M3', 'N1', 'ID', 'C1', 'L1', 'L2', 'PB'));
}

function findVenue(all: ListValues, { isUndated, isMeeting }: { isUndated: boolean; isMeeting: boolean }): string | undefined {
  const one = (...names: readonly string[]): string | undefined => all(...names).map(readMarkupLine)[0];
  const journal = one('JO', 'JF', 'JA', 'J2');
  return renderVenue({
    name: one('T2') ?? journal ?? one('BT', 'C3'),
    year: isUndated ? undefined : yearOf(findDate(all('PY', 'Y1', 'DA'))),
    isJournal: !isMeeting && (journal !== undefined || one('VL') !== undefined),
    volume: one('VL'),
    issue: one('IS'),
    pages: [one('SP'), one('EP')].filter(Boolean).join('-'),
  });
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The most exact of `2024/01/15/`, `2024-01-15` and `2024`, or what stands there instead. */
function findDate(texts: readonly string[]): string | undefined {
  const dates = texts.flatMap((text) => {
    const [, year, month, day] = /^(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?(?!\d)/.exec(text) ?? [];
    return year === undefined ? [] : [[year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')];
  });
  return dates.toSorted((one, other) => other.length - one.length)[0] ?? readStatedDate(texts[0]);
}
