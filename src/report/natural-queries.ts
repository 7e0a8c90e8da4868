/** What readers who look for a paper type: its names, words of its title, people and year, its number, a slip of the finger. */
import { createSortName, listPeople, splitName } from '../catalogue/person-names.ts';
import type { Entry } from '../entries/entry.ts';

export interface NaturalQuery {
  /** `method`, `words of the title`. */
  readonly what: string;
  readonly query: string;
}

export interface QueryOutcome extends NaturalQuery {
  /** From 1; absent: not among the first ten. */
  readonly rank?: number;
}

const SMALL_WORDS = 4;
const TITLE_WORDS = 4;

export function listNaturalQueries(entry: Entry): NaturalQuery[] {
  const words = entry.titleText.split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length >= SMALL_WORDS);
  const longest = words.filter((word) => /^\p{Ll}+$/u.test(word.slice(1))).sort((a, b) => b.length - a.length)[0];
  const [first] = listPeople(entry.authors).names;
  const year = entry.published?.slice(0, 4);
  const candidates: readonly (readonly [what: string, query: string | undefined])[] = [
    ['method', entry.method],
    ['title', entry.titleText],
    ['words of the title', words.length < 2 ? undefined : words.slice(0, TITLE_WORDS).join(' ').toLowerCase()],
    ['author and year', first === undefined || year === undefined ? undefined : `${findFamilyName(first)} ${year}`],
    ['arXiv id', entry.arxiv],
    ['DOI', entry.doi],
    ['a word misspelt', longest === undefined || longest.length < 7 ? undefined : misspell(longest.toLowerCase(), words)],
  ];
  return candidates.flatMap(([what, query]) => (query === undefined ? [] : [{ what, query: query.replace(/\s+/g, ' ').trim().slice(0, 200) }]));
}

/** Two neighbours swapped in the middle, with the next long word beside it, as one types fast. */
function misspell(word: string, words: readonly string[]): string {
  const middle = Math.floor(word.length / 2);
  const swapped = `${word.slice(0, middle)}${word.charAt(middle + 1)}${word.charAt(middle)}${word.slice(middle + 2)}`;
  const beside = words.find((other) => other.toLowerCase() !== word);
  return beside === undefined ? swapped : `${swapped} ${beside.toLowerCase()}`;
}

function findFamilyName(name: string): string {
  const split = splitName(name);
  return split.kind === 'whole' ? createSortName(name) : split.family;
}
