/** Spellings of names that readers type and the engine's own folding does not reach. */
import { spellGreek } from '../fold.ts';

/**
 * List other spellings of the words in `text`, each once, in order of appearance: Greek letters by name, accents
 * left out, raised and lowered digits on the line, trailing plus signs left out.
 *
 * @example listFoldedSpellings('γ-MoD for PFGM++') // => ['gamma-MoD', 'PFGM']
 */
export function listFoldedSpellings(text: string): string[] {
  const spellings = new Set<string>();
  for (const typed of text.split(/\s+/)) {
    if (IS_PLAIN.test(typed)) continue;
    const word = typed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}+#]+$/gu, '');
    for (const fold of FOLDS) {
      const spelling = fold(word);
      if (spelling !== word && spelling !== '') spellings.add(spelling);
    }
  }
  return [...spellings];
}

/** What no folding changes, as most words are. */
const IS_PLAIN = /^[\w.,:;!?()'"/-]*$/;

const dropTex = (word: string): string => word.replace(/\\([A-Za-z]+)/g, '$1').replace(/[${}^]/g, '');
const dropAccents = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '');

const FOLDS: readonly ((word: string) => string)[] = [
  (word) => spellGreek(dropAccents(dropTex(word))),
  (word) => (/^[\p{L}\p{N}]+\+{1,2}$/u.test(word) ? word.replace(/\++$/, '') : word),
];

/**
 * List the names that Pagefind tears apart: within a compound it cuts where letters change case, so that `LQ-LoRA` is
 * filed under `lo` and `ra` but not under `lora`. Those that the text also holds by themselves are left out.
 *
 * @example listHiddenNames('LQ-LoRA and NLoRA-like') // => ['LoRA', 'NLoRA']
 */
export function listHiddenNames(text: string): string[] {
  const compounds = listHyphenated(text)
    .flatMap(splitWords)
    .filter((word) => word.includes('-'));
  const names = compounds.flatMap((word) => word.split('-')).filter((part) => /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(part));
  if (names.length === 0) return [];
  const alone = new Set(splitWords(text));
  return [...new Set(names)].filter((name) => !alone.has(name));
}

/** List the runs between blanks that hold a hyphen; few do, so that the others are not cut out. */
function listHyphenated(text: string): string[] {
  const runs: string[] = [];
  let at = text.indexOf('-');
  while (at >= 0) {
    const end = text.indexOf(' ', at);
    runs.push(text.slice(text.lastIndexOf(' ', at) + 1, end < 0 ? text.length : end));
    at = end < 0 ? -1 : text.indexOf('-', end);
  }
  return runs;
}

const splitWords = (text: string): string[] => text.split(/[^\p{L}\p{M}\p{N}-]+/u);
