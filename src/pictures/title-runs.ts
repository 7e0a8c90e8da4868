/** A title as letters on, above and below the line. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { ACCENTS, RAISED_SIGNS } from '../entries/math-text.ts';

export interface Run {
  readonly text: string;
  /** 1: raised, as an exponent; -1: lowered, as an index. */
  readonly shift: Shift;
}

export type Shift = -1 | 0 | 1;

/** Stands unseen between a function and what it is of. */
const FUNCTION_APPLIED = '\u2061';
/** Signs between two sides; a space that does not break sets them apart. */
const RELATION = /^[=≠≡≈∼≃≤≥<>≪≫∈∉⊂⊆→←↔⇒⇔∝]$/u;

type Node = DefaultTreeAdapterTypes.ChildNode;

export const plainRuns = (text: string): Run[] => (text === '' ? [] : [{ text, shift: 0 }]);

/**
 * Read a title's inline HTML with MathML.
 *
 * @example readTitleRuns('C<math><msup><mrow></mrow><mn>3</mn></msup></math>AI') // => [C, raised 3, AI]
 */
export function readTitleRuns(html: string): Run[] {
  return joinRuns(parseFragment(html).childNodes.flatMap((node) => readNode(node, 0)));
}

function readNode(node: Node, shift: Shift): Run[] {
  if (node.nodeName === '#text' && 'value' in node) return [{ text: node.value, shift }];
  if (!('childNodes' in node)) return [];
  const [first = [], second = [], third = []] = readParts(node, shift);
  switch (node.nodeName) {
    case 'annotation':
      return [];
    case 'mspace':
      return isWide(node) ? [{ text: '\u00A0', shift }] : [];
    case 'mo':
      return [{ text: spaceOperator(textContent(node), shift), shift }];
    case 'msup':
      return [...first, ...move(second, 1)];
    case 'msub':
      return [...first, ...move(second, -1)];
    case 'msubsup':
      return [...first, ...move(second, -1), ...move(third, 1)];
    case 'mover':
      return readAccent(first, second);
    case 'mfrac':
      return [...bracket(first), { text: '/', shift }, ...bracket(second)];
    case 'msqrt':
      return [{ text: '√', shift }, ...bracket(readParts(node, shift).flat())];
    default:
      return node.childNodes.flatMap((child) => readNode(child, shift));
  }
}

/** The runs of each child that says something; white space between elements of a formula does not. */
function readParts(node: DefaultTreeAdapterTypes.ParentNode, shift: Shift): Run[][] {
  return node.childNodes.filter((child) => 'tagName' in child).map((child) => readNode(child, shift));
}

const isWide = ({ attrs }: DefaultTreeAdapterTypes.Element): boolean => parseFloat(attrs.find(({ name }) => name === 'width')?.value ?? '0') > 0.1;

function spaceOperator(sign: string, shift: Shift): string {
  if (sign === FUNCTION_APPLIED) return '';
  if (shift !== 0) return sign;
  if (sign === ',') return ',\u00A0';
  return RELATION.test(sign) ? `\u00A0${sign}\u00A0` : sign;
}

const textContent = (node: DefaultTreeAdapterTypes.ParentNode): string =>
  node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');

function move(runs: readonly Run[], shift: Shift): Run[] {
  const sign = shift === 1 ? RAISED_SIGNS[textOf(runs)] : undefined;
  return sign === undefined ? runs.map(({ text }) => ({ text: text.trim(), shift })) : plainRuns(sign);
}

function readAccent(base: readonly Run[], over: readonly Run[]): Run[] {
  const accent = ACCENTS[textOf(over)];
  const [only] = base;
  if (accent === undefined) return [...base, ...move(over, 1)];
  return base.length === 1 && only ? [{ ...only, text: only.text + accent }] : [...base];
}

/** A part of several signs needs brackets once it stands on the line. */
function bracket(runs: readonly Run[]): Run[] {
  const whole = /^[\p{L}\p{M}\p{N}.]+$/u.test(textOf(runs));
  return whole ? [...runs] : [...plainRuns('('), ...runs, ...plainRuns(')')];
}

const textOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .trim();

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const { text, shift } of runs) {
    const last = joined.at(-1);
    if (last?.shift === shift) joined[joined.length - 1] = { text: last.text + text, shift };
    else if (text !== '') joined.push({ text, shift });
  }
  return joined;
}
