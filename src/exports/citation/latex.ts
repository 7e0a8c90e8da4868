/**
 * Text as LaTeX for BibTeX: escaped is what TeX would read as a command, and the accented letters of western Latin, which
 * every reader of BibTeX knows as macros. All others stay as they are: readers drop macros of rarer letters without a
 * word, and engines have read UTF-8 for long.
 */

const SIGNS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '&': String.raw`\&`,
  '%': String.raw`\%`,
  $: String.raw`\$`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
};

/** By the sign that Unicode joins to the letter. */
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0327': 'c',
  '\u0328': 'k',
};

const LETTERS: Readonly<Record<string, string>> = {
  Æ: 'AE',
  æ: 'ae',
  Ø: 'O',
  ø: 'o',
  Œ: 'OE',
  œ: 'oe',
  Ł: 'L',
  ł: 'l',
  ß: 'ss',
};

/** Signs typed twice, which TeX would join into another sign. */
const JOINED = /(?<=[-–—])(?=[-–—])|(?<=')(?=')|(?<=`)(?=`)|(?<=[?!])(?=`)/;

/** What may need another form: signs, pairs of signs, and the letters up to Latin Extended-A, alone or with a sign to join. */
const UNSAFE = /[\\{}~^<>&%$#_]|[-–—]{2}|''|[?!]?``?|[\u00c0-\u017f]|\p{M}/u;

/** Escape text; braces are balanced in what comes back. A letter stands in braces with its accent, as BibTeX needs to make labels and initials. */
export const escapeLatex = (text: string): string => (UNSAFE.test(text) ? text.normalize('NFC').split(JOINED).map(escapeSigns).join('{}') : text);

const escapeSigns = (text: string): string =>
  text.replace(/[\\{}~^<>&%$#_]|[\u00c0-\u017f]/g, (character) => SIGNS[character] ?? escapeLetter(character));

function escapeLetter(letter: string): string {
  const macro = LETTERS[letter];
  if (macro !== undefined) return `{\\${macro}}`;
  const [base = '', accent = '', ...more] = letter.normalize('NFD');
  const command = ACCENTS[accent];
  return command === undefined || more.length > 0 ? letter : `{\\${command}${/[a-z]/i.test(command) ? ` ${base}` : base}}`;
}
