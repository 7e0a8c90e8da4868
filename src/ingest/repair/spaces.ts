/** TeX's spaces: `i.\,i.\,d` → `i.i.d`, `10\,000` → a narrow no-break space, `Fig.~2` → a space; other `\,` `\;` `\ ` → a space. */
import type { RepairRule } from './rule.ts';

export const spaceRule: RepairRule = {
  name: 'tex-space',
  pattern:
    /(?<=[A-Za-z]\.)\\,(?=[A-Za-z])|(?<=\d)\\,(?=\d)|\\[,;:!]|\\ |(?<=\b(?:Figs?|Tabs?|Secs?|Eqs?|Refs?|Alg|Thm|Fig|Table|Figure|Section|cf|al|vs)\.?)~(?=\S)/g,
  repair: (match) => {
    const [before, after] = [match.input[match.index - 1] ?? '', match.input[match.index + match[0].length] ?? ''];
    if (match[0] === '\\!' || (match[0] === '\\,' && before === '.' && /[A-Za-z]/.test(after))) return '';
    return match[0] === '\\,' && /\d/.test(before) && /\d/.test(after) ? '\u202f' : ' ';
  },
};
