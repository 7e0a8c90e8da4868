/** What the whole catalogue tells of each term: how rare it is, and what kind of word. */
import { type CountedTerms, timesOf, type Written, writtenOf } from './counted-terms.ts';
import { roundDown, roundUp } from './steps.ts';
import { isPair } from './term-keys.ts';

/** In small catalogues a word of two papers may still be telling. */
const ALWAYS_TELLING = 3;
const TOO_COMMON = 0.12;
/** A name that so few papers write is telling even where it is written once. */
const RARE = 0.01;
/** Of the papers that use a telling word, this part say it several times; words of passage are said once. */
const STRESSED = 0.35;

/** For a capital and against it. */
const VOTES: Readonly<Record<Written, number>> = { 0: 0, 1: 1, 2: 3, 3: -3 };

/** Signs of a term, as bits. */
export const TELLING = 1;
export const OFTEN_STRESSED = 2;
export const RARE_NAME = 4;
/** Most abstracts write the word with a capital, as they do names and acronyms. */
export const NAME = 8;

export interface TermSurvey {
  /** How many terms there are. */
  readonly size: number;
  /** The number of each counted term. */
  readonly terms: Int32Array;
  /** By number: how many papers use it, rounded down to a step; 1 for those of one paper alone. */
  readonly users: Uint32Array;
  /** By number. */
  readonly signs: Uint8Array;
  /** How many papers there are, rounded up to a step. */
  readonly papers: number;
}

/** Terms are numbered as they come. */
export function surveyTerms(counted: CountedTerms): TermSurvey {
  const { terms, keys } = numberTerms(counted.keys);
  const papers = counted.lengths.length;
  const users = new Uint32Array(keys.length);
  const stresses = new Uint32Array(keys.length);
  const votes = new Int32Array(keys.length);
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0;
    const use = counted.uses[at] ?? 0;
    users[term] = (users[term] ?? 0) + 1;
    if (timesOf(use) > 1) stresses[term] = (stresses[term] ?? 0) + 1;
    votes[term] = (votes[term] ?? 0) + VOTES[writtenOf(use)];
  }
  const signs = new Uint8Array(new SharedArrayBuffer(keys.length));
  const most = Math.max(ALWAYS_TELLING, papers * TOO_COMMON);
  const few = Math.max(ALWAYS_TELLING, papers * RARE);
  for (let term = 0; term < keys.length; term++) {
    const count = users[term] ?? 0;
    const name = !isPair(keys[term] ?? 0) && (votes[term] ?? 0) > 0;
    signs[term] =
      (count <= most ? TELLING : 0) |
      ((stresses[term] ?? 0) >= count * STRESSED ? OFTEN_STRESSED : 0) |
      (name && count <= few ? RARE_NAME : 0) |
      (name ? NAME : 0);
    users[term] = roundDown(count);
  }
  return { size: keys.length, terms, users, signs, papers: roundUp(papers) };
}

/** Number keys as they come, by an open table. */
function numberTerms(all: Uint32Array): { terms: Int32Array; keys: Uint32Array } {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(all.length * 1.25 + 2)));
  const mask = slots.length - 1;
  const terms = new Int32Array(new SharedArrayBuffer(all.length * 4));
  const keys = new Uint32Array(all.length);
  let size = 0;
  for (let at = 0; at < all.length; at++) {
    const key = all[at] ?? 0;
    let slot = (key >>> 1) & mask;
    let held = slots[slot] ?? 0;
    while (held !== 0 && keys[held - 1] !== key) {
      slot = (slot + 1) & mask;
      held = slots[slot] ?? 0;
    }
    if (held === 0) {
      keys[size] = key;
      slots[slot] = held = ++size;
    }
    terms[at] = held - 1;
  }
  return { terms, keys: keys.slice(0, size) };
}
