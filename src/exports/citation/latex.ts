/**
 * Text as LaTeX for BibTeX, by the tables of Better BibTeX. Of what they offer only forms are taken that every reader of
 * BibTeX knows: signs, accents, the letters of western Latin, formulas. Words in other scripts and rarer letters stay as
 * they are: readers drop macros such as `\DJ` or `\CYRA` without a word, and TeX has read UTF-8 for long.
 */
import { bibtex, Transform } from 'unicode2latex';

const transform = new Transform('bibtex');

/** Signs typed twice, which TeX would join into another sign. */
const JOINED = /(?<=[-–—])(?=[-–—])|(?<=')(?=')|(?<=`)(?=`)|(?<=[?!])(?=`)/;

/** A word in Greek letters, or one character with what is joined to it. */
const PIECE = /\p{Script=Greek}[\p{Script=Greek}\p{M}]+|\P{M}\p{M}*|\p{M}/gu;

/** All that needs no other form. */
const PLAIN = /^[A-Za-z0-9 .,:;()/+*=[\]?!'"@|-]*$/;

/** Escape text; braces are balanced in what comes back. A letter stands in braces with its accent, as BibTeX needs to make labels and initials. */
export function escapeLatex(text: string): string {
  if (PLAIN.test(text) && !JOINED.test(text)) return text;
  return text.normalize('NFC').split(JOINED).map(escapePieces).join('{}');
}

const escapePieces = (text: string): string => (text.match(PIECE) ?? []).map((piece) => (PLAIN.test(piece) ? piece : escapePiece(piece))).join('');

function escapePiece(piece: string): string {
  if (/^\p{Script=Greek}.+/su.test(piece)) return piece;
  // In braces, or styles that lower-case titles would turn Δ into δ.
  const latex = transform.tolatex(piece, { bracemath: true });
  if (/^[!-~]$/.test(piece)) return /\\[a-z]+$/i.test(latex) ? `${latex}{}` : latex;
  if (isAccented(latex)) return latex.startsWith('{') ? latex : `{${latex}}`;
  if (/^\{\$.*\$\}$/s.test(latex)) return /^(?=\p{Script=Latin})\P{Lm}/u.test(piece) ? piece : latex;
  const math = /^\p{Script=Greek}$/u.test(piece) ? bibtex.base[piece]?.math : undefined;
  return math === undefined ? piece : `{$${math}$}`;
}

/** Whether LaTeX is a letter with or without accents, by the commands that TeX has always had. */
const isAccented = (latex: string): boolean =>
  latex.includes('\\') && latex.replace(/\\(?:[`'^"~=.]|[uvHckrdb](?=[ {])|(?:AA|aa|AE|ae|OE|oe|O|o|L|l|ss|i|j)(?![a-z]))|[{}\sA-Za-z]/g, '') === '';
