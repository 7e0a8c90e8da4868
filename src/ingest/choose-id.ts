/** The id of a new entry: its file name and its address, chosen once and never changed. */
import { createHash } from 'node:crypto';
import { isSlug } from '../entries/identifiers.ts';
import { foldLetters, foldTitle, GREEK_NAMES } from './fold-title.ts';
import { FORMULA, readPlain } from './name-method.ts';

const MAX_LENGTH = 60;
/** Words an id does not end with. */
const WEAK = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'into',
  'is',
  'of',
  'on',
  'or',
  'the',
  'to',
  'via',
  'with',
  'what',
  'how',
  'when',
  'why',
]);
/** Addresses of the site, names a file system refuses, and names JavaScript objects inherit. */
const RESERVED = /^(?:index|404|page|con|prn|aux|nul|com\d|lpt\d|constructor|prototype|proto|tostring|valueof|hasownproperty)$/;

interface Names {
  /** Markdown. */
  readonly title: string;
  /** Plain text. */
  readonly method?: string | undefined;
}

/** Choose the method's name if it is free, else the leading words of the title; `-2`, `-3` … where that is taken too. */
export function chooseId({ title, method }: Names, isTaken: (id: string) => boolean): string {
  const byTitle = slugify(readPlain(title.replace(FORMULA, (_, tex: string) => readFormula(tex))));
  const candidates = [method === undefined ? '' : slugify(method), byTitle].filter((id) => isSlug(id) && !RESERVED.test(id));
  const free = candidates.find((id) => !isTaken(id));
  if (free !== undefined) return free;
  const base = candidates.at(-1) ?? `paper-${createHash('sha256').update(foldTitle(title)).digest('hex').slice(0, 8)}`;
  for (let count = candidates.length > 0 ? 2 : 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!isTaken(id)) return id;
  }
}

/** Commands that change how letters look. */
const FONT = /\\(?:(?:math|text)[a-z]{0,6}|operatorname|boldsymbol|bm|left|right|rm|bf|it|cal)(?![A-Za-z])/g;

/** A formula that is part of a name stays (`S$^{2}$FT`); of others the words and letters do: `$\mathcal{O}(n)$` → `O n`. */
function readFormula(tex: string): string {
  const plain = tex.replace(FONT, '').replace(/\\ell(?![A-Za-z])/g, 'l');
  const commands = [...plain.matchAll(/\\([A-Za-z]+)/g)].map(([, name = '']) => name);
  const isName = /^[\w\\^{}\s]*$/.test(plain) && commands.every((name) => (GREEK_NAMES as readonly string[]).includes(name));
  if (isName) return `$${plain}$`;
  const words = plain.replace(/[\^_{}]/g, '').replace(/[^A-Za-z0-9]+/g, ' ');
  return ` ${words} `;
}

/** Write text as lower-case ASCII words joined by hyphens, cut at a word. */
export function slugify(text: string): string {
  const words = foldLetters(text)
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const kept = words.filter((_, index) => words.slice(0, index + 1).join('-').length <= MAX_LENGTH);
  while (kept.length > 1 && kept.length < words.length && WEAK.has(kept.at(-1) ?? '')) kept.pop();
  return (kept.length > 0 ? kept.join('-') : (words[0] ?? '').slice(0, MAX_LENGTH)).replace(/-+$/, '');
}
