/** TeX's quotation marks: ``` ``x'' ```, ``` ``x" ``` and `''x''` → “x”; `` `x' `` → ‘x’. */
import type { RepairRule } from './rule.ts';

export const doubleQuoteRule: RepairRule = {
  name: 'double-quotes',
  // Straight quotes inside count in pairs; an odd one is the closing mark.
  pattern: /``([^"`]*?|(?:[^"`]*"[^"`]*")+[^"`]*?)(?:''|’’)|``([^"`]{1,300})"|(?<![^\s(])''(?! )([^'`"]{1,200}?)(?<! )''(?![\w'])/g,
  repair: (match) => `“${match[1] ?? match[2] ?? match[3] ?? ''}”`,
};

export const singleQuoteRule: RepairRule = {
  name: 'single-quotes',
  pattern: /(?<![\w`])`(?![`\s])((?:[^`'\n]|(?<=\w)'(?=\w)){1,200}?)(?<!\s)'(?![\w'])/g,
  repair: (match) => `‘${match[1] ?? ''}’`,
};
