/** Why two papers lie near each other, in facts that hold for both. */
import { createStemmer, findWords } from '../stemmed-words.ts';
import type { Compared, FactWeights } from './compared.ts';
import { type ComparedMethod, foldPerson, type RelatedInput } from './related-input.ts';
import type { Reason } from './related.ts';
import { findShared, measureShared } from './shared-facts.ts';
import { createWordFinder } from './telling-words.ts';
import { multiply } from './text-vectors.ts';

const AT_MOST = 3;
/** What is remembered of each kind; there may be any number. */
const MAX_REMEMBERED = 100_000;

export type FindReasons = (paper: number, other: number) => readonly Reason[];

/** Create the finder of the reasons why another paper is related to one, the strongest first. */
export function createReasonFinder({ papers, methods, topics: known }: RelatedInput, compared: Compared): FindReasons {
  const { facts, weights, vectors } = compared;
  const bySlug = new Map(methods.map((method) => [method.slug, prepareMethod(method)]));
  const stem = createStemmer();
  const listStems = remember((text) => findWords(text).map(({ surface }) => stem(surface)));
  const findTellingWords = createWordFinder(papers, compared, { stem, listStems });
  return (paper, other) => {
    const topics = findShared(facts.topics, paper, other).filter((id) => known.has(id));
    const shared = findShared(facts.methods, paper, other).flatMap((slug) => bySlug.get(slug) ?? []);
    const strength = (kind: keyof FactWeights): number => weights[kind] * measureShared(facts[kind], paper, other);
    const told: Weighed[] = [
      ...namedMethods(shared, paper, other).map((reason) => ({ reason, strength: strength('methods') })),
      ...(topics.length > 0 ? [{ reason: { kind: 'topics', topics } as const, strength: strength('topics') }] : []),
      ...sharedPeople(findShared(facts.authors, paper, other), papers[other]?.people ?? []).map((reason) => ({
        reason,
        strength: strength('authors'),
      })),
    ];
    const names = [...topics.flatMap((id) => known.get(id) ?? []), ...shared.map(({ name }) => name)];
    const words = findTellingWords(paper, other, { known: new Set(names.flatMap(listStems)), weak: told.length === 0 });
    if (words.length > 0) told.push({ reason: { kind: 'words', words }, strength: multiply(vectors, paper, other) });
    return told.sort((a, b) => b.strength - a.strength).map(({ reason }) => reason);
  };
}

interface Weighed {
  readonly reason: Reason;
  readonly strength: number;
}

function remember<Value>(find: (key: string) => Value): (key: string) => Value {
  const found = new Map<string, Value>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const value = find(key);
    if (found.size >= MAX_REMEMBERED) found.clear();
    found.set(key, value);
    return value;
  };
}

interface NamedMethod {
  readonly name: string;
  readonly introducedBy: ReadonlySet<number>;
  readonly comparedBy: ReadonlySet<number>;
}

const prepareMethod = ({ name, introducedBy, comparedBy }: ComparedMethod): NamedMethod => ({
  name,
  introducedBy: new Set(introducedBy),
  comparedBy: new Set(comparedBy),
});

/** Who introduces a method is told before what both only mention. */
function namedMethods(shared: readonly NamedMethod[], paper: number, other: number): Reason[] {
  const byOther = shared.filter(({ introducedBy }) => introducedBy.has(other) && !introducedBy.has(paper));
  const byPaper = shared.filter(({ introducedBy }) => introducedBy.has(paper) && !introducedBy.has(other));
  const byNeither = shared.filter((method) => !byOther.includes(method) && !byPaper.includes(method)).map(({ name }) => name);
  return [
    ...byOther.map(({ name, comparedBy }) => ({ kind: comparedBy.has(paper) ? 'compares' : 'mentions', method: name }) as const),
    ...byPaper.map(({ name, comparedBy }) => ({ kind: comparedBy.has(other) ? 'compared-by' : 'mentioned-by', method: name }) as const),
    ...(byNeither.length > 0 ? [{ kind: 'methods', methods: byNeither.slice(0, AT_MOST) } as const] : []),
  ];
}

function sharedPeople(folded: readonly string[], printed: readonly string[]): Reason[] {
  return folded.length === 0 ? [] : [{ kind: 'authors', names: printed.filter((name) => folded.includes(foldPerson(name))) }];
}
