/**
 * Fill what an entry lacks, by adding lines: not another byte of a person's file changes. Keys go where the schema's
 * order has them; in `links`, only kinds that are absent.
 */
import { Document, isMap, isScalar, parseDocument, visit, type Pair, type YAMLMap } from 'yaml';
import { entrySchema, type EntryLinks, type FrontMatter } from '../entries/schema.ts';
import { splitFile } from '../entries/split-file.ts';

export interface Enriched {
  readonly text: string;
  /** Keys that were filled, `links.code` for one of several; `abstract` for the body. */
  readonly filled: readonly string[];
}

export interface News {
  readonly facts: Partial<FrontMatter>;
  /** Markdown that an entry file may hold. */
  readonly abstract: string;
}

const FENCE = '---\n';
const ORDER = Object.keys(entrySchema.shape);

/** Add facts to the text of an entry file; `isWanted` says no to keys a person took out. Returns the text itself when nothing is lacking. */
export function enrichEntry(text: string, { facts, abstract }: News, isWanted: (key: string) => boolean = () => true): Enriched {
  const lines = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const { parts } = splitFile(lines, '');
  const map = parts && readMap(parts.frontMatter);
  if (!parts || !map) return { text, filled: [] };
  const filled: string[] = [];
  const edits: Insertion[] = [];
  for (const key of ORDER.filter((one) => facts[one as keyof FrontMatter] !== undefined)) {
    const present = findPair(map, key);
    if (key === 'links' && present && facts.links) fillLinks(present, { links: facts.links, isWanted, source: parts.frontMatter }, { edits, filled });
    else if (!present && isWanted(key)) {
      edits.push({ at: findSlot(map, key, parts.frontMatter), text: renderFact(key, facts[key as keyof FrontMatter]) });
      filled.push(key);
    }
  }
  const inserted = edits.map((edit) => ({ ...edit, at: edit.at + FENCE.length }));
  if (parts.abstract.trim() === '' && abstract.trim() !== '' && isWanted('abstract')) {
    inserted.push({ at: lines.trimEnd().length, text: `\n\n${abstract.trim()}` });
    filled.push('abstract');
  }
  return filled.length === 0 ? { text, filled } : { text: insertAll(text, inserted), filled };
}

/** One fact as a line of front matter: `authors: [Ada Example]`. */
export function renderFact(key: string, value: unknown): string {
  const document = new Document({ [key]: value }, { version: '1.2' });
  const node = isMap(document.contents) ? document.contents.items[0]?.value : undefined;
  visit(document, {
    Seq: (_, list) => {
      list.flow = true;
    },
  });
  if (key === 'title' && isScalar(node)) node.type = 'QUOTE_DOUBLE';
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

interface Insertion {
  /** Offset in the front matter. */
  readonly at: number;
  readonly text: string;
}

/** Insert at offsets that count no byte order mark and each line end as one; what is inserted ends its lines as the text does. */
function insertAll(text: string, edits: readonly Insertion[]): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  let result = mark;
  let rest = text.slice(mark.length);
  let position = 0;
  for (const { at, text: added } of [...edits].sort((a, b) => a.at - b.at)) {
    const length = measure(rest, at - position);
    result += rest.slice(0, length) + added.replaceAll('\n', lineEnd);
    rest = rest.slice(length);
    position = at;
  }
  return result + rest;
}

/** How long the beginning of a text is that has `length` characters when each line end counts as one. */
function measure(text: string, length: number): number {
  let end = 0;
  for (let count = 0; count < length; count++) end += text.startsWith('\r\n', end) ? 2 : 1;
  return end;
}

function readMap(frontMatter: string): YAMLMap | undefined {
  const { contents, errors } = parseDocument(frontMatter, { schema: 'failsafe', prettyErrors: false });
  return errors.length === 0 && isMap(contents) && !contents.flow ? contents : undefined;
}

const findPair = (map: YAMLMap, key: string): Pair | undefined => map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);

/** Behind the last present key that stands before this one in the schema; comments above the next key stay with it. */
function findSlot(map: YAMLMap, key: string, source: string): number {
  const earlier = ORDER.slice(0, ORDER.indexOf(key));
  const before = map.items.filter((pair) => isScalar(pair.key) && earlier.includes(String(pair.key.value)));
  const end = Math.max(0, ...before.map(getValueEnd));
  if (end === 0) return 0;
  const line = source.indexOf('\n', end === source.length ? end : Math.max(end - 1, 0));
  return line < 0 ? source.length : line + 1;
}

/** Where the last character of a value stands, without what follows it. */
function getValueEnd(pair: Pair): number {
  const range = (pair.value as { range?: [number, number, number] } | null)?.range ?? (pair.key as { range?: [number, number, number] }).range;
  return range?.[1] ?? 0;
}

interface LinkNews {
  readonly links: EntryLinks;
  readonly isWanted: (key: string) => boolean;
  readonly source: string;
}

function fillLinks(pair: Pair, { links, isWanted, source }: LinkNews, out: { edits: Insertion[]; filled: string[] }): void {
  const present = pair.value;
  if (!isMap(present) || !present.range) return;
  const lacking = Object.entries(links).filter(([kind]) => !findPair(present, kind) && isWanted(`links.${kind}`));
  if (lacking.length === 0) return;
  const rendered = lacking.map(([kind, value]) => renderFact(kind, value).trimEnd());
  out.filled.push(...lacking.map(([kind]) => `links.${kind}`));
  out.edits.push(present.flow ? insertIntoFlow(present, rendered) : insertIntoBlock(present, rendered, source));
}

function insertIntoFlow(map: YAMLMap, rendered: readonly string[]): Insertion {
  const last = map.items.at(-1);
  const open = (map.range?.[0] ?? 0) + 1;
  if (!last) return { at: open, text: ` ${rendered.join(', ')} ` };
  const at = getValueEnd(last);
  return { at, text: `, ${rendered.join(', ')}` };
}

function insertIntoBlock(map: YAMLMap, rendered: readonly string[], source: string): Insertion {
  const first = (map.items[0]?.key as { range?: [number, number, number] } | undefined)?.range?.[0] ?? 0;
  const indent = source.slice(source.lastIndexOf('\n', first - 1) + 1, first);
  const end = Math.max(...map.items.map(getValueEnd));
  const line = source.indexOf('\n', Math.max(end - 1, 0));
  const at = line < 0 ? source.length : line + 1;
  return { at, text: rendered.map((one) => `${indent}${one}\n`).join('') };
}
