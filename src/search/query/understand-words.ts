/**
 * What words side by side ask for. Beyond what each means alone, two may be one word (`data set`), and several may name a
 * topic.
 */
import { COMPLETION_SHARE, findKnown } from './known-spellings.ts';
import type { WordClause } from './query.ts';
import { findUnits, isJoinable, isLoneLetter, joinClauses, listTexts, type Unit } from './query-units.ts';
import { createPhrase, readWord } from './read-word.ts';
import { anyOf, dropWeak, type QueryTools, type Reading, uniteReadings } from './reading.ts';
import { findTopicNames, type TopicName } from './topic-names.ts';
import type { Need } from './understood.ts';

/** Two words joined are looked up unless that is rare beside each of them: a tag, or a blank left out. */
const JOINED_SHARE = 1 / 20;
/** Two words joined as often as this are one, however it is written: `fine-tuning`. */
const COMPOUND_SHARE = 1 / 4;

/** Understand words that follow each other. */
export async function understandWords(clauses: readonly WordClause[], tools: QueryTools): Promise<Reading> {
  const units = await findUnits(clauses, tools);
  const topics = tools.exact ? [] : findTopicNames(listTexts(units), tools.facets);
  const pairs = await findPairs(units, topics, tools);
  const readings = units.map(({ reading }) => reading);
  const needs: Need[] = [];

  for (let at = 0; at < units.length;) {
    const topic = topics.find(({ from }) => from === at);
    const to = topic?.to ?? at + 1 + (pairs.has(at) ? 1 : 0);
    const own = listNeeds(units, { from: at, to, pairs });
    needs.push(...(topic ? addTopic(own, { units: units.slice(at, to), value: topic.value }) : own));
    at = to;
  }
  return { ...uniteReadings(readings), needs };
}

interface Pair {
  readonly joined: readonly Need[];
  /** The two side by side, where that is all they are. */
  readonly compound: Need | undefined;
}

/** Two words that are also known as one, by the position of the first. Neighbours of a topic's name are kept apart from it. */
async function findPairs(units: readonly Unit[], topics: readonly TopicName[], tools: QueryTools): Promise<ReadonlyMap<number, Pair>> {
  const topicAt = (at: number): TopicName | undefined => topics.find(({ from, to }) => at >= from && at < to);
  const candidates = await Promise.all(
    units.slice(1).map(async (second, at) => {
      const first = units[at];
      if (!first || topicAt(at) !== topicAt(at + 1)) return undefined;
      if (![first, second].every((unit) => isJoinable(unit) && unit.reading.needs.length > 0)) return undefined;
      const clause = joinClauses(first.clause, second.clause);
      const word = await findKnown(clause.text, tools.words);
      const share = word ? word.papers / Math.min(countPapers(first), countPapers(second)) : 0;
      return word && share >= JOINED_SHARE ? { at, word, clause, isCompound: share >= COMPOUND_SHARE } : undefined;
    }),
  );
  const pairs = new Map<number, Pair>();
  for (const { at, clause, isCompound } of candidates.filter((pair) => pair !== undefined).sort((a, b) => b.word.papers - a.word.papers)) {
    if (pairs.has(at - 1) || pairs.has(at + 1)) continue;
    const parts = [units[at], units[at + 1]].map((unit) => unit?.clause.text ?? '');
    pairs.set(at, {
      joined: await readWord({ ...clause, exact: true }, tools),
      compound: isCompound ? await createPhrase(parts, clause, tools) : undefined,
    });
  }
  return pairs;
}

const countPapers = ({ reading }: Unit): number =>
  reading.needs.flatMap((need) => (need.kind === 'word' ? need.forms : [])).reduce((most, { papers }) => Math.max(most, papers), 0);

function listNeeds(units: readonly Unit[], { from, to, pairs }: { from: number; to: number; pairs: ReadonlyMap<number, Pair> }): Need[] {
  const needs: Need[] = [];
  for (let at = from; at < to; at++) {
    const pair = pairs.get(at);
    const own = units[at]?.reading.needs ?? [];
    const next = units[at + 1];
    if (!pair || !next) needs.push(...own.map((need) => (isLoneLetter(units, at) && need.kind === 'word' ? { ...need, weak: true } : need)));
    else {
      const label = `${units[at]?.clause.typed ?? ''} ${next.clause.typed}`;
      needs.push(...anyOf(pair.compound ? [pair.joined, [pair.compound]] : [[...own, ...next.reading.needs], pair.joined], label));
    }
    if (pair) at++;
  }
  return needs;
}

/** The words, if papers hold all of them, or the topic. */
function addTopic(own: readonly Need[], { units, value }: { units: readonly Unit[]; value: number }): Need[] {
  const label = units.map(({ clause }) => clause.typed).join(' ');
  const holds = units.every(({ reading }) => reading.needs.length > 0);
  const topic: Need = { kind: 'facet', facet: 'topic', values: [value], label, share: COMPLETION_SHARE };
  return anyOf([holds ? dropWeak(own) : [], [topic]], label);
}
