/** The words a query asks for, as they are recognised in a text that lies before us: for marks and for reasons. */
import { foldWords } from './fold.ts';
import { holdsWanted, type IsWanted } from './marked-text.ts';
import type { Need } from './query/understood.ts';

export interface WantedWord {
  /** As the reader knows it. */
  readonly label: string;
  readonly isWanted: IsWanted;
}

/** What inflection may add to a stem. */
const LONGEST_ENDING = 5;

/** List the words of all needs, those of alternatives too, each once. */
export function listWantedWords(needs: readonly Need[]): WantedWord[] {
  const byLabel = new Map<string, Set<string>>();
  for (const { label, stems } of needs.flatMap(listLeaves)) {
    const known = byLabel.get(label) ?? new Set();
    for (const stem of stems) known.add(stem);
    byLabel.set(label, known);
  }
  return [...byLabel].map(([label, stems]) => {
    const exact = new Set(foldWords(label).length === 1 ? foldWords(label) : []);
    return { label, isWanted: rememberWords((word) => exact.has(word) || [...stems].some((stem) => hasStem(word, stem))) };
  });
}

/** The labels of those that `text` holds. */
export const findHeld = (text: string, wanted: readonly WantedWord[]): string[] =>
  wanted.filter(({ isWanted }) => holdsWanted(text, isWanted)).map(({ label }) => label);

/** The same words come again and again. */
function rememberWords(isWanted: IsWanted): IsWanted {
  const known = new Map<string, boolean>();
  return (word) => {
    const wanted = known.get(word) ?? isWanted(word);
    known.set(word, wanted);
    return wanted;
  };
}

interface Leaf {
  readonly label: string;
  readonly stems: readonly string[];
}

function listLeaves(need: Need): readonly Leaf[] {
  switch (need.kind) {
    case 'word':
      return need.weak ? [] : [{ label: need.label, stems: need.forms.map(({ stem }) => stem) }];
    case 'phrase':
    case 'field':
      return [{ label: need.label, stems: need.stems.flat() }];
    case 'any':
      return need.of.flat().flatMap(listLeaves);
    case 'identifier':
    case 'facet':
      return [];
  }
}

/** Stemming cuts an ending, and writes `y` as `i`. */
function hasStem(word: string, stem: string): boolean {
  if (word === stem) return true;
  if (stem.length < 3 || word.length > stem.length + LONGEST_ENDING) return false;
  return word.startsWith(stem) || (stem.endsWith('i') && word.startsWith(`${stem.slice(0, -1)}y`));
}
