/** Why two papers lie near each other, in facts that hold for both. */
import type { Entry } from '../../entries/entry.ts';
import { foldName } from '../fold-name.ts';
import type { Catalogue, Topic } from '../model.ts';
import { listPeople } from '../person-names.ts';
import { createStemmer, findWords } from '../stemmed-words.ts';
import type { FactWeights, Nearness } from './nearness.ts';
import type { Reason } from './related.ts';
import { createWordFinder } from './telling-words.ts';
import { multiply } from './text-vectors.ts';

const AT_MOST = 3;

export interface Pair {
  readonly paper: number;
  readonly other: number;
}

type FindReasons = (other: number) => Reason[];

/** Create the finder of the reasons why other papers are related to one, the strongest first. */
export function createReasonFinder(catalogue: Catalogue, nearness: Nearness, weights: FactWeights): (paper: number) => FindReasons {
  const methods = new Map(catalogue.methods.map((method) => [method.slug, method]));
  const stem = createStemmer();
  const findWordsFor = createWordFinder(catalogue.entries, nearness.vectors, stem);
  const listStems = remember((name) => findWords(name).map(({ surface }) => stem(surface)));
  return (paper) => {
    const entry = getEntry(catalogue, paper);
    const findTellingWords = findWordsFor(paper);
    return (other) => {
      const pair = { paper, other };
      const topics = nearness.facts.topics.findShared(paper, other).filter((id) => catalogue.topics.has(id));
      const shared = nearness.facts.methods.findShared(paper, other).flatMap((slug) => methods.get(slug) ?? []);
      const strength = (kind: keyof FactWeights): number => weights[kind] * nearness.facts[kind].measure(paper, other);
      const facts: Weighed[] = [
        ...namedMethods(shared, { paper: entry, other: getEntry(catalogue, other) }).map((reason) => ({ reason, strength: strength('methods') })),
        ...(topics.length > 0 ? [{ reason: { kind: 'topics', topics } as const, strength: strength('topics') }] : []),
        ...sharedPeople(catalogue, nearness, pair).map((reason) => ({ reason, strength: strength('authors') })),
      ];
      const told = [...topics.flatMap((id) => listNames(catalogue.topics.get(id))), ...shared.map(({ name }) => name)];
      const known = new Set(told.flatMap(listStems));
      const words = findTellingWords(other, { known, weak: facts.length === 0 });
      const [first, second] = [nearness.vectors.rows[paper], nearness.vectors.rows[other]];
      const found =
        words.length > 0 && first && second ? [...facts, { reason: { kind: 'words', words } as const, strength: multiply(first, second) }] : facts;
      return found.sort((a, b) => b.strength - a.strength).map(({ reason }) => reason);
    };
  };
}

interface Weighed {
  readonly reason: Reason;
  readonly strength: number;
}

function remember<Value>(find: (key: string) => Value): (key: string) => Value {
  const found = new Map<string, Value>();
  return (key) => {
    const value = found.get(key) ?? find(key);
    found.set(key, value);
    return value;
  };
}

/** What a reader who is told of a topic need not be told again: its label and names of one word. */
const listNames = (topic: Topic | undefined): string[] => (topic ? [topic.label, ...topic.aliases.filter((alias) => !/\s/.test(alias))] : []);

function getEntry({ entries }: Catalogue, index: number): Entry {
  const entry = entries[index];
  if (!entry) throw new Error(`no entry at ${index}`);
  return entry;
}

/** Who introduces a method is told before what both only mention. */
function namedMethods(shared: Catalogue['methods'], { paper, other }: { paper: Entry; other: Entry }): Reason[] {
  const byOther = shared.filter(({ introducedBy }) => introducedBy.includes(other) && !introducedBy.includes(paper));
  const byPaper = shared.filter(({ introducedBy }) => introducedBy.includes(paper) && !introducedBy.includes(other));
  const byNeither = shared.filter((method) => !byOther.includes(method) && !byPaper.includes(method)).map(({ name }) => name);
  return [
    ...byOther.map(({ name, comparedBy }) => ({ kind: comparedBy.includes(paper) ? 'compares' : 'mentions', method: name }) as const),
    ...byPaper.map(({ name, comparedBy }) => ({ kind: comparedBy.includes(other) ? 'compared-by' : 'mentioned-by', method: name }) as const),
    ...(byNeither.length > 0 ? [{ kind: 'methods', methods: byNeither.slice(0, AT_MOST) } as const] : []),
  ];
}

function sharedPeople(catalogue: Catalogue, { facts }: Nearness, { paper, other }: Pair): Reason[] {
  const folded = new Set(facts.authors.findShared(paper, other));
  if (folded.size === 0) return [];
  const { names } = listPeople(getEntry(catalogue, other).authors);
  return [{ kind: 'authors', names: names.filter((name) => folded.has(foldName(name) || name)) }];
}
