/**
 * Paragraphs of pasted text → one group for each paper. Labels and the word “Abstract” tell where abstracts begin, two
 * blank lines where papers end. Where neither stands, titles and abstracts must take turns, and each turn is proved by
 * lengths and by what follows; what cannot be proved is a group without a reading. It stays one file, because all ways of
 * cutting share the same few tests of what can be a title, names or prose.
 */
import { readNameLine } from './name-lines.ts';
import { isVenueLine } from './stated-venue.ts';
import { textOf, type TextItem } from './text-items.ts';

const MAX_TITLE = 300;
const MIN_ABSTRACT = 40;

export interface PaperGroup {
  readonly items: readonly TextItem[];
  /** How many of the unlabelled items stand before the abstract, title among them; absent where nothing is certain. */
  readonly front?: number | undefined;
}

export function cutPapers(items: readonly TextItem[]): PaperGroup[] {
  return cutBlocks(items).flatMap(cutBlock);
}

/** Two blank lines part blocks, unless they stand everywhere; a label other than a title begins none. */
function cutBlocks(items: readonly TextItem[]): TextItem[][] {
  const blocks: TextItem[][] = [];
  for (const item of items) {
    const continues = item.label !== undefined && item.label !== 'title';
    if (blocks.length === 0 || (item.blanks > 1 && !continues)) blocks.push([item]);
    else blocks.at(-1)?.push(item);
  }
  const isEverywhere = blocks.length > 2 && blocks.every((block) => block.filter(isPlain).length < 2 && !block.some(isAbstractOfText));
  return isEverywhere && blocks.every(([first]) => (first?.lines.length ?? 0) < 2) ? [blocks.flat()] : blocks;
}

const isPlain = ({ label }: TextItem): boolean => label === undefined;
const isAbstract = ({ label }: TextItem): boolean => label === 'abstract';
const isAbstractOfText = (item: TextItem): boolean => isAbstract(item) && item.lines.length > 0;

function cutBlock(block: readonly TextItem[]): PaperGroup[] {
  if (block.some(({ label }) => label === 'title')) return cutAtTitles(block);
  const abstracts = block.filter(isAbstract).length;
  if (abstracts === 0) return cutTurns(splitLines(block));
  return abstracts === 1 ? [cutFront(splitLines(block))] : cutAtAbstracts(block);
}

/** What stands right above a title on a copied page (number, date) belongs to it. */
function cutAtTitles(block: readonly TextItem[]): PaperGroup[] {
  const groups: TextItem[][] = [[]];
  for (const [index, item] of block.entries()) {
    const isAbove = (item.label === 'arxiv' || item.label === 'date') && findTitleBelow(block, index);
    const isTitle = item.label === 'title' && !groups.at(-1)?.every(({ label }) => label === 'arxiv' || label === 'date');
    if ((isAbove && groups.at(-1)?.some(({ label }) => label === 'title')) || isTitle) groups.push([item]);
    else groups.at(-1)?.push(item);
  }
  return groups.map(cutFront);
}

function findTitleBelow(block: readonly TextItem[], index: number): boolean {
  const next = block.slice(index, index + 4).find(({ label }) => label !== 'arxiv' && label !== 'date');
  return next?.label === 'title';
}

/** The title is labelled or the first paragraph; the abstract is labelled, or the only paragraph that can be one. */
function cutFront(items: readonly TextItem[]): PaperGroup {
  const first = items.find(isPlain);
  if (first && !items.some(({ label }) => label === 'title') && isDoubtfulTitle(first, widthOf(items))) return { items };
  const at = items.findIndex(isAbstract);
  const count = items.filter(isAbstract).length;
  if (at >= 0) return { items, front: count === 1 ? items.slice(0, at).filter(isPlain).length : undefined };
  const plain = items.filter(isPlain);
  const isOne = plain.length === 1 && plain.every((item) => textOf(item).length >= MIN_ABSTRACT);
  return { items, front: isOne ? 0 : undefined };
}

/** Between two abstracts of one block, the next title is the first of the short paragraphs before the second one. */
function cutAtAbstracts(block: readonly TextItem[]): PaperGroup[] {
  const starts = block.flatMap((item, index) => (isAbstract(item) ? [index] : []));
  const groups: TextItem[][] = [];
  let from = 0;
  for (const [turn, start] of starts.entries()) {
    const next = starts[turn + 1];
    const to = next === undefined ? block.length : findTitle(block, start, next);
    groups.push(block.slice(from, to));
    from = to;
  }
  return groups.map((group) => cutFront(splitLines(group)));
}

