/** How often each paper uses each term, in columns that go to other threads and into the cache as they are. */
import type { Stem } from '../stemmed-words.ts';
import { type ComparedTexts, createTermLister, joinTexts, type Term } from './text-terms.ts';

/** A term in the title counts as so many in the abstract. */
const TITLE = 2;
/** Beyond this, repeating a term tells nothing more. */
const MAX_COUNT = 63;
const MAX_SIZE = 255;

export interface CountedTerms {
  /** Where the terms of each paper begin, and at last where they end; terms come as the text first uses them. */
  readonly starts: Uint32Array;
  /** For each paper: all terms, repeated ones included. */
  readonly lengths: Uint32Array;
  readonly keys: Uint32Array;
  /** Times, at most 63; from bit 6 on how it is written. */
  readonly uses: Uint8Array;
  /** Where each is written, in the joined text. */
  readonly from: Uint16Array;
  readonly sizes: Uint8Array;
}

/** With a capital in the title alone, which tells nothing; among other capitals, as in `Abstract Syntax Tree (AST)`; with a capital of its own; in small letters. */
export type Written = 0 | 1 | 2 | 3;

interface Use {
  readonly key: number;
  count: number;
  term: Term;
  written: Written;
}

export const timesOf = (use: number): number => use & MAX_COUNT;
export const writtenOf = (use: number): Written => (use >> 6) as Written;

export function countTerms(texts: readonly ComparedTexts[], stem: Stem): CountedTerms {
  const listTerms = createTermLister(stem);
  const papers = texts.map((paper) => countPaper(joinTexts(paper), listTerms));
  const counted = allocate(papers.map(({ uses, length }) => ({ terms: uses.length, length })));
  let at = 0;
  for (const { uses } of papers)
    for (const { key, count, term, written } of uses) {
      counted.keys[at] = key;
      counted.uses[at] = Math.min(count, MAX_COUNT) | (written << 6);
      counted.from[at] = term.start;
      counted.sizes[at] = Math.min(term.end - term.start, MAX_SIZE);
      at++;
    }
  return counted;
}

/** Bring papers that were counted apart together, in the order given. */
export function joinCounted(parts: readonly { readonly counted: CountedTerms; readonly paper: number }[]): CountedTerms {
  const joined = allocate(
    parts.map(({ counted: { starts, lengths }, paper }) => ({
      terms: (starts[paper + 1] ?? 0) - (starts[paper] ?? 0),
      length: lengths[paper] ?? 0,
    })),
  );
  for (const [place, { counted, paper }] of parts.entries()) {
    const [start, end, to] = [counted.starts[paper], counted.starts[paper + 1], joined.starts[place]];
    for (const column of ['keys', 'uses', 'from', 'sizes'] as const) joined[column].set(counted[column].subarray(start, end), to);
  }
  return joined;
}

/** In memory that threads share. */
function allocate(papers: readonly { readonly terms: number; readonly length: number }[]): CountedTerms {
  const starts = new Uint32Array(new SharedArrayBuffer((papers.length + 1) * 4));
  const lengths = new Uint32Array(new SharedArrayBuffer(papers.length * 4));
  for (const [paper, { terms, length }] of papers.entries()) {
    starts[paper + 1] = (starts[paper] ?? 0) + terms;
    lengths[paper] = length;
  }
  const all = starts[papers.length] ?? 0;
  return {
    starts,
    lengths,
    keys: new Uint32Array(new SharedArrayBuffer(all * 4)),
    uses: new Uint8Array(new SharedArrayBuffer(all)),
    from: new Uint16Array(new SharedArrayBuffer(all * 2)),
    sizes: new Uint8Array(new SharedArrayBuffer(all)),
  };
}

function countPaper(source: string, listTerms: (text: string) => Term[]): { uses: Use[]; length: number } {
  const titleEnd = source.indexOf('\n');
  const uses = new Map<number, Use>();
  let length = 0;
  for (const term of listTerms(source)) {
    const weight = term.start < titleEnd ? TITLE : 1;
    length += weight;
    const use = uses.get(term.key);
    if (use) use.count += weight;
    if (use?.written === 3) continue;
    const written = seeCase(source, term, titleEnd);
    if (!use) uses.set(term.key, { key: term.key, count: weight, term, written });
    else if (written > use.written) Object.assign(use, { term, written });
  }
  return { uses: [...uses.values()], length };
}

function seeCase(source: string, { start, end, small }: Term, titleEnd: number): Written {
  if (small) return 3;
  if (start < titleEnd) return 0;
  const isAmongCapitals = CAPITAL_BEFORE.test(source.slice(Math.max(0, start - 24), start)) || CAPITAL_AFTER.test(source.slice(end, end + 3));
  return isAmongCapitals ? 1 : 2;
}

const CAPITAL_BEFORE = /\p{Lu}\p{Ll}+[ -]$/u;
const CAPITAL_AFTER = /^[ -]\p{Lu}\p{Ll}/u;
