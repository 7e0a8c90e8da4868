/**
 * Change facts and abstract of an entry file in place: every other byte, comments and layout included, stays as the
 * person who wrote it left it.
 */
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { applyEdits, escapeProse } from '../entries/entry-source.ts';
import { entrySchema, linksSchema } from '../entries/schema.ts';
import { splitFile } from '../entries/split-file.ts';

export type FactValue = string | readonly string[] | Readonly<Record<string, string | readonly string[]>>;

export interface EntryChanges {
  /** By key of the front matter; `undefined` removes the key. */
  readonly facts: ReadonlyMap<string, FactValue | undefined>;
  /** Markdown as a person types it. */
  readonly abstract?: string | undefined;
}

/** Change the text of an entry file that has passed the guard. @throws for text without front matter. */
export function editEntry(text: string, { facts, abstract }: EntryChanges): string {
  let current = text;
  for (const [key, value] of facts) current = changeFact(current, key, value);
  if (abstract === undefined) return current;
  const { charOffset } = getParts(current);
  return `${current.slice(0, charOffset)}\n${escapeProse(abstract.trim())}\n`;
}

interface Surroundings {
  readonly text: string;
  /** Offset of the YAML within `text`. */
  readonly start: number;
  readonly order: readonly string[];
}

function changeFact(text: string, key: string, value: FactValue | undefined): string {
  const start = '---\n'.length;
  const document = parseDocument(getParts(text).frontMatter, { schema: 'failsafe' });
  const map = document.contents;
  if (!isMap(map)) throw new TypeError('the front matter is not a map');
  const here = { text, start, order: Object.keys(entrySchema.shape) };
  const links = findPair(map, key)?.value;
  if (key !== 'links' || !isMap(links) || links.flow || value === undefined) return changePair(map, [key, value], here);
  return changeLinks(text, value as Readonly<Record<string, string | readonly string[]>>);
}

/** Each kind by itself, so that what stands beside the others stays. */
function changeLinks(text: string, links: Readonly<Record<string, string | readonly string[]>>): string {
  const order = Object.keys(linksSchema.shape);
  const found = new Map(Object.entries(links));
  // Additions first: a map is never left without a line.
  const kinds = order.toSorted((a, b) => Number(found.has(b)) - Number(found.has(a)));
  let current = text;
  for (const kind of kinds) {
    const document = parseDocument(getParts(current).frontMatter, { schema: 'failsafe' });
    const map = document.get('links', true);
    if (!isMap(map)) throw new TypeError('the links are not a map');
    const present = findPair(map, kind);
    const value = found.get(kind);
    if (JSON.stringify(present && toPlain(present.value)) === JSON.stringify(value)) continue;
    current = changePair(map, [kind, value], { text: current, start: '---\n'.length, order });
  }
  return current;
}

function changePair(map: YAMLMap, [key, value]: readonly [string, FactValue | undefined], { text, start, order }: Surroundings): string {
  const pair = findPair(map, key);
  if (!pair) return value === undefined ? text : insertPair(map, [key, value], { text, start, order });
  const node = pair.value as ParsedNode;
  const [keyStart] = getRange(pair.key as ParsedNode);
  const [from, to] = getRange(node);
  const lineStart = text.lastIndexOf('\n', start + keyStart) + 1;
  if (value === undefined) return applyEdits(text, [{ start: lineStart, end: endOfLine(text, start + to), text: '' }]);
  if (isSeq(node) && !node.flow && Array.isArray(value)) return changeItems(text, node, { items: value as readonly string[], start });
  const isBlock = !isScalar(node) && !(node as YAMLMap | YAMLSeq).flow;
  const begin = isBlock ? text.indexOf(':', start + getRange(pair.key as ParsedNode)[1]) + 1 : start + from;
  const end = start + (isScalar(node) ? to : to);
  const rendered = renderValue(value, isScalar(node) ? node : undefined);
  const isOpen = text.slice(begin, end).endsWith('\n');
  return applyEdits(text, [{ start: begin, end, text: `${isBlock ? ' ' : ''}${rendered}${isOpen ? '\n' : ''}` }]);
}

/** Items that stay keep their lines, with the remarks beside them. */
function changeItems(text: string, seq: YAMLSeq, { items, start }: { items: readonly string[]; start: number }): string {
  const ranges = seq.items.map((item) => getRange(item as ParsedNode));
  const first = start + (ranges[0]?.[0] ?? 0);
  const indent = text.slice(text.lastIndexOf('\n', first) + 1, first);
  const known = new Map(
    seq.items.map((item, index) => {
      const from = start + (ranges[index]?.[0] ?? 0);
      return [String(toPlain(item)), text.slice(from, endOfLine(text, from) - 1)] as const;
    }),
  );
  const lines = items.map((item) => `${indent}${known.get(item) ?? renderValue(item)}\n`);
  const last = start + (ranges.at(-1)?.[1] ?? 0);
  return applyEdits(text, [{ start: text.lastIndexOf('\n', first) + 1, end: endOfLine(text, last), text: lines.join('') }]);
}

/** Behind the nearest key that comes before it in the schema. */
function insertPair(map: YAMLMap, [key, value]: readonly [string, FactValue], { text, start, order }: Surroundings): string {
  const pairs = map.items as Pair<ParsedNode, ParsedNode>[];
  const before = order.slice(0, order.indexOf(key)).toReversed();
  const previous = before.map((name) => findPair(map, name)).find((pair) => pair !== undefined);
  const neighbour = previous ?? pairs[0];
  if (!neighbour) throw new TypeError('the map is empty');
  const keyAt = start + getRange(neighbour.key as ParsedNode)[0];
  const lineStart = text.lastIndexOf('\n', keyAt) + 1;
  const indent = text.slice(lineStart, keyAt);
  const end = start + getRange(neighbour.value as ParsedNode)[1];
  const at = previous ? endOfLine(text, end) : lineStart;
  return applyEdits(text, [{ start: at, end: at, text: `${indent}${key}: ${renderValue(value)}\n` }]);
}

function renderValue(value: FactValue, former?: Scalar): string {
  const document = new Document(value, { version: '1.2' });
  const { contents } = document;
  if (isScalar(contents) && (former?.type === 'QUOTE_DOUBLE' || former?.type === 'QUOTE_SINGLE')) contents.type = former.type;
  if (isMap(contents) || isSeq(contents)) contents.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
}

const findPair = (map: YAMLMap, key: string): Pair<Node, Node | null> | undefined =>
  (map.items as Pair<Node, Node | null>[]).find((pair) => isScalar(pair.key) && pair.key.value === key);

const toPlain = (node: unknown): unknown => (node as ParsedNode | null)?.toJSON();

/** From the first character of a node to the one behind its value. */
function getRange(node: ParsedNode | null): readonly [number, number] {
  if (!node?.range) throw new TypeError('a value has no place');
  return [node.range[0], node.range[1]];
}

/** Behind the line break of the line in which `offset`, or the text before it, stands. */
function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

function getParts(text: string): { frontMatter: string; charOffset: number } {
  const { parts } = splitFile(text, '');
  if (!parts) throw new TypeError('the text has no front matter');
  return parts;
}
