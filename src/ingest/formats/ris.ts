/**
 * RIS: https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 *
 * The tags are cut and mapped here: the parser of citation-js ends a value at a second `  - `, keeps one of several
 * addresses and fails on a tag before the first `TY`.
 */
import { createProblem } from '../../problems/create-problem.ts';
import type { RecordEvent, RecordFields, SeedText } from '../record-fields.ts';
import type { RecordFormat } from './format.ts';
import { findLanguageCode } from './language-code.ts';
import { renderInvertedName } from './person-name.ts';
import { findArxivId } from './preprint.ts';
import { findPublishedAs } from './published-as.ts';
import { readWhole } from './read-whole.ts';
import { renderVenue } from './venue-line.ts';

export const ris: RecordFormat = {
  id: 'ris',
  kind: 'records',
  label: 'RIS, as reference managers export it',
  isStreamed: false,
  detect: (head) => /^(?:[ \t]*\n|[A-Za-z]{2,20}:[^\n]{0,200}\n){0,20}[ \t]*TY {1,2}- ?[A-Z]{3,8}[ \t]*(?:\n|$)/i.test(head),
  read: readRis,
};

const TAG = /^[ \t]*([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)$/i;

type Tags = Map<string, { readonly line: number; text: string }[]>;

async function* readRis(seed: SeedText): AsyncGenerator<RecordEvent> {
  const whole = await readWhole(seed);
  if ('problem' in whole) {
    yield { kind: 'problem', problem: whole.problem };
    return;
  }
  for (const { line, tags } of cutRis(whole.text)) yield readRecord(line, tags, seed.file);
}

/** A record ends at `ER`, or where the next begins; lines without a tag go on with the value before. */
function* cutRis(text: string): Generator<{ line: number; tags: Tags }> {
  let record: { line: number; tags: Tags } | undefined;
  let last: { text: string } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const [, name, value = ''] = TAG.exec(line) ?? [];
    const tag = name?.toUpperCase();
    if (tag === undefined) {
      if (last) last.text += ` ${line}`;
      continue;
    }
    if ((tag === 'TY' || tag === 'ER') && record) yield record;
    last = undefined;
    if (tag === 'ER') record = undefined;
    else if (tag === 'TY') record = { line: index + 1, tags: new Map() };
    else if (record) {
      const added = { line: index + 1, text: value };
      record.tags.set(tag, [...(record.tags.get(tag) ?? []), added]);
      last = added;
    }
  }
  if (record) yield record;
}

function readRecord(line: number, tags: Tags, file: string): RecordEvent {
  const fields = readFields(tags);
  if (fields.title === undefined) {
    const fix = { fix: 'add a line `TI  - Title of the paper`.' };
    return { kind: 'problem', problem: createProblem('unreadable-record', { file, place: { line, column: 1 } }, 'The record has no title.', fix) };
  }
  const abstractLine = (tags.get('AB') ?? tags.get('N2'))?.[0]?.line;
  return { kind: 'record', record: { line, ...(abstractLine !== undefined && { abstractLine }), fields } };
}

function readFields(tags: Tags): RecordFields {
  const all = (...names: readonly string[]): string[] =>
    names.flatMap((name) => (tags.get(name) ?? []).map(({ text }) => clean(text)).filter(Boolean));
  const one = (...names: readonly string[]): string | undefined => all(...names)[0];
  const date = findDate(all('DA', 'PY', 'Y1'));
  const journal = one('JO', 'JF', 'JA', 'J2');
  const range = [one('SP'), one('EP')].filter(Boolean).join('-');
  const year = findDate(all('PY', 'Y1'))?.slice(0, 4) ?? date?.slice(0, 4);
  const isJournal = journal !== undefined || one('VL') !== undefined;
  return {
    title: one('TI', 'T1'),
    abstract: one('AB', 'N2'),
    authors: all('AU', 'A1', 'A2').map((name) => renderInvertedName(name.split(','))),
    date,
    arxiv:
      one('DB')?.toLowerCase() === 'arxiv' && one('AN') !== undefined
        ? one('AN')
        : findArxivId(all('M1', 'AN', 'DO', 'T2', 'JO', 'JF', 'UR', 'M3', 'N1')),
    doi: one('DO'),
    venue: renderVenue({ name: one('T2') ?? journal ?? one('BT', 'C3'), year, isJournal, volume: one('VL'), issue: one('IS'), pages: range }),
    publishedAs: findPublishedAs(one('N1')),
    keywords: all('KW'),
    links: { pdf: all('L1').filter((address) => /^https?:/i.test(address)) },
    urls: all('UR', 'L2', 'LK')
      .flatMap((text) => text.split(/[;\s]+/))
      .filter(Boolean),
    lang: findLanguageCode(one('LA')),
  };
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The most exact of `2024/01/15/`, `2024-01-15` and `2024`. */
function findDate(texts: readonly string[]): string | undefined {
  const dates = texts.flatMap((text) => {
    const [, year, month, day] = /^(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?(?!\d)/.exec(text) ?? [];
    return year === undefined ? [] : [[year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-')];
  });
  return dates.toSorted((one, other) => other.length - one.length)[0];
}
