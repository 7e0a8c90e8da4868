/**
 * TeX's accents and letters beyond ASCII: `Nystr\"om` → Nyström, `\v{S}koda` → Škoda, `\o` → ø.
 * Accents become combining characters and are composed by Unicode (NFC), so every pair is covered.
 * Source: "LaTeX2e: An unofficial reference manual", sections Accents and Additional Latin letters.
 */
import type { RepairRule } from './rule.ts';

const COMBINING: Readonly<Record<string, string>> = {
  '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', u: '\u0306', '.': '\u0307', '"': '\u0308',
  r: '\u030a', H: '\u030b', v: '\u030c', d: '\u0323', c: '\u0327', k: '\u0328', b: '\u0331',
}; // prettier-ignore

const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł',
  dh: 'ð', DH: 'Ð', th: 'þ', TH: 'Þ', dj: 'đ', DJ: 'Đ', ng: 'ŋ', NG: 'Ŋ', i: 'ı', j: 'ȷ',
}; // prettier-ignore

const SIGN = String.raw`\\(["'\x60^~=.])\s*(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))`;
const NAMED = String.raw`\\([uvHckrdb])(?:\{\\?([A-Za-z])\}|\s+([A-Za-z]))`;

export const accentRule: RepairRule = {
  name: 'accent',
  pattern: new RegExp(String.raw`\{(?:${SIGN}|${NAMED})\}|${SIGN}|${NAMED}`, 'g'),
  repair: (match) => {
    const [accent = '', letter = ''] = match.slice(1).filter((group: string | undefined) => group !== undefined);
    return `${letter}${COMBINING[accent] ?? ''}`.normalize('NFC');
  },
};

export const letterRule: RepairRule = {
  name: 'letter',
  pattern: new RegExp(String.raw`\{\\(${Object.keys(LETTERS).join('|')})\}|\\(${Object.keys(LETTERS).join('|')})(?:\{\}|\s+|(?![A-Za-z]))`, 'g'),
  repair: (match) => LETTERS[match[1] ?? match[2] ?? ''] ?? match[0],
};
