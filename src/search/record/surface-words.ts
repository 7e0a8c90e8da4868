/**
 * The words of a text as Pagefind 1.5 takes them (pagefind/src/fossick/splitting.rs), before stemming: each run
 * without white space with its signs left out, and the parts of a compound, cut at ASCII signs and where letters
 * change case or meet digits.
 */
import { foldText } from '../fold.ts';

const MAX_LENGTH = 40;

/**
 * List the words of one run, each once.
 *
 * @example listSurfaceWords('Low-Rank') // => ['lowrank', 'low', 'rank']
 * @example listSurfaceWords('DeepJDOT:') // => ['deepjdot', 'deep', 'jdot']
 */
export function listSurfaceWords(run: string): string[] {
  const whole = dropAccents(run.replace(SIGNS, '').toLowerCase());
  if (whole === '') return [];
  const words = IS_ADDRESS.test(run) ? [] : [whole];
  if (MAY_BE_COMPOUND.test(run)) words.push(...splitCompound(run).map(dropAccents));
  return [...new Set(words)].filter((word) => word.length <= MAX_LENGTH && !HAS_SIGN.test(word));
}

/** Fold a surface word to what is looked up: raised digits on the line, Greek letters by name, letters and digits only. */
export const foldSurface = (word: string): string => foldText(word).replace(SIGNS, '');

const SIGNS = /[^\p{Alphabetic}\p{N}]+/gu;
const HAS_SIGN = /[^\p{Alphabetic}\p{N}]/u;
const MAY_BE_COMPOUND = /[^\p{Alphabetic}\p{N}]|(?<=.)\p{Lu}/su;
const IS_ADDRESS = /:\/\/|^\W*www\.|\.(?:com|org|net|io|edu|gov)\b/i;
const ASCII_SIGNS = /[!-/:-@[-`{-~]+/g;

/** Where convert_case, which Pagefind uses, begins a new word: aA, AAa, a1, A1, 1a, 1A. */
const CASE_BOUNDARIES = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=[\p{Lu}\p{Ll}])(?=[0-9])|(?<=[0-9])(?=[\p{Lu}\p{Ll}])/gu;

const splitCompound = (run: string): string[] =>
  run
    .replace(ASCII_SIGNS, ' ')
    .replace(CASE_BOUNDARIES, ' ')
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => new TextEncoder().encode(part).length > 1);

const dropAccents = (word: string): string => (IS_ASCII.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, ''));

const IS_ASCII = /^[!-~]*$/;
