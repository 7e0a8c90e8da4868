/** CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html; a list, one item, or `{"items": […]}`. Ids name nothing. */
import { createProblem } from '../../problems/create-problem.ts';
import type { RecordEvent, RecordFields, SeedText } from '../record-fields.ts';
import type { RecordFormat } from './format.ts';
import { findLanguageCode } from './language-code.ts';
import { indexLines } from './line-index.ts';
import { findArxivId } from './preprint.ts';
import { findPublishedAs } from './published-as.ts';
import { readWhole } from './read-whole.ts';
import { renderVenue } from './venue-line.ts';

export const cslJson: RecordFormat = {
  id: 'csl-json',
  kind: 'records',
  label: 'CSL-JSON',
  isStreamed: false,
  detect: (head) =>
    /^\s*(?:\[\s*\{|\{)/.test(head) &&
    !/^\s*\{[^\n]*\}\s*\n\s*\{/.test(head) &&
    /"(?:issued|date-parts|container-title)"\s*:|"author"\s*:\s*\[\s*\{\s*"(?:family|given|literal)"/.test(head),
  read: readCsl,
};

const MAX_DEPTH = 12;

type Item = Readonly<Record<string, unknown>>;

async function* readCsl(seed: SeedText): AsyncGenerator<RecordEvent> {
  const whole = await readWhole(seed);
  if ('problem' in whole) {
    yield { kind: 'problem', problem: whole.problem };
    return;
  }
  const placeOf = indexLines(whole.text);
  for (const { start, end } of cutItems(whole.text)) {
    const place = placeOf(start);
    const fields = readItem(whole.text.slice(start, end));
    if (fields !== undefined) yield { kind: 'record', record: { line: place.line, fields } };
    else
      yield { kind: 'problem', problem: createProblem('unreadable-record', { file: seed.file, place }, 'The item is not JSON with a title.', FIX) };
  }
}

const FIX = { fix: 'write it as `{"title": "Title of the paper"}`, or delete it.' };

/** The objects of the outermost list; texts end with their line, so that a lost quotation mark costs one item. */
function* cutItems(text: string): Generator<{ start: number; end: number }> {
  const first = /^\s*\{\s*"items"\s*:\s*\[/.exec(text)?.[0].length ?? 0;
  let [depth, start, isText] = [0, 0, false];
  for (let at = first; at < text.length; at++) {
    const character = text[at];
    if (isText && character === '\\') at++;
    else if (character === '"') isText = !isText;
    else if (character === '\n') isText = false;
    else if (isText) continue;
    else if (character === '{' && depth++ === 0) start = at;
    else if (character === '}' && depth > 0 && --depth === 0) yield { start, end: at + 1 };
  }
  if (depth > 0) yield { start, end: text.length };
}

function readItem(text: string): RecordFields | undefined {
  if (isTooDeep(text)) return undefined;
  try {
    const item = JSON.parse(text) as Item;
    return readText(item['title']) === undefined ? undefined : readFields(item);
  } catch {
    return undefined;
  }
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

function readFields(item: Item): RecordFields {
  const text = (name: string): string | undefined => readText(item[name]);
  const issued = readDate(item['issued']);
  const isJournal = item['type'] === 'article-journal';
  const archive = text('archive_location') ?? text('archive-location');
  return {
    title: text('title'),
    abstract: text('abstract'),
    authors: Array.isArray(item['author']) ? item['author'].map(readName).filter(Boolean) : undefined,
    date: readDate(item['available-date']) ?? issued,
    arxiv:
      text('archive')?.toLowerCase() === 'arxiv' && archive !== undefined
        ? archive
        : findArxivId([text('number'), text('DOI'), text('URL'), text('container-title'), text('note')]),
    doi: text('DOI'),
    venue: renderVenue({
      name: text('container-title') ?? text('event-title') ?? text('event'),
      year: issued?.slice(0, 4),
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
    categories: Array.isArray(item['categories']) ? item['categories'].flatMap((one) => readText(one) ?? []) : undefined,
    urls: [text('URL') ?? []].flat(),
    lang: findLanguageCode(text('language')),
  };
}

function readText(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'string' && typeof one !== 'number') return undefined;
  return (
    String(one)
      .replace(/<\/?(?:jats:)?(?:i|b|em|strong|p|sup|sub|sc|span|title|sec|italic|bold)(?:\s[^<>]{0,200})?>/gi, '')
      .replace(/\s+/g, ' ')
      .trim() || undefined
  );
}

function readName(value: unknown): string {
  if (typeof value !== 'object' || value === null) return readText(value) ?? '';
  const name = value as Item;
  const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'].flatMap((part) => readText(name[part]) ?? []);
  return readText(name['literal']) ?? parts.join(' ');
}

function readDate(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { 'date-parts': list, raw } = value as Item;
  const parts: unknown = Array.isArray(list) ? list[0] : undefined;
  if (!Array.isArray(parts) || !/^\d{4}$/.test(String(parts[0]))) return /^\d{4}(?:-\d{2}){0,2}/.exec(readText(raw) ?? '')?.[0];
  return parts
    .slice(0, 3)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
