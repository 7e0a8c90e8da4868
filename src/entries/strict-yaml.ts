/**
 * YAML as entries may write it: the failsafe schema of YAML 1.2 (text, lists and maps; no scalar is ever
 * a number, a date or `true`), without anchors, aliases, tags, merge keys and directives, with unique
 * text keys, and with the place of every value kept. It is long because it is the only reader of the parsed document:
 * values, places, spans and faults are taken from it here, and nobody else sees the parser.
 */
import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit, type Document, type Node, type ParsedNode } from 'yaml';
import { createProblem } from '../problems/create-problem.ts';
import { applyEdits } from '../problems/apply-edits.ts';
import type { Place, Problem } from '../problems/problem.ts';
import { findSlips, type Slip } from './yaml-slips.ts';

const MAX_NESTING = 8;
/** Of a text with more keys than any of ours has, only the whole is judged. */
const MAX_KEYS = 200;
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype', '<<']);

export interface StrictYaml {
  /** Maps, lists and strings only; `undefined` when there are problems. */
  readonly value: unknown;
  readonly problems: Problem[];
  /** Beside problems: the keys of the top level that nothing is wrong with, when there are any. */
  readonly rest?: StrictYaml;
  /** Where the value at `path` begins, or the nearest enclosing value that exists. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place | undefined;
  /** Where the key at the end of `path` stands. */
  readonly placeOfKey: (path: readonly PropertyKey[]) => Place | undefined;
  /** Where the value at `path` begins and ends in the whole file, for edits. */
  readonly spanOf?: (path: readonly PropertyKey[]) => Span | undefined;
  /** Where the key at the end of `path` begins and ends. */
  readonly spanOfKey?: (path: readonly PropertyKey[]) => Span | undefined;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Origin {
  readonly file: string;
  /** Lines of the whole file before `text`; 0 unless `text` is a part. */
  readonly lineOffset?: number;
  /** UTF-16 code units of the whole file before `text`. */
  readonly charOffset?: number;
}

/** Parse one YAML document; every breach of the strict subset is a problem with its place. */
export function parseStrictYaml(text: string, origin: Origin): StrictYaml {
  const whole = parseWhole(text, origin);
  if (whole.problems.length === 0) return whole;
  const rest = parseWhole(blankBrokenKeys(text, origin), origin);
  return rest.problems.length === 0 && isFilled(rest.value) ? { ...whole, rest, placeOf: rest.placeOf, placeOfKey: rest.placeOfKey } : whole;
}

const isFilled = (value: unknown): boolean => value !== null && typeof value === 'object' && Object.keys(value).length > 0;

/** Empty the lines of each key at the margin that stands twice or cannot be read by itself; the others stay where they are. */
function blankBrokenKeys(text: string, origin: Origin): string {
  const parts: { key: string; text: string }[] = [];
  for (const line of text.split(/(?<=\n)/)) {
    const last = parts.at(-1);
    if (last && /^(?:[ \t\n]|- |-$)/.test(line)) last.text += line;
    else parts.push({ key: line.split(':')[0] ?? '', text: line });
  }
  if (parts.length > MAX_KEYS) return '';
  const counts = new Map<string, number>();
  for (const { key } of parts) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isSound = (part: { key: string; text: string }): boolean =>
    counts.get(part.key) === 1 && /^\w+:(?:\s|$)/.test(part.text) && parseWhole(part.text, origin).problems.length === 0;
  return parts.map((part) => (isSound(part) ? part.text : part.text.replace(/[^\n]/g, ' '))).join('');
}

function parseWhole(text: string, { file, lineOffset = 0, charOffset = 0 }: Origin): StrictYaml {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  const deep = findDeepNesting(text);
  if (deep !== undefined) {
    lines.addNewLine(0);
    return refuse([
      createProblem(
        'yaml-feature',
        { file, place: { line: deep + lineOffset, column: 1 } },
        `Lists and maps are nested more than ${MAX_NESTING} deep.`,
      ),
    ]);
  }
  const document = parseDocument(text, { schema: 'failsafe', merge: false, uniqueKeys: true, strict: true, prettyErrors: false, lineCounter: lines });
  if (document.errors.length > 0) {
    const slips = findSlips(text);
    if (slips.length > 0) return refuse(describeSlips(text, slips, { file, lineOffset, charOffset }));
  }
  const problems = [...describeSyntaxErrors(document, text, { file, placeAt }), ...findRefusedFeatures(document, file, placeAt)];
  if (/^%/m.test(text))
    problems.push(createProblem('yaml-feature', { file, place: placeAt(text.search(/^%/m)) }, 'A directive (`%`) begins a line.'));
  if (problems.length > 0) return refuse(problems);
  return {
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    problems,
    ...createPlaceFinders(document, placeAt),
    ...createSpanFinders(document, charOffset),
  };
}

/** Slips with the lines they need, and what would still be wrong if they were mended; lines keep their numbers. */
function describeSlips(text: string, slips: readonly Slip[], { file, lineOffset, charOffset }: Required<Origin>): Problem[] {
  const told = slips.map(({ offset, message, fix, change, isCertain }) => {
    const before = text.slice(0, offset).split('\n');
    const place = { line: before.length + lineOffset, column: (before.at(-1)?.length ?? 0) + 1 };
    const edit = { ...change, start: change.start + charOffset, end: change.end + charOffset };
    return createProblem('yaml-syntax', { file, place }, message, { fix, ...(isCertain && { edit }) });
  });
  const mended = applyEdits(
    text,
    slips.map(({ change }) => change),
  );
  return mended === text ? told : [...told, ...parseWhole(mended, { file, lineOffset, charOffset }).problems.map(withoutEdit)];
}

/** An edit for text that was changed does not fit the text as it is. */
function withoutEdit(problem: Problem): Problem {
  const { edit, ...rest } = problem;
  return edit ? rest : problem;
}

const refuse = (problems: Problem[]): StrictYaml => ({ value: undefined, problems, placeOf: () => undefined, placeOfKey: () => undefined });

type PlaceAt = (offset: number) => Place;

function createPlaceFinders(document: Document.Parsed, placeAt: PlaceAt): Pick<StrictYaml, 'placeOf' | 'placeOfKey'> {
  const placeOf = (path: readonly PropertyKey[]): Place | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : (document.getIn(path.slice(0, length), true) as Node | undefined);
      if (node?.range) return placeAt(node.range[0]);
    }
    return undefined;
  };
  const placeOfKey = (path: readonly PropertyKey[]): Place | undefined => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    return isScalar(pair?.key) && pair.key.range ? placeAt(pair.key.range[0]) : placeOf(path);
  };
  return { placeOf, placeOfKey };
}

