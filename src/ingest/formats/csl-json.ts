/** CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html; a list, one item, or `{"items": […]}`. Ids name nothing. */
import { createProblem } from '../../problems/create-problem.ts';
import type { RecordEvent, RecordFields, SeedText } from '../record-fields.ts';
import { cutJsonItems } from './cut-json-items.ts';
import type { RecordFormat } from './format.ts';
import { findLanguageCode } from './language-code.ts';
import { indexLines } from './line-index.ts';
import { readMarkup, readMarkupLine } from './markup-text.ts';
import { joinName } from './person-name.ts';
import { findArxivId, findDoi, findFirstPublic } from './preprint.ts';
import { findPublishedAs, isDatedByPreprint } from './published-as.ts';
import { readWhole } from './read-whole.ts';
import { readStatedDate, yearOf } from './stated-date.ts';
import { isUnnamed, noteUnnamed } from './unnamed-people.ts';
import { renderVenue } from './venue-line.ts';

export const cslJson: RecordFormat = {
  id: 'csl-json',
  kind: 'records',
  label: 'CSL-JSON',
  isStreamed: false,
  detect: (head) => /^\s*(?:\[\s*\{|\{)/.test(head) && !/^\s*\{[^\n]*\}[^\S\n]*\n\s*\{/.test(head) && MARKS.test(head),
  read: readCsl,
};

const MARKS =
  /"(?:issued|date-parts|container-title)"\s*:|"author"\s*:\s*\[\s*\{\s*"(?:family|given|literal)"|"type"\s*:\s*"(?:article-journal|paper-conference|article-magazine|article-newspaper)"/;

type Item = Readonly<Record<string, unknown>>;

async function* readCsl(seed: SeedText): AsyncGenerator<RecordEvent> {
  const whole = await readWhole(seed);
  if ('problem' in whole) yield { kind: 'problem', problem: whole.problem };
  else yield* readText(whole.text, seed.file);
}

function* readText(text: string, file: string): Generator<RecordEvent> {
  const placeOf = indexLines(text);
  const list = findInnerList(text);
  const refuse = (offset: number, message: string, fix: string): RecordEvent => ({
    kind: 'problem',
    problem: createProblem('unreadable-record', { file, place: placeOf(offset) }, message, { fix }),
  });
  for (const { start, end, value, fault, isDoubtful } of cutJsonItems(text, list ?? 0, list !== undefined)) {
    if (fault?.isTooDeep)
      yield refuse(fault.offset, 'Lists and objects of the item are nested more than 16 deep.', 'delete the field that holds them.');
    else if (fault) yield refuse(fault.offset, 'From here on the item is not JSON.', 'close what is open with `"`, `}` or `]`, or delete the item.');
    else if (value !== undefined && readString(value['title']) !== undefined)
      yield* readRecord(value, text.slice(start, end), { file, line: placeOf(start).line });
    else if (!isDoubtful) yield refuse(start, 'The item has no title.', 'add `"title": "Title of the paper"`, or delete it.');
  }
}

/** Where the list in an object of a service or a converter begins. */
function findInnerList(text: string): number | undefined {
  const head = text.slice(0, 5000);
  const list = /"(?:items|references)"\s*:\s*\[/.exec(head);
  const title = /"title"\s*:/.exec(head);
  return list === null || !/^\s*\{/.test(head) || (title !== null && title.index < list.index) ? undefined : list.index + list[0].length;
}

function* readRecord(item: Item, source: string, { file, line }: { file: string; line: number }): Generator<RecordEvent> {
  const lines = source.slice(0, Math.max(0, source.search(/"abstract"\s{0,9}:/))).split('\n').length - 1;
  const { authors, ...fields } = readFields(item);
  const named = authors?.filter((name) => !isUnnamed(name));
  if (named?.length && named.length < (authors?.length ?? 0)) yield noteUnnamed(file, line, named);
  yield { kind: 'record', record: { line, ...(lines > 0 && { abstractLine: line + lines }), fields: { ...fields, authors: named } } };
}

function readFields(item: Item): RecordFields {
  const text = (name: string): string | undefined => readLine(item[name]);
  const issued = readDate(item['issued']);
  const isJournal = item['type'] === 'article-journal';
  const archive = text('archive_location') ?? text('archive-location');
  const arxiv =
    text('archive')?.toLowerCase() === 'arxiv' && archive !== undefined
      ? archive
      : findArxivId([text('number'), text('DOI'), text('URL'), text('container-title'), text('note')]);
  return {
    title: text('title'),
    abstract: readMarkup(readString(item['abstract']) ?? '') || undefined,
    authors: Array.isArray(item['author']) ? item['author'].map(readName).filter(Boolean) : undefined,
    date: readDate(item['available-date']) ?? findFirstPublic(issued, arxiv),
    arxiv,
    doi: text('DOI') ?? findDoi([text('note'), text('URL')]),
    venue: renderVenue({
      name: text('container-title') ?? text('event-title') ?? text('event'),
      year: isDatedByPreprint(text('note')) ? undefined : yearOf(issued),
      isJournal,
      volume: text('volume'),
      issue: text('issue'),
      pages: text('page'),
    }),
    publishedAs: findPublishedAs(text('note')),
    keywords: (text('keyword') ?? '')
      .split(/[,;]/)
      .map((word) => word.trim())
      .filter(Boolean),
    categories: Array.isArray(item['categories']) ? item['categories'].flatMap((one) => readLine(one) ?? []) : undefined,
    urls: [text('URL') ?? []].flat(),
    lang: findLanguageCode(text('language')),
  };
}

function readString(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'string' && typeof one !== 'number') return undefined;
  return String(one).trim() || undefined;
}

function readLine(value: unknown): string | undefined {
  const text = readString(value);
  return text === undefined ? undefined : readMarkupLine(text) || undefined;
}

function readName(value: unknown): string {
  if (typeof value !== 'object' || value === null) return readLine(value) ?? '';
  const name = value as Item;
  const join = (...parts: readonly string[]): string => parts.flatMap((part) => readLine(name[part]) ?? []).join(' ');
  const [given, family] = [join('given', 'dropping-particle'), join('non-dropping-particle', 'family')];
  return readLine(name['literal']) ?? [joinName(given, family), join('suffix')].filter(Boolean).join(' ');
}

function readDate(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return readStatedDate(readString(value));
  const { 'date-parts': list, raw, literal } = value as Item;
  const parts: unknown = Array.isArray(list) ? list[0] : undefined;
  if (!Array.isArray(parts) || !/^\d{4}$/.test(String(parts[0]))) {
    const text = readLine(raw) ?? readLine(literal) ?? readLine(parts);
    return /^\d{4}(?:-\d{2}){0,2}(?!\d)/.exec(text ?? '')?.[0] ?? readStatedDate(text);
  }
  return parts
    .slice(0, 3)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
