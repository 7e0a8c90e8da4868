/** Words side by side that are also known as one: `data set`, `state of the art`. */
import type { Step } from './understood.ts';
import type { WordTable } from '../tables/word-table.ts';

/** No known word is made of more. */
const MAX_JOINED = 4;

export interface JoinedWords {
  /** Stems of the words that the part at each place makes with its neighbours. */
  readonly stems: readonly (readonly string[])[];
  /** Whether each part and the next lie within such a word. */
  readonly joined: readonly boolean[];
}

/** Find the known words that neighbours make together. */
export async function findJoinedWords(parts: readonly string[], words: Pick<WordTable, 'find'>): Promise<JoinedWords> {
  const spans = parts.flatMap((_, from) =>
    Array.from({ length: MAX_JOINED - 1 }, (_unused, index) => ({ from, to: from + index + 2 })).filter(({ to }) => to <= parts.length),
  );
  const found = await Promise.all(spans.map(async ({ from, to }) => ({ from, to, word: await words.find(parts.slice(from, to).join('')) })));
  const known = found.flatMap(({ from, to, word }) => (word ? [{ from, to, stem: word.stem }] : []));
  return {
    stems: parts.map((_, at) => known.filter(({ from, to }) => at >= from && at < to).map(({ stem }) => stem)),
    joined: parts.slice(1).map((_, at) => known.some(({ from, to }) => at >= from && at + 1 < to)),
  };
}

/** Steps between parts, of which the first has none before it. */
export const toSteps = (distances: readonly number[], { joined }: JoinedWords): Step[] =>
  distances.slice(1).map((distance, at) => ({ distance, joined: joined[at] ?? false }));
