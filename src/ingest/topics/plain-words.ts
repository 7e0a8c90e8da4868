/** Markdown → the words that a reader sees, quickly and roughly: for counting and finding names, never for showing. */

const FORMULA = /(?<!\\)\$\$?[^$]{0,2000}\$\$?/g;

export function stripMarkup(markdown: string): string {
  return markdown
    .replace(FORMULA, stripFormula)
    .replace(/\]\([^()\s]{0,2000}\)/g, ']')
    .replace(/\bhttps?:\/\/\S+/g, ' ')
    .replace(/\[\^[^\]\s]{1,40}\]:?/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\\[A-Za-z]+/g, ' ')
    .replace(/&(?:[a-z]{2,8}|#\d{1,6});/gi, ' ')
    .replace(/[*`[\]{}]/g, '')
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters and digits that stand for themselves stay, as in `$N$:$M$ sparsity`; anything with a command goes. */
function stripFormula(formula: string): string {
  const inner = formula.replaceAll('$', '').trim();
  return /^[A-Za-z0-9:+-]{1,12}$/.test(inner) ? inner : ' ';
}
