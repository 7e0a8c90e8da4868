/**
 * Rows of the word table as text, one word a line in the order of its UTF-16 units. A row is the word, the papers in
 * base 36 and the stem, between tabs: `networks⇥9x⇥7`. The stem is how many letters of the word it keeps, and after
 * a dot what it adds: `studies⇥2⇥4.y`. One paper, and a stem that is the word itself, are left empty; empty cells at
 * the end of a row are left out.
 */
import type { KnownWord } from './word-table.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Encode words in the order given; no word may hold a tab or a line break. */
export const encodeWordRows = (words: readonly KnownWord[]): Uint8Array => encoder.encode(words.map(renderRow).join('\n'));

/** The inverse of `encodeWordRows`. */
export function decodeWordRows(bytes: Uint8Array): KnownWord[] {
  const text = decoder.decode(bytes);
  return text === '' ? [] : text.split('\n').map(parseRow);
}

/** Order as in the table: the same on every machine, whatever its language. */
export const compareUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function renderRow({ text, papers, stem }: KnownWord): string {
  const cells = [text, papers === 1 ? '' : papers.toString(36), renderStem(text, stem)];
  return cells.join('\t').replace(/\t+$/, '');
}

function renderStem(text: string, stem: string): string {
  if (stem === text) return '';
  let kept = 0;
  while (kept < text.length && text[kept] === stem[kept]) kept++;
  const added = stem.slice(kept);
  return added === '' ? String(kept) : `${kept}.${added}`;
}

function parseRow(row: string): KnownWord {
  const [text = '', papers = '', stem = ''] = row.split('\t');
  return { text, papers: papers === '' ? 1 : parseInt(papers, 36), stem: parseStem(text, stem) };
}

function parseStem(text: string, cell: string): string {
  if (cell === '') return text;
  const dot = cell.indexOf('.');
  return dot < 0 ? text.slice(0, Number(cell)) : text.slice(0, Number(cell.slice(0, dot))) + cell.slice(dot + 1);
}
