/**
 * Rows of the word table as text, one word a line in the order of its UTF-16 units. A row is the word, the papers in
 * base 36 and the stem, between tabs: `0networks⇥9x⇥1`. The word is how many letters it shares with the word before
 * it, as one digit of base 36, and the rest. The stem is how many letters of the word it drops, and after a dot what
 * it adds: `3ies⇥2⇥3.y`. One paper, and a stem that is the word itself, are left empty; empty cells at the end of a
 * row are left out.
 */
import type { KnownWord } from './word-table.ts';

/** The largest digit of base 36. */
const MAX_SHARED = 35;

/** Encode words in the order given; no word may hold a tab or a line break. */
export const encodeWordRows = (words: readonly KnownWord[]): Uint8Array =>
  new TextEncoder().encode(words.map((word, row) => renderRow(word, words[row - 1]?.text ?? '')).join('\n'));

/** The inverse of `encodeWordRows`. */
export function decodeWordRows(bytes: Uint8Array): KnownWord[] {
  const rows = new TextDecoder().decode(bytes).split('\n');
  let before = '';
  return rows.flatMap((row) => {
    if (row === '') return [];
    const word = parseRow(row, before);
    before = word.text;
    return word;
  });
}

function renderRow({ text, papers, stem }: KnownWord, before: string): string {
  const shared = Math.min(countShared(text, before), MAX_SHARED);
  const cells = [shared.toString(36) + text.slice(shared), papers === 1 ? '' : papers.toString(36), renderStem(text, stem)];
  return cells.join('\t').replace(/\t+$/, '');
}

function renderStem(text: string, stem: string): string {
  if (stem === text) return '';
  const kept = countShared(text, stem);
  const added = stem.slice(kept);
  return added === '' ? String(text.length - kept) : `${text.length - kept}.${added}`;
}

function parseRow(row: string, before: string): KnownWord {
  const [cell = '', papers = '', stem = ''] = row.split('\t');
  const text = before.slice(0, parseInt(cell.slice(0, 1), 36)) + cell.slice(1);
  return { text, papers: papers === '' ? 1 : parseInt(papers, 36), stem: parseStem(text, stem) };
}

function parseStem(text: string, cell: string): string {
  if (cell === '') return text;
  const dot = cell.indexOf('.');
  const [dropped, added] = dot < 0 ? [cell, ''] : [cell.slice(0, dot), cell.slice(dot + 1)];
  return text.slice(0, text.length - Number(dropped)) + added;
}

/** Count the letters two words begin with in common; a surrogate pair is never cut. */
function countShared(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return /[\ud800-\udbff]$/.test(a.slice(0, shared)) ? shared - 1 : shared;
}
