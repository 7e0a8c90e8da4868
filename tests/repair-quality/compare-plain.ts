/** What a reader sees of an abstract that holds no formula, before and after repair. */
import { renderEntrySource } from '../../src/entries/entry-source.ts';
import { parseEntry } from '../../src/entries/parse-entry.ts';
import { GREEK_NAMES } from '../../src/ingest/fold-title.ts';
import { cleanLine } from '../../src/ingest/plain-text.ts';
import { repairText } from '../../src/ingest/repair/repair-text.ts';

export interface PlainOutcome {
  /**
   * `same`; `tex`: marks and commands of TeX that stand in the text were read, and no word changed; `typeset`: signs
   * and names became a formula of the same letters (`O(d^2)`), in texts read as the pasted page; `changed`: anything else.
   */
  readonly kind: 'same' | 'tex' | 'typeset' | 'changed' | 'refused';
  readonly dollars: 'lost' | 'kept';
  readonly before: string;
  readonly after: string;
  /** Words the ledger names for a person to look at. */
  readonly flags: readonly string[];
}

/** A command, an escape, or a mark only TeX has. */
const TEX = /\\[A-Za-z%&#_$"'`^~=.,;:! -]|``|''|---?|(?<![\w`])`(?=[^`]*')|~|https?:\S*[{}]|https?: /;
const NAMES = [...GREEK_NAMES, 'varepsilon', 'times', 'sim', 'sqrt', 'frac', 'ell', 'infty', 'geq', 'leq', 'neq', 'approx', 'cdot', 'tilde', 'star'];
const NAME = new RegExp(`(?:${NAMES.join('|')})`, 'gi');

/** Repair one undamaged abstract, render it as an entry and read it. */
export function comparePlain(abstract: string, dollars: 'lost' | 'kept'): PlainOutcome {
  const before = cleanLine(abstract);
  const { markdown, leftovers, repairs } = repairText(before, { dollars });
  const flags = [...leftovers.map(({ text }) => text), ...repairs.flatMap((one) => (one.uncertain === undefined ? [] : [one.before]))];
  const { entry } = parseEntry({ file: 'a.mdx', bytes: Buffer.from(renderEntrySource({ title: 'A title' }, markdown)) });
  if (!entry) return { kind: 'refused', dollars, before, after: markdown, flags };
  if (squeeze(entry.text) === squeeze(before)) return { kind: 'same', dollars, before: '', after: '', flags };
  return { kind: explain(before, entry.text, dollars), dollars, flags, ...findDifference(squeeze(before), squeeze(entry.text)) };
}

function explain(before: string, after: string, dollars: 'lost' | 'kept'): PlainOutcome['kind'] {
  if (TEX.test(before) && readWords(before) === readWords(after)) return 'tex';
  return dollars === 'lost' && readLetters(before) === readLetters(after) ? 'typeset' : 'changed';
}

const squeeze = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The words of a text without commands of TeX, accents and punctuation. */
const readWords = (text: string): string =>
  text
    .replace(/\\[A-Za-z]+/g, '')
    .normalize('NFD')
    .replace(/[^A-Za-z0-9%&#$()]/g, '');

/** Its letters and digits, names of signs aside; a sign for an English word counts. */
const readLetters = (text: string): string => readWords(text.replaceAll('∈', 'in').replaceAll('→', 'arrow').replace(NAME, '')).replace(/[()]/g, '');

function findDifference(before: string, after: string): { before: string; after: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  return { before: before.slice(Math.max(0, start - 30), start + 50), after: after.slice(Math.max(0, start - 30), start + 50) };
}
