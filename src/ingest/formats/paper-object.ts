/**
 * One paper as a JSON object, in the shapes people have: their own, the metadata of arXiv, a row of Hugging Face's
 * daily papers, a paper of Semantic Scholar, a note of OpenReview.
 */
import type { RecordFields } from '../record-fields.ts';
import { printName } from './person-name.ts';
import { collectFields, type NamedValue } from './collect-fields.ts';
import { findRecordKey, type RecordKey } from './record-keys.ts';

const LISTS: ReadonlySet<RecordKey> = new Set(['authors', 'categories', 'keywords', 'acronyms', 'urls', 'code', 'project', 'data', 'pdf', 'page']);

/** Keys that are known and say nothing an entry holds. */
const SILENT = new Set(
  ['id', '_id', 'paperId', 'corpusId', 'paper', 'content', 'externalIds', 'versions', 'submitter', 'comments', 'report-no', 'license', 'forum', 'upvotes', 'thumbnail', 'numComments', 'submittedBy', 'type', 'discussionId'], // prettier-ignore
);

const ARXIV_ID = /^(?:\d{4}\.\d{4,5}|[a-z-]{2,15}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?$/;

export interface PaperObject {
  readonly fields: RecordFields;
  /** Keys that mean nothing here. */
  readonly unknown: readonly string[];
}

/** Read what an object says; values of a kind that their key cannot have are left out. */
export function readPaperObject(object: object): PaperObject {
  const unknown: string[] = [];
  const values: NamedValue[] = [];
  for (const [name, value] of Object.entries(object).slice(0, 200)) {
    const known = findRecordKey(name);
    const taken = known && readValue(known.key, value);
    if (known && taken !== undefined) values.push({ ...known, value: taken });
    else if (!known && !SILENT.has(name)) unknown.push(name);
  }
  return { fields: collectFields([...values, ...readShapes(object)]), unknown };
}

interface Shape {
  readonly id?: unknown;
  readonly paper?: unknown;
  readonly content?: unknown;
  readonly externalIds?: unknown;
  readonly versions?: unknown;
}

/** What stands deeper than the first level, or under a key of many meanings. */
function readShapes({ id, paper, content, externalIds, versions }: Shape): NamedValue[] {
  const inner = [paper, content].filter(isObject).flatMap((object) => nameValues(object));
  const paperId = isObject(paper) ? (paper as Shape).id : undefined;
  const arxiv = [id, paperId].filter((text) => typeof text === 'string' && ARXIV_ID.test(text)) as string[];
  const ids = isObject(externalIds) ? nameValues(externalIds) : [];
  const first: unknown = Array.isArray(versions) ? versions[0] : undefined;
  const created = isObject(first) ? new Date(readText((first as { created?: unknown }).created) ?? NaN) : undefined;
  return [
    ...inner,
    ...ids,
    ...arxiv.map((value): NamedValue => ({ key: 'arxiv', rank: 9, value })),
    ...(created && !Number.isNaN(created.getTime()) ? [{ key: 'date', rank: -1, value: created.toISOString().slice(0, 10) } as const] : []),
  ];
}

const nameValues = (object: object): NamedValue[] =>
  Object.entries(object)
    .slice(0, 200)
    .flatMap(([name, value]) => {
      const known = findRecordKey(name);
      const taken = known && readValue(known.key, value);
      return known && taken !== undefined ? [{ ...known, value: taken }] : [];
    });

/** OpenReview wraps each value; lists of objects are lists of names. */
function readValue(key: RecordKey, value: unknown): string | string[] | undefined {
  const bare: unknown = isObject(value) && 'value' in value ? value.value : value;
  if (!Array.isArray(bare)) return key === 'date' ? readDate(bare) : isObject(bare) ? readAddress(bare) : readText(bare);
  const texts = bare.slice(0, 5000).flatMap((item: unknown) => (key === 'authors' ? readName(item) : readText(item)) ?? []);
  return LISTS.has(key) ? texts : texts[0];
}

/** A name as text, as `{name}`, as `{given, family}`, or as arXiv's `[family, given, suffix]`. */
function readName(item: unknown): string | undefined {
  if (typeof item === 'string') return printName(item);
  if (Array.isArray(item)) {
    const [family, given, suffix] = item.map((part: unknown) => readText(part) ?? '');
    return [given, family, suffix].filter(Boolean).join(' ').trim();
  }
  if (!isObject(item)) return undefined;
  const { name, fullname, given, family, firstName, lastName, first, last } = item as Record<string, unknown>;
  const whole = readText(name) ?? readText(fullname);
  if (whole) return printName(whole);
  const parts = [given ?? firstName ?? first, family ?? lastName ?? last].flatMap((part) => readText(part) ?? []);
  return parts.join(' ').trim() || undefined;
}

/** A number of more than four digits is a moment in milliseconds. */
function readDate(value: unknown): string | undefined {
  if (typeof value !== 'number') return readText(value);
  if (value < 1e11 || value > 1e13) return String(value);
  return new Date(value).toISOString().slice(0, 10);
}

/** `{url}` of Semantic Scholar, `{name}` of a venue. */
const readAddress = (object: object): string | undefined =>
  readText((object as { url?: unknown }).url) ?? readText((object as { name?: unknown }).name);

const readText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : undefined;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
