/**
 * Papers as vectors of weighted terms, of length one, so that their product is the cosine of Salton and Buckley
 * (Term-weighting approaches in automatic text retrieval, 1988). Weights are those of BM25: a term counts for less
 * each time it is repeated and in long texts, and for more the fewer papers use it (Robertson and Zaragoza, The
 * Probabilistic Relevance Framework: BM25 and Beyond, 2009, with their usual k1 and b). They are whole numbers, so
 * that sums of products are exact whatever their order.
 *
 * A vector holds the weightiest terms of its paper. A term that very many papers use counts only in those that lean
 * on it most (pruning by document; Büttcher and Clarke, A document-centric approach to static index pruning in text
 * retrieval systems, 2006), so the work for one paper hardly grows with their number.
 */
import { type CountedTerms, timesOf } from './counted-terms.ts';
import { roundToPower } from './steps.ts';
import { isPair } from './term-keys.ts';
import type { TermSurvey } from './term-survey.ts';

const K1 = 1.2;
const B = 0.75;
/** Pairs repeat some of what their words say. */
const PAIR = 0.9;
/** The weight of a paper's only term. */
export const UNIT = 4096;
/** The weightiest terms of a paper, which are nearly all of its length; the rest would cost most and tell least. */
const MAX_TERMS = 96;
/** A term of more papers is held by those alone where it is among the first `MAX_TERMS * FREE / papers`. */
const FREE = 500;
/** The average length and the length of each vector are rounded to powers of these. */
const LENGTH_STEP = 1.05;
const NORM_STEP = 1.02;

/** Only terms that another paper uses too; those of a paper by their number, ascending. */
export interface TextVectors {
  /** Where the terms of each paper begin, and at last where they end. */
  readonly starts: Uint32Array;
  readonly terms: Int32Array;
  readonly weights: Uint16Array;
  /** Where each stands among the counted terms. */
  readonly uses: Uint32Array;
}

/** Weigh the terms of all papers against each other. */
export function buildTextVectors(counted: CountedTerms, survey: TermSurvey): TextVectors {
  const papers = counted.lengths.length;
  const total = counted.lengths.reduce((sum, length) => sum + length, 0);
  const weigher: Weigher = {
    counted,
    survey,
    average: total === 0 ? 1 : roundToPower(total / papers, LENGTH_STEP),
    rarities: listRarities(survey),
    limits: Uint8Array.from(survey.users, (users) => Math.max(1, Math.min(MAX_TERMS, Math.floor((MAX_TERMS * FREE) / users)))),
  };
  const starts = new Uint32Array(new SharedArrayBuffer((papers + 1) * 4));
  const all = { terms: new Int32Array(papers * MAX_TERMS), weights: new Uint16Array(papers * MAX_TERMS), uses: new Uint32Array(papers * MAX_TERMS) };
  for (let paper = 0; paper < papers; paper++) {
    let end = starts[paper] ?? 0;
    for (const { term, weight, use } of weighTerms(paper, weigher)) {
      all.terms[end] = term;
      all.weights[end] = weight;
      all.uses[end] = use;
      end++;
    }
    starts[paper + 1] = end;
  }
  const end = starts[papers] ?? 0;
  return {
    starts,
    terms: share(new Int32Array(new SharedArrayBuffer(end * 4)), all.terms),
    weights: share(new Uint16Array(new SharedArrayBuffer(end * 2)), all.weights),
    uses: share(new Uint32Array(new SharedArrayBuffer(end * 4)), all.uses),
  };
}

/** The cosine of two papers, 0 to 1; the same in either direction. */
export function multiply({ starts, terms, weights }: TextVectors, a: number, b: number): number {
  let sum = 0;
  let i = starts[a] ?? 0;
  let j = starts[b] ?? 0;
  const [endOfA, endOfB] = [starts[a + 1] ?? 0, starts[b + 1] ?? 0];
  while (i < endOfA && j < endOfB) {
    const left = terms[i] ?? 0;
    const right = terms[j] ?? 0;
    if (left === right) sum += (weights[i] ?? 0) * (weights[j] ?? 0);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return toCosine(sum);
}

export const toCosine = (sum: number): number => Math.min(1, sum / (UNIT * UNIT));

interface Weigher {
  readonly counted: CountedTerms;
  readonly survey: TermSurvey;
  readonly average: number;
  readonly rarities: Float64Array;
  /** For each term: among how many of the weightiest of a paper it must be. */
  readonly limits: Uint8Array;
}

interface Weighed {
  readonly term: number;
  readonly weight: number;
  readonly use: number;
}

function listRarities({ users, papers }: TermSurvey): Float64Array {
  const known = new Map<number, number>();
  for (const count of users) if (!known.has(count)) known.set(count, Math.log((papers + 1) / (count + 0.5)));
  return Float64Array.from(users, (count) => known.get(count) ?? 0);
}

function weighTerms(paper: number, { counted, survey, average, rarities, limits }: Weigher): Weighed[] {
  const [start = 0, end = 0] = [counted.starts[paper], counted.starts[paper + 1]];
  const norm = K1 * (1 - B + (B * (counted.lengths[paper] ?? 0)) / average);
  const weights = new Float64Array(end - start);
  let squares = 0;
  for (let at = start; at < end; at++) {
    const count = timesOf(counted.uses[at] ?? 0);
    const rarity = rarities[survey.terms[at] ?? 0] ?? 0;
    const weight = (isPair(counted.keys[at] ?? 0) ? PAIR : 1) * rarity * ((count * (K1 + 1)) / (count + norm));
    squares += weight * weight;
    weights[at - start] = weight;
  }
  const unit = UNIT / (squares === 0 ? 1 : roundToPower(Math.sqrt(squares), NORM_STEP));
  // Weight and place in one number: sorted without a function.
  const ranked = new Float64Array(end - start);
  let size = 0;
  for (let at = 0; at < weights.length; at++)
    if ((survey.users[survey.terms[start + at] ?? 0] ?? 0) > 1) ranked[size++] = -Math.round((weights[at] ?? 0) * unit) * PLACES + at;
  const kept: Weighed[] = [];
  for (const [rank, coded] of ranked.subarray(0, size).sort().subarray(0, MAX_TERMS).entries()) {
    const weight = Math.ceil(-coded / PLACES);
    const use = start + coded + weight * PLACES;
    const term = survey.terms[use] ?? 0;
    if (weight > 0 && rank < (limits[term] ?? 0)) kept.push({ term, weight, use });
  }
  return kept.sort((a, b) => a.term - b.term);
}

/** More than a paper has terms. */
const PLACES = 2 ** 16;

function share<Column extends Int32Array | Uint16Array | Uint32Array>(shared: Column, all: Int32Array | Uint16Array | Uint32Array): Column {
  shared.set(all.subarray(0, shared.length));
  return shared;
}