function createSpanFinders(document: Document.Parsed, charOffset: number): Pick<StrictYaml, 'spanOf' | 'spanOfKey'> {
  const measure = (node: unknown): Span | undefined => {
    const range = (node as Node | undefined)?.range;
    const isBlock = isScalar(node) && node.type?.startsWith('BLOCK') === true;
    return range && !isBlock ? { start: range[0] + charOffset, end: range[1] + charOffset } : undefined;
  };
  return {
    spanOf: (path) => measure(document.getIn(path, true)),
    spanOfKey: (path) => {
      const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
      return measure(isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key : undefined);
    },
  };
}

/** The 1-based line of the first opening bracket or indicator beyond the limit, so that the parser never recurses deeply. */
function findDeepNesting(text: string): number | undefined {
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const indicators = /^(?:\s*[-?:]\s)*/.exec(line)?.[0] ?? '';
    if (indicators.replace(/\s/g, '').length > MAX_NESTING || indicators.length > 4 * MAX_NESTING) return index + 1;
    for (const character of line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '')) {
      if (character === '[' || character === '{') depth++;
      else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
      if (depth > MAX_NESTING) return index + 1;
    }
    if (/^\S/.test(line)) depth = Math.min(depth, MAX_NESTING);
  }
  return undefined;
}

