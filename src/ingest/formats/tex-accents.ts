import { accentRule, letterRule } from '../repair/accents.ts';
import { createHeldPieces, type Hold } from '../repair/held-text.ts';
import type { RepairRule } from '../repair/rule.ts';

/** Write the accents and letters of TeX as Unicode, in texts such as names that hold no other TeX. */
export const decodeAccents = (text: string): string => (text.includes('\\') ? decodeLetters(text).replace(/[{}]/g, '') : text);

/** Write them in texts of any kind, whose other commands stay. */
export function decodeLetters(text: string): string {
  const { hold } = createHeldPieces();
  return apply(letterRule, apply(accentRule, text, hold), hold);
}

const apply = ({ pattern, repair }: RepairRule, text: string, hold: Hold): string => {
  let result = '';
  let position = 0;
  for (const match of text.matchAll(pattern)) {
    result += text.slice(position, match.index) + repair(match, hold);
    position = match.index + match[0].length;
  }
  return result + text.slice(position);
};
