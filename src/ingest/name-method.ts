/**
 * The name a paper gives its method, from titles of the form `NAME: what it is`, and the spellings of it
 * that people type on a plain keyboard.
 */
import { foldLetters, GREEK_LETTERS, GREEK_NAMES } from './fold-title.ts';

/** Find the method’s name in a title (Markdown) whose abstract is `abstract`, as plain text; `undefined` for a phrase. */
export function findMethodName(title: string, abstract: string): string | undefined {
  const phrase = readPlain(/^([^:]{2,60}?)\s*:\s/.exec(title)?.[1] ?? '');
  if (phrase === '') return undefined;
  const [first = '', ...rest] = phrase.split(' ');
  const text = readPlain(abstract);
  if (rest[0] === 'and' && rest.length === 2 && [first, rest[1] ?? ''].every(looksLikeName)) return first;
  const isVersioned = rest.length === 1 && /^v?\d+(?:\.\d+)*$/.test(rest[0] ?? '');
  if (rest.length === 0 || isVersioned) return looksLikeName(phrase) || mentions(text, first) ? phrase : undefined;
  const isCapitalised = rest.length <= 2 && [first, ...rest].every((word) => /^\p{Lu}/u.test(word));
  return isCapitalised && new RegExp(`(?<!\\w)${escapePattern(phrase)}(?!\\w)`).test(text) ? phrase : undefined;
}

/** List spellings of names in a title and an abstract (Markdown) that differ from what is printed: `S2FT`, `mu-Bench`, `Nystrom`. */
export function findAliases(title: string, abstract: string, method: string | undefined): string[] {
  const inTitle = splitWords(title);
  const names = [
    ...inTitle.filter((word) => readPlain(word) === method || isForeignName(readPlain(word))),
    ...splitWords(abstract).filter((word) => isForeignName(readPlain(word))),
  ];
  const printed = new Set([method, ...inTitle, ...names]);
  const spellings = names.filter((word) => NAME.test(word)).flatMap(spellPlainly);
  return [...new Set(spellings)].filter((spelling) => /^[A-Za-z0-9][\x21-\x7e]{1,59}$/.test(spelling) && !printed.has(spelling)).slice(0, 20);
}

/** Letters, digits and hyphens, with Greek letters or powers as the only formulas. */
const NAME = new RegExp(String.raw`^(?:[\p{L}\p{N}^+-]|\$\\(?:${GREEK_NAMES.join('|')})\$|\$\^\{?\w\}?\$)+$`, 'u');

function spellPlainly(word: string): string[] {
  const plain = readPlain(word);
  const folded = foldLetters(plain).replaceAll('^', '');
  const caret = word.replace(/\$\^\{?(\w)\}?\$/g, '^$1');
  const isAccented = folded !== plain && !/[\u0370-\u03ff^]/.test(plain);
  return [...(isAccented ? splitHyphens(plain, folded) : [folded]), ...(caret.includes('$') ? [] : [caret])];
}

/** A name, and no formula (`H₂O`, `x^2`, `αTest`) or ordinary word of another language (`Über`, `SÂU`). */
const isForeignName = (word: string): boolean =>
  looksLikeName(word) && /\p{Lu}/u.test(word) && /[\p{Ll}\d]/u.test(word) && !/[₀-₉]|\p{Script=Greek}\p{L}/u.test(word);

/** What stands between dollars that are not escaped. */
export const FORMULA = /(?<!\\)\$((?:\\.|[^$\\])+)\$/g;

/** Read Markdown with formulas as a plain name: `S$^{2}$FT` → `S2FT`, `$\gamma$-MoD` → `γ-MoD`. */
export function readPlain(markdown: string): string {
  return markdown
    .replace(FORMULA, (_, tex: string) => tex.replace(/\\([A-Za-z]+)/g, (__, name: string) => readCommand(name)).replace(/[\^_{}\\ ]/g, ''))
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/[*`]/g, '')
    .trim();
}

function readCommand(name: string): string {
  const index = GREEK_NAMES.indexOf(name as (typeof GREEK_NAMES)[number]);
  return index < 0 ? name : (GREEK_LETTERS[index] ?? name);
}

/** A name has two capitals, or a capital or letter with a digit: `TabPFN`, `GLM-130B`, `RS5M`. */
const looksLikeName = (word: string): boolean => (word.match(/\p{Lu}/gu) ?? []).length >= 2 || (/\d/.test(word) && /\p{L}/u.test(word));

const mentions = (text: string, word: string): boolean => new RegExp(`(?<!\\w)${escapePattern(word)}(?!\\w)`, 'i').test(text);

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Words without the punctuation around them; formulas stay whole. */
const splitWords = (markdown: string): string[] =>
  (markdown.match(/(?:\$[^$\n]+\$|[^\s$])+/g) ?? [])
    .map((word) => word.replace(/^[("“‘[*]+|[)"”’\].,;:!?*]+$/g, ''))
    .filter((word) => !word.includes('://'));

/** `Nyström-Initiated` → `Nystrom`: only the part that is spelt differently. */
function splitHyphens(plain: string, folded: string): string[] {
  const parts = plain.split('-');
  return folded.split('-').filter((part, index) => part !== parts[index]);
}
