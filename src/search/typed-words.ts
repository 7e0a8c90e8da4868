/** The words in a piece of a query, folded, with the signs that belong to them. */
import { foldText } from './fold.ts';

export interface TypedWord {
  /** Folded; parts of a compound are joined by hyphens. */
  readonly text: string;
  readonly typed: string;
}

/** No word of a paper is longer; what is beyond is cut. */
const MAX_WORD = 64;
const WORD = /[\p{L}\p{N}\p{M}]+(?:[+#]*-[\p{L}\p{N}\p{M}]+)*[+#]*/gu;

/**
 * Split a text into its words. Hyphens and trailing plus signs stay, TeX, possessives and other punctuation go.
 *
 * @example splitTypedWords('Nyström’s S$^{2}$FT').map(({ text }) => text) // => ['nystrom', 's2ft']
 */
export function splitTypedWords(typed: string): TypedWord[] {
  const pieces = dropTex(typed)
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[’ʼ]/g, "'")
    .replace(/(?<=\d)[.,](?=\d)/g, '-')
    .replace(/'s(?![\p{L}\p{N}])|(?<=\p{L})'(?=\p{L})/gu, '')
    .match(WORD);
  return (pieces ?? []).flatMap((piece) => {
    const text = (foldText(piece.slice(0, MAX_WORD)).match(WORD) ?? []).join('-');
    return text === '' ? [] : [{ text, typed: piece.slice(0, MAX_WORD) }];
  });
}

function dropTex(text: string): string {
  if (!/[\\$^{]/.test(text)) return text;
  return text
    .replace(/\\(?:text|math)[a-z]*|\\(?:emph|left|right)(?![a-z])/gi, '')
    .replace(/\\(?=[A-Za-z])/g, '')
    .replace(/[\\$^{}_]/g, '');
}
