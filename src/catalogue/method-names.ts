/**
 * What looks like the name of a method in running text: an inner capital (`LoRA`), capitals with a digit (`GPT-3`),
 * capitals joined to another name (`EKF-SLAM`), or three capitals and more (`CLIP`). Words of a title that
 * only begin with capitals (`Low-Rank`) are no names.
 */
import { CAPITAL, kindAt, LETTER } from './characters.ts';
import { foldMethodName } from './fold-name.ts';

/** `capitals`: nothing but capital letters, which a mere abbreviation has too. */
export type NameForm = 'capitals' | 'mixed';

export interface NameInText {
  /** Without endings such as `-based` and sizes such as `-7B`. */
  readonly name: string;
  readonly form: NameForm;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+(?:[-‐‑.][\p{L}\p{N}]+)*[+*#]*/gu;
const SIZE = /^\d+(?:\.\d+)?[BbMmKk]$/;
const MAX_CAPITALS = 6;
/** In characters: what is longer and without a space is a formula or an address. */
const MAX_NAME = 60;

/** List the names in a text, in order. Only what has a sign of a name is read closely. */
export function findNames(text: string): NameInText[] {
  const names: NameInText[] = [];
  let [start, capitals, others] = [-1, 0, 0];
  for (let at = 0; at <= text.length; at++) {
    const kind = kindAt(text, at);
    if (kind === 0 && !isJoint(text.charCodeAt(at))) {
      if (capitals > 0 && capitals + others > 1) names.push(...readRun(text.slice(start, at), start));
      [start, capitals, others] = [-1, 0, 0];
      continue;
    }
    if (start === -1) start = at;
    if ((kind & CAPITAL) !== 0) capitals++;
    else if ((kind & LETTER) === 0) others++;
  }
  return names;
}

/** Hyphens, a point, and the marks at the end of names such as `PFGM++`. */
const JOINTS: ReadonlySet<number> = new Set(Array.from('-‐‑.+*#', (joint) => joint.charCodeAt(0)));
const isJoint = (unit: number): boolean => JOINTS.has(unit);

function readRun(run: string, offset: number): NameInText[] {
  return [...run.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    if (word.length > MAX_NAME || !/\p{Lu}/u.test(word)) return [];
    const name = trimEndings(word);
    const form = findForm(name);
    return form ? [{ name, form, start: offset + index, end: offset + index + name.length }] : [];
  });
}

/**
 * The name without what people set between its letters: one key for `LLaMA-2`, `LLaMA2` and `LLAMA 2`.
 *
 * @example squashName('GPT-3') // => 'gpt3'
 */
export const squashName = (name: string): string => foldMethodName(name).replaceAll(' ', '');

/** @example findForm('LoRA') // => 'mixed' */
export function findForm(name: string): NameForm | undefined {
  if (name.length < 3 || !/^\p{L}/u.test(name) || /^[IVX]+$/.test(name)) return undefined;
  if (/^\p{Lu}+$/u.test(name)) return name.length <= MAX_CAPITALS ? 'capitals' : undefined;
  const parts = name.split('-');
  const hasInner = parts.some((part) => /\p{Ll}.*\p{Lu}|\p{Lu}{2}.*\p{Ll}/u.test(part) && !/^\p{Lu}+s$/u.test(part));
  const isLetterAndWord = /^\p{Lu}-\p{Lu}\p{Ll}+$/u.test(name);
  const isVersioned = /^\p{Lu}{2}.*\d|^\p{Lu}\p{L}{2,}-?\d|^\p{Lu}{2,}[+*#]+$/u.test(name);
  const isCompound = parts.length > 1 && parts.some((part) => /^\p{Lu}{2,}[+*#]*$/u.test(part)) && parts.every((part) => /\p{Lu}/u.test(part));
  return hasInner || isLetterAndWord || isVersioned || isCompound ? 'mixed' : undefined;
}

/** @example stemOf('LLaMA-2') // => 'LLaMA' */
export const stemOf = (name: string): string => name.replace(/-?\d[\w.-]*$/, '');

function trimEndings(word: string): string {
  const parts = word.replace(/[‐‑]/g, '-').split('-');
  while (parts.length > 1 && (/^\p{Ll}+$/u.test(parts.at(-1) ?? '') || SIZE.test(parts.at(-1) ?? ''))) parts.pop();
  return parts.join('-');
}
