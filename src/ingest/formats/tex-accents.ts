import { accentRule, letterRule } from '../repair/accents.ts';
import type { Hold } from '../repair/held-text.ts';
import type { RepairRule } from '../repair/rule.ts';

/** Write the accents and letters of TeX as Unicode, in texts such as names that hold no other TeX. */
export function decodeAccents(text: string): string {
  return text.includes('\\') ? apply(letterRule, apply(accentRule, text)).replace(/[{}]/g, '') : text;
}

const apply = ({ pattern, repair }: RepairRule, text: string): string => {
  let result = '';
  let position = 0;
  for (const match of text.matchAll(pattern)) {
    result += text.slice(position, match.index) + repair(match, (() => '') as Hold);
    position = match.index + match[0].length;
  }
  return result + text.slice(position);
};