/** The index of the title between an abstract and the next one; where the abstract begins when there is none. */
function findTitle(block: readonly TextItem[], abstract: number, next: number): number {
  const body = (block[abstract]?.lines.length ?? 0) > 0 ? abstract + 1 : abstract + 2;
  let at = next;
  for (let index = next - 1; index >= body; index--) {
    const item = block[index];
    if (!item || (isPlain(item) && (textOf(item).length >= MAX_TITLE || /[.;]$/.test(textOf(item))))) break;
    if (isPlain(item)) at = index;
  }
  const [title, above] = [block[at], block[at - 1]];
  const isDoubtful =
    title && above && at > body && at === next - 1 && isPlain(above) && textOf(above).length < MAX_TITLE && readNameLine(textOf(title));
  return isDoubtful ? at - 1 : at;
}

/** Lines that are paragraphs of their own: long lines are not wrapped, and names or a short line end a title. */
function splitLines(block: readonly TextItem[]): TextItem[] {
  const width = widthOf(block);
  const part = (item: TextItem, from: number, to?: number): TextItem => ({
    ...item,
    line: item.line + from,
    lines: item.lines.slice(from, to),
    blanks: from === 0 ? item.blanks : 0,
  });
  const split = (item: TextItem, index: number): TextItem[] => {
    if (item.label !== undefined || item.lines.length < 2) return [item];
    if (width > 200) return item.lines.map((_, at) => part(item, at, at + 1));
    if (index > 0 && (block[index - 1]?.label !== undefined || index > 1)) return [item];
    const end = item.lines.findIndex((line, at) => at > 0 && (isNameList(line) || isAbstractBelow(item.lines, at, width)));
    if (end < 0) return [item];
    const rest = item.lines.slice(end).findIndex((line) => !isNameList(line));
    if (rest <= 0) return [part(item, 0, end), part(item, end)].filter(({ lines }) => lines.length > 0);
    return [part(item, 0, end), part(item, end, end + rest), part(item, end + rest)];
  };
  return block.flatMap(split);
}

const widthOf = (items: readonly TextItem[]): number =>
  items.reduce((most, { lines }) => lines.reduce((longest, line) => Math.max(longest, line.length), most), 0);

/** Several names, most of them of two words or more. */
function isNameList(line: string): boolean {
  const names = /[,;&]| and /.test(line) ? (readNameLine(line) ?? []) : [];
  return names.length > 1 && names.filter((name) => name.includes(' ')).length * 2 >= names.length;
}

/** Whether a title's line ends although the next word had room, and what follows can be an abstract. */
function isAbstractBelow(lines: readonly string[], at: number, width: number): boolean {
  const title = lines.slice(0, at).join(' ');
  return hasRoom(lines[at - 1] ?? '', lines[at] ?? '', width) && isTitle(title) && isProse(lines.slice(at).join(' '), title);
}

const hasRoom = (line: string, next: string, width: number): boolean => line.length + 9 + (next.split(' ', 1)[0] ?? '').length < width;

/** A short line below a title is the rest of it, or a name: nobody can tell “Deep Moss / Ada Fern” from “Deep Moss / Fern Nets”. */
function isDoubtfulTitle({ label, lines }: TextItem, width: number): boolean {
  const [first = '', second = '', ...others] = lines;
  return (
    label === undefined &&
    others.length === 0 &&
    isOneName(second) &&
    !/\b(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|via|with)$|[:,-]$/i.test(first) &&
    hasRoom(first, second, width)
  );
}

interface Turn {
  /** Units of the turn; 0 where none is proved. */
  readonly length: number;
  readonly front: number;
}

function cutTurns(items: readonly TextItem[]): PaperGroup[] {
  const units = items.filter(isPlain);
  const [single] = units.length > 3 ? [readOne(units)] : [undefined];
  if (single !== undefined) return [{ items, front: single }];
  const turns = [true, false].map((isLoose) => units.map((_, at) => readTurn(units, at, isLoose)));
  const [loose = [], strict = []] = turns;
  const starts = findStarts(units, loose);
  const isNamed = starts.length > 0 && starts.every(({ front }) => front === 2);
  const chosen = isNamed ? starts : findStarts(units, strict);
  if (chosen.length === 0) return [{ items }];
  const places = items.flatMap((item, index) => (isPlain(item) ? [index] : []));
  return chosen.map(({ unit, front }, index) => {
    const to = chosen[index + 1]?.unit;
    return { items: items.slice(index === 0 ? 0 : places[unit], to === undefined ? items.length : places[to]), front };
  });
}

