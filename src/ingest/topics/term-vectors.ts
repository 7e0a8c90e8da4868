/** Papers as tf-idf vectors of stems and pairs of stems, and an inverted index to find the nearest. */
import snowball from 'snowball-stemmers';

export type TermVector = ReadonlyMap<string, number>;

export interface TermIndex {
  vectorOf(paper: Texts): TermVector;
  /** The nearest of the indexed papers by cosine, nearest first; `without` is left out. */
  findNearest(vector: TermVector, count: number, without?: number): { paper: number; cosine: number }[];
  readonly vectors: readonly TermVector[];
}

export interface Texts {
  readonly title: string;
  readonly abstract: string;
}

const TITLE_WEIGHT = 3;
const MAX_WORDS = 2000;
/** Stems kept at hand; documents may hold any number of words. */
const MAX_STEMS = 50_000;
const STOP_WORDS = new Set(
  'a an the of and or in on for to with by from as at is are was were be been being that this these those it its we our us they their them which who can could may also not no such than then thus both each more most other into over under via using use used based between while when where how what however without within across show propose paper novel new approach method methods results existing their has have had do does through further recent recently while significantly state art performance code available https github com'.split(
    ' ',
  ),
);

export function createTermIndex(papers: readonly Texts[]): TermIndex {
  const stem = createStemmer();
  const counts = papers.map((paper) => countTerms(paper, stem));
  const frequency = new Map<string, number>();
  for (const terms of counts) for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const idf = (term: string): number => Math.log((papers.length + 1) / ((frequency.get(term) ?? 0) + 0.5));
  const vectors = counts.map((terms) => weigh(terms, idf));
  const postings = new Map<string, [number, number][]>();
  for (const [paper, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      // A term in more than a quarter of many papers tells nothing and costs most.
      if (papers.length > 1000 && (frequency.get(term) ?? 0) * 4 > papers.length) continue;
      const list = postings.get(term);
      if (list) list.push([paper, weight]);
      else postings.set(term, [[paper, weight]]);
    }
  }
  return {
    vectors,
    vectorOf: (paper) => weigh(countTerms(paper, stem), idf),
    findNearest: (vector, count, without) => {
      const sums = new Float64Array(papers.length);
      for (const [term, weight] of vector) for (const [paper, other] of postings.get(term) ?? []) sums[paper] = (sums[paper] ?? 0) + weight * other;
      const found: { paper: number; cosine: number }[] = [];
      for (const [paper, cosine] of sums.entries()) if (cosine > 0.02 && paper !== without) found.push({ paper, cosine });
      return found.sort((a, b) => b.cosine - a.cosine || a.paper - b.paper).slice(0, count);
    },
  };
}

export function cosine(a: TermVector, b: TermVector): number {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of short) sum += weight * (long.get(term) ?? 0);
  return sum;
}

function createStemmer(): (word: string) => string {
  const stemmer = snowball.newStemmer('english');
  const known = new Map<string, string>();
  return (word) => {
    const stem = known.get(word) ?? stemmer.stem(word);
    if (known.size >= MAX_STEMS) known.clear();
    known.set(word, stem);
    return stem;
  };
}

function countTerms({ title, abstract }: Texts, stem: (word: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [text, weight] of [
    [title, TITLE_WEIGHT],
    [abstract, 1],
  ] as const) {
    const words = (
      text
        .slice(0, 20_000)
        .toLowerCase()
        .match(/[\p{L}\d]+/gu) ?? []
    )
      .slice(0, MAX_WORDS)
      .map((word) => (STOP_WORDS.has(word) ? '' : stem(word.slice(0, 40))));
    for (const [index, word] of words.entries()) {
      if (word.length < 2) continue;
      counts.set(word, (counts.get(word) ?? 0) + weight);
      const next = words[index + 1] ?? '';
      if (next.length > 1) counts.set(`${word} ${next}`, (counts.get(`${word} ${next}`) ?? 0) + weight);
    }
  }
  return counts;
}

function weigh(counts: ReadonlyMap<string, number>, idf: (term: string) => number): TermVector {
  const weights = [...counts].map(([term, count]) => [term, (1 + Math.log(count)) * idf(term)] as const);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return new Map(weights.map(([term, weight]) => [term, weight / length]));
}
