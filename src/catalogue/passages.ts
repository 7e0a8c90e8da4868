/** The sentence in which an entry speaks of a method, cut to a length that is read at a glance. */
import type { Entry } from '../entries/entry.ts';
import { findCompared } from './comparisons.ts';
import { isPartOfName } from './mentions.ts';
import type { Method } from './model.ts';
import { splitSentences } from './sentences.ts';

/** Plain text; `name` as the entry writes it. */
export interface Passage {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

const BEFORE = 110;
const AFTER = 110;

/** Find the first sentence of the abstract, or the title, that names the method; one that compares comes before others. */
export function findPassage({ titleText, text }: Entry, { spellings }: Pick<Method, 'spellings'>): Passage | undefined {
  const pattern = createPattern(spellings);
  const sentences = [...splitSentences(text), titleText].filter((sentence) => findName(sentence, pattern));
  const best = sentences.find((sentence) => findCompared(sentence).some((compared) => findName(compared, pattern))) ?? sentences[0];
  const match = best === undefined ? undefined : findName(best, pattern);
  if (best === undefined || match === undefined) return undefined;
  return { before: cutStart(best.slice(0, match.index)), name: match[0], after: cutEnd(best.slice(match.index + match[0].length)) };
}

/** `LoRA` itself rather than the end of `GPTQ-LoRA`. */
function findName(text: string, pattern: RegExp): RegExpExecArray | undefined {
  return [...text.matchAll(pattern)].find(({ index, 0: name }) => !isPartOfName(text, index, index + name.length));
}

/** The longest spelling first; a name with a digit may be spelt in any case, as in mentions.ts. */
function createPattern(spellings: readonly string[]): RegExp {
  const names = [...spellings].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const anyCase = spellings.every((name) => /\d/.test(name));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}]|\\.\\p{N})`, anyCase ? 'giu' : 'gu');
}

function cutStart(text: string): string {
  if (text.length <= BEFORE) return text;
  const cut = text.slice(-BEFORE);
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`;
}

function cutEnd(text: string): string {
  if (text.length <= AFTER) return text;
  const cut = text.slice(0, AFTER);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
