/** The words in a piece of a query, folded, with the signs that belong to them. */
import { foldText } from '../fold.ts';
import type { TypedWord } from './query.ts';
import { findPlace, replaceTraced, type TracedText } from './traced-text.ts';

/** No word of a paper is longer; what is beyond is cut. */
const MAX_WORD = 64;
/** No compound of a paper has more parts; what is beyond is ignored. */
export const MAX_PARTS = 12;
const WORD = /[\p{L}\p{N}\p{M}]+(?:[+#]*-[\p{L}\p{N}\p{M}]+)*[+#]*/gu;

/**
 * Split a text into its words. Hyphens and trailing plus signs stay, initials are written together, TeX, possessives
 * and other punctuation go.
 *
 * @example splitTypedWords(traceText('Nyström’s S$^{2}$FT')).map(({ text }) => text) // => ['nystrom', 's2ft']
 */
export function splitTypedWords(typed: TracedText): TypedWord[] {
  const plain = REPLACEMENTS.reduce((text, [pattern, write]) => replaceTraced(text, pattern, write), dropTex(typed));
  const words: TypedWord[] = [];
  let end = 0;
  for (const { 0: piece, index } of plain.text.matchAll(WORD)) {
    const typedPiece = piece.slice(0, MAX_WORD);
    const text = (foldText(typedPiece).match(WORD) ?? []).join('-').split('-').slice(0, MAX_PARTS).join('-');
    if (text === '') continue;
    const distance = 1 + (words.length === 0 ? 0 : countLoneSigns(plain.text.slice(end, index)));
    end = index + piece.length;
    words.push({ text, typed: typedPiece, distance, ...findPlace(plain, index, end) });
  }
  return words;
}

/** Dashes, quotation marks, decimals, initials as they are indexed (`D.K.Y.`), possessives and other apostrophes. */
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/[‐‑‒–—−]/g, '-'],
  [/[’ʼ]/g, "'"],
  [/(?<=\d)[.,](?=\d)/g, '-'],
  [/(?<=(?<![\p{L}\p{M}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{M}\p{N}]))/gu, ''],
  [/'s(?![\p{L}\p{N}])|(?<=\p{L})'(?=\p{L})/gu, ''],
];

/** Signs between blanks on both sides; the index counts each as a place. */
const countLoneSigns = (between: string): number =>
  between
    .split(/\s+/)
    .slice(1, -1)
    .filter((sign) => sign !== '').length;

function dropTex(typed: TracedText): TracedText {
  if (!/[\\$^{]/.test(typed.text)) return typed;
  return TEX.reduce((text, pattern) => replaceTraced(text, pattern, ''), typed);
}

const TEX = [/\\(?:text|math)[a-z]*|\\(?:emph|left|right)(?![a-z])/gi, /\\(?=[A-Za-z])/g, /[\\$^{}_]/g];
