/** Text as LaTeX for BibTeX, by the tables of Better BibTeX; characters that have no LaTeX form stay as they are. */
import { Transform } from 'unicode2latex';

const text = new Transform('bibtex');
const creator = new Transform('bibtex-creator');

/** Signs typed twice, which TeX would join into another sign. */
const JOINED = /(?<=[-–—])(?=[-–—])|(?<=')(?=')|(?<=`)(?=`)|(?<=[?!])(?=`)/;

/** Escape text; braces are balanced in what comes back. */
export const escapeLatex = (value: string): string => convert(text, value);

/** Escape part of a name: accented letters stand in braces, as BibTeX needs to make labels and initials. */
export const escapeLatexName = (value: string): string => convert(creator, value);

const PLAIN = /^[\w .,:;()/+*=[\]?!-]*$/;

function convert(transform: Transform, value: string): string {
  if (PLAIN.test(value) && !value.includes('_') && !JOINED.test(value)) return value;
  // Formulas in braces, or styles that lower-case titles would turn Δ into δ.
  return value
    .split(JOINED)
    .map((part) => transform.tolatex(part, { bracemath: true }))
    .join('{}');
}
