/** The id of a new entry: its file name and its address, chosen once and never changed. */
import { createHash } from 'node:crypto';
import { isSlug } from '../entries/identifiers.ts';
import { foldLetters, foldTitle } from './fold-title.ts';
import { readPlain } from './name-method.ts';

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
  const byTitle = slugify(readPlain(title));
  const candidates = [method === undefined ? '' : slugify(method), byTitle].filter((id) => isSlug(id) && !RESERVED.test(id));
  const free = candidates.find((id) => !isTaken(id));
  if (free !== undefined) return free;
  const base = candidates.at(-1) ?? `paper-${createHash('sha256').update(foldTitle(title)).digest('hex').slice(0, 8)}`;
  for (let count = candidates.length > 0 ? 2 : 1; ; count++) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!isTaken(id)) return id;
  }
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
