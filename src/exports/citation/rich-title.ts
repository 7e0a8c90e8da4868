/**
 * Titles in the markup of CSL (https://docs.citationstyles.org/en/stable/specification.html#rich-text-within-fields):
 * raised and lowered parts of formulas as `<sup>` and `<sub>`, and what keeps its letters in a `nocase` span.
 */
import { parseFragment, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';
import type { Entry } from '../../entries/entry.ts';
import { renderMathText } from '../../entries/math-text.ts';
import { type Height, sayHeight } from './height-text.ts';

export interface TitlePart {
  readonly kind: 'text' | 'formula';
  readonly pieces: readonly { readonly text: string; readonly height?: Height }[];
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Split a title into words and formulas. A formula that is more than a row with raised or lowered parts is one plain piece. */
export function readTitleParts({ titleText, titleHtml }: Pick<Entry, 'titleText' | 'titleHtml'>): TitlePart[] {
  if (!titleHtml.includes('<math')) return [{ kind: 'text', pieces: [{ text: titleText }] }];
  return readParts(parseFragment(titleHtml).childNodes);
}

const readParts = (nodes: readonly Node[]): TitlePart[] =>
  nodes.flatMap((node): TitlePart[] => {
    if ('value' in node) return [{ kind: 'text', pieces: [{ text: node.value }] }];
    if (!('tagName' in node)) return [];
    if (node.tagName !== 'math') return readParts(node.childNodes);
    const pieces = readRow(node);
    return [{ kind: 'formula', pieces: pieces ? joinLevel(pieces) : [{ text: renderMathText(serializeOuter(node)) }] }];
  });

type Piece = TitlePart['pieces'][number];

const HEIGHTS: Readonly<Record<string, readonly Height[]>> = { msup: ['sup'], msub: ['sub'], msubsup: ['sub', 'sup'] };

/** `undefined` where a line of text cannot show it. */
function readRow(node: Node): Piece[] | undefined {
  if (!('tagName' in node)) return [];
  if (['mi', 'mn', 'mo', 'mtext', 'mspace'].includes(node.tagName)) return [{ text: readToken(node) }];
  if (node.tagName === 'annotation') return [];
  const children = node.childNodes.filter((child) => 'tagName' in child);
  const heights = HEIGHTS[node.tagName];
  if (heights === undefined && !['math', 'semantics', 'mrow', 'mstyle', 'mpadded'].includes(node.tagName)) return undefined;
  const rows: Piece[] = [];
  for (const [index, child] of children.entries()) {
    const row = readRow(child);
    const height = index === 0 ? undefined : heights?.[index - 1];
    if (row === undefined || (height !== undefined && row.some((piece) => piece.height !== undefined))) return undefined;
    rows.push(...(height === undefined ? row : [shift(row.map(({ text }) => text).join(''), height)]));
  }
  return rows;
}

/** Raised and lowered digits and strokes are characters, which are copied with the rest. */
const shift = (text: string, height: Height): Piece => (/^(?:\d+|[′″‴]*)$/.test(text) ? { text: sayHeight(text, height) } : { text, height });

/** Spaces around an operator are its own; those of the source are none. */
const readToken = (node: DefaultTreeAdapterTypes.Element): string => (node.tagName === 'mspace' ? ' ' : renderMathText(serializeOuter(node)));

const joinLevel = (pieces: readonly Piece[]): Piece[] =>
  pieces.reduce<Piece[]>((joined, piece) => {
    const last = joined.at(-1);
    return last !== undefined && last.height === piece.height
      ? [...joined.slice(0, -1), { ...last, text: last.text + piece.text }]
      : [...joined, piece];
  }, []);

/** Render the title for programs that read CSL: markup of formulas alone, for not all of them know the rest. */
export const renderRichTitle = (entry: Pick<Entry, 'titleText' | 'titleHtml'>): string =>
  readTitleParts(entry)
    .map((part) => renderPieces(part, (text) => text))
    .join('');

/** Render the title for a processor that changes case. @param escape what becomes of text, which may hold signs of markup. */
export function renderKeptTitle(entry: Entry, escape: (text: string) => string): string {
  const names = [entry.method ?? [], entry.acronyms ?? []].flat();
  const keepWords = (text: string): string =>
    text
      .split(matchNames(names))
      .map((run, index) => (index % 2 === 1 ? keep(escape(run)) : run.replace(/\S+/g, (word) => (isFixed(word) ? keep(escape(word)) : escape(word)))))
      .join('');
  return readTitleParts(entry)
    .map((part) => (part.kind === 'formula' ? keep(renderPieces(part, escape)) : keepWords(part.pieces.map(({ text }) => text).join(''))))
    .join('');
}

/** Match whole names, the longest first; nothing when there are none. */
function matchNames(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((one, other) => other.length - one.length).map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(${longestFirst.join('|') || '(?!)'})(?![\p{L}\p{N}])`, 'u');
}

/** A digit, a capital within the word, or a sign of relation: `wav2vec`, `iPhone`, `K<n`. */
const isFixed = (word: string): boolean => /\p{N}|[<>=_^\\@+*]|\p{L}\p{Lu}/u.test(word);

const renderPieces = ({ pieces }: TitlePart, escape: (text: string) => string): string =>
  pieces.map(({ text, height }) => (height === undefined ? escape(text) : `<${height}>${escape(text)}</${height}>`)).join('');

/** Styles change small letters at the beginning of a word, or of a part of one, and nothing else. */
const keep = (rich: string): string =>
  /(?<![\p{L}\p{M}\p{N}])\p{Ll}/u.test(rich.replace(/<\/?su[bp]>/g, ' ')) ? `<span class="nocase">${rich}</span>` : rich;