const SYNTAX: Readonly<Record<string, [message: string, fix: string]>> = {
  DUPLICATE_KEY: ['The same key stands twice.', 'delete one of the two lines.'],
  MISSING_CHAR: ['A closing quotation mark, bracket or comma is missing.', 'close what was opened, for instance `title: "A title"`.'],
  BAD_INDENT: ['The line is indented differently from its neighbours.', 'give the keys of one map the same number of spaces.'],
  TAB_AS_INDENT: ['A tab indents the line.', 'write two spaces instead.'],
  BLOCK_AS_IMPLICIT_KEY: [
    'The value holds a colon followed by a space.',
    'put the value in quotation marks, for instance `title: "NAME: What It Does"`.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'A key goes over several lines; most often a quotation mark is not closed.',
    'write the value on one line in quotation marks, for instance `title: "A title"`.',
  ],
  MULTIPLE_DOCS: ['A second document begins inside the front matter.', 'delete the line `---`.'],
};

function describeSyntaxErrors(document: Document.Parsed, text: string, { file, placeAt }: { file: string; placeAt: PlaceAt }): Problem[] {
  const unclosed = document.errors.length > 0 ? findUnclosedQuote(text) : undefined;
  if (unclosed !== undefined) {
    const line = text.slice(unclosed).split('\n')[0] ?? '';
    return [
      createProblem('yaml-syntax', { file, place: placeAt(unclosed) }, 'The quotation mark is not closed.', {
        fix: `end the line with it: \`${line.trim().slice(0, 80)}${line[0] ?? ''}\`.`,
      }),
    ];
  }
  const seen = new Set<number>();
  return [...document.errors, ...document.warnings].flatMap((error) => {
    const place = placeAt(error.pos[0]);
    if (seen.has(place.line)) return [];
    seen.add(place.line);
    const [message, fix] = SYNTAX[error.code] ?? [
      'The line is not readable YAML.',
      'write `key: value`, with the value in quotation marks when it holds `: `, `#`, `[` or a quotation mark.',
    ];
    return [createProblem('yaml-syntax', { file, place }, message, { fix })];
  });
}

/** Where a quoted value begins that does not end on its line, in text the parser could not read. */
function findUnclosedQuote(text: string): number | undefined {
  const match = /^[ \w-]*(?:: |- )\s*(?:"(?:[^"\\\n]|\\.)*|'(?:[^'\n]|'')*)$/m.exec(text);
  return match ? match.index + match[0].search(/["']/) : undefined;
}

function findRefusedFeatures(document: Document.Parsed, file: string, placeAt: PlaceAt): Problem[] {
  const problems: Problem[] = [];
  const refuseNode = (node: ParsedNode, message: string): void => {
    problems.push(createProblem('yaml-feature', { file, place: placeAt(node.range[0]) }, message, { fix: 'write the value itself.' }));
  };
  visit(document, {
    Node: (_, node) => {
      const parsed = node as ParsedNode;
      if (isAlias(parsed)) refuseNode(parsed, `The alias \`*${parsed.source}\` repeats another value.`);
      else if (parsed.anchor) refuseNode(parsed, `The anchor \`&${parsed.anchor}\` names a value.`);
      else if (parsed.tag) refuseNode(parsed, `The tag \`${parsed.tag}\` changes what the value is.`);
    },
    Pair: (_, { key }) => {
      const node = key as ParsedNode | null;
      if (!isScalar(node) || typeof node.value !== 'string') {
        if (node) refuseNode(node, 'A key is not plain text.');
      } else if (REFUSED_KEYS.has(node.value)) refuseNode(node as ParsedNode, `The key \`${node.value}\` is refused.`);
    },
  });
  return problems;
}