/** One paper of several paragraphs: none of them but the first can be a title. @returns the number of units in front */
function readOne(units: readonly TextItem[]): number | undefined {
  const [title, second, ...others] = units.map(textOf);
  if (title === undefined || second === undefined || !isTitle(title)) return undefined;
  const isNamed = isNameList(second);
  const body = isNamed ? others : [second, ...others];
  const isSure = body.length > 0 && body.every((text, index) => isProse(text, title) && (index === 0 || !isTitle(text) || index === body.length - 1));
  return isSure ? (isNamed ? 2 : 1) : undefined;
}

/** Starts of all groups in order; a group that is not proved has no `front`. */
function findStarts(units: readonly TextItem[], turns: readonly Turn[]): { unit: number; front: number | undefined }[] {
  const textAt = (at: number): string =>
    units
      .slice(at, at + 1)
      .map(textOf)
      .join('');
  const isProved = (at: number): boolean => {
    const { length } = turns[at] ?? { length: 0 };
    const next = at + length;
    return length > 0 && (next >= units.length || (turns[next]?.length ?? 0) > 0 || isBareTitle(textAt(next)));
  };
  const starts: { unit: number; front: number | undefined }[] = [];
  for (let at = 0; at < units.length;) {
    if (isProved(at)) {
      starts.push({ unit: at, front: turns[at]?.front });
      at += turns[at]?.length ?? 1;
      continue;
    }
    starts.push({ unit: at, front: undefined });
    at++;
    while (at < units.length && !isProved(at)) at++;
  }
  const sure = withoutDoubtful(starts, textAt);
  const titles = sure.filter(({ front }) => front !== undefined).map(({ unit }) => textAt(unit));
  const isPlainStyle = titles.filter((title) => !title.endsWith('.')).length * 2 >= titles.length;
  return isPlainStyle ? sure : sure.map((start) => ({ ...start, front: undefined }));
}

interface Start {
  readonly unit: number;
  readonly front: number | undefined;
}

/** Lines of institutions, sessions and the like above a title: it may be one of them, and the title what nobody could read. */
function withoutDoubtful(starts: readonly Start[], textAt: (at: number) => string): Start[] {
  return starts.filter(({ unit, front }, index) => {
    const above = starts[index - 1];
    if (front === undefined || above === undefined || above.front !== undefined) return true;
    const lines = Array.from({ length: unit - above.unit + 1 }, (_, at) => textAt(above.unit + at));
    if (isFrontMatter(textAt(unit))) return false;
    return lines.length < 3 || lines.some((line) => line.length >= MAX_TITLE) || !lines.some(isFrontMatter);
  });
}

/** `Ada Example, Example Inc.` ends as a sentence does. */
const isPlacedName = (text: string): boolean => text.length < MAX_TITLE && /[,;(]/.test(text) && readNameLine(text) !== undefined;

const isFrontMatter = (line: string): boolean =>
  isNameList(line) ||
  isPlacedName(line) ||
  isVenueLine(line) ||
  /@|\b(?:universit|institut[eo]?|department|laborator|college|inc\b|ltd\b|gmbh\b)/i.test(line);

function readTurn(units: readonly TextItem[], at: number, isLoose: boolean): Turn {
  const [title = '', second = '', third] = units.slice(at, at + 3).map(textOf);
  const [item] = units.slice(at, at + 1);
  if (!item || !isTitle(title) || isDoubtfulTitle(item, 80)) return { length: 0, front: 0 };
  const isNames = third !== undefined && (isNameList(second) || (isLoose && isOneName(second))) && isProse(third, title);
  if (isNames) return { length: 3, front: 2 };
  return isProse(second, title) ? { length: 2, front: 1 } : { length: 0, front: 0 };
}

const isOneName = (text: string): boolean => (text.length <= 40 || isPlacedName(text)) && text.includes(' ') && readNameLine(text)?.length === 1;

/** Could be a title by its looks: of several sentences, or long and ending as one, it is none. */
const isTitle = (text: string): boolean =>
  text.length < MAX_TITLE && !/[,;:]$/.test(text) && !(text.endsWith('.') && (text.length > 150 || /[.!?] \p{Lu}/u.test(text)));

const isBareTitle = (text: string): boolean => text.length < 200 && isTitle(text) && !text.endsWith('.');

const isProse = (text: string, title: string): boolean =>
  !isPlacedName(text) &&
  text.length > title.length &&
  text.length >= MIN_ABSTRACT &&
  (text.length >= MAX_TITLE || /[.!?…)\]"”’]$/.test(text) || /[.!?] \p{Lu}/u.test(text) || /:\/\/\S+$/.test(text));
