/**
 * Formulas that reference managers escape as if they were words: `\${\textbackslash}alpha\$`. What they write for each
 * character: https://github.com/zotero/translators/blob/master/BibTeX.js
 */

import { isBalanced } from './tex-groups.ts';

/** No dollar stands within, so each search ends at the next one. */
const ESCAPED = /\\\$((?:[^$\\]|\\[^$]){1,2000})\\\$/g;
const SIGNS: Readonly<Record<string, string>> = {
  backslash: '\\',
  asciicircum: '^',
  asciitilde: '~',
  less: '<',
  greater: '>',
  bar: '|',
  underscore: '_',
};
const SIGN = /\{\\text([a-z]{3,11})\s?\}|\\text([a-z]{3,11})\{\}|\\([_{}&^~])/g;

/** Write escaped formulas between plain dollars; amounts of money stay. */
export function unescapeFormulas(tex: string): string {
  if (!tex.includes(String.raw`\$`)) return tex;
  const pattern = new RegExp(ESCAPED);
  let result = '';
  let at = 0;
  for (let match = pattern.exec(tex); match; match = pattern.exec(tex)) {
    const formula = unescapeSigns(match[1] ?? '');
    const end = match.index + match[0].length;
    const isHeld = isFormula(formula) && !/\d/.test(tex[end] ?? '');
    const next = isHeld ? end : match.index + 2;
    result += tex.slice(at, match.index) + (isHeld ? `$${formula}$` : String.raw`\$`);
    at = next;
    pattern.lastIndex = next;
  }
  return result + tex.slice(at);
}

/** Undo what was escaped within a formula, if anything was. */
export const unescapeFormula = (tex: string): string => (/\\text(?:backslash|asciicircum)/.test(tex) ? unescapeSigns(tex) : tex);

const unescapeSigns = (tex: string): string =>
  tex.replace(SIGN, (all, braced?: string, bare?: string, sign?: string) => sign ?? SIGNS[braced ?? bare ?? ''] ?? all);

/** By Pandoc's rule no space stands at either end; amounts of money have no command, script or lone letter. */
const isFormula = (tex: string): boolean =>
  !/^\s|\s$/.test(tex) && isBalanced(tex) && (/\\[a-zA-Z]|[\^_=<>]/.test(tex) || /^[A-Za-z](?:\([^()]{1,20}\))?$/.test(tex));
