/**
 * What words side by side ask for. Beyond what each means alone, two may be one word (`data set`), several may name a
 * topic, and those that no paper holds are corrected by the words around them.
 */
import { correctWords, doubtWord } from './correct-words.ts';
import { COMPLETION_SHARE, findKnown } from './known-spellings.ts';
import type { WordClause } from './query.ts';
import { isAcronym, isWeakWord, readWord } from './read-word.ts';
import { anyOf, dropWeak, EMPTY_READING, type QueryTools, readAs, type Reading, uniteReadings } from './reading.ts';
import { findTopicNames, type TopicName } from './topic-names.ts';
import type { Need } from './understood.ts';

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

/** One word of the query, or what it was corrected to. */
interface Unit {
  readonly clause: WordClause;
  readonly reading: Reading;
}

const listTexts = (units: readonly { readonly clause: WordClause }[]): string[] => units.map(({ clause }) => (clause.exact ? '' : clause.text));

async function findUnits(clauses: readonly WordClause[], tools: QueryTools): Promise<Unit[]> {
  const units = await Promise.all(clauses.map(async (clause) => readUnit(clause, tools)));
  const joined = await joinUnknown(units, tools);
  // An acronym that names a topic needs to be in no paper.
  const named = new Set(tools.exact ? [] : findTopicNames(listTexts(joined), tools.facets).flatMap(({ from, to }) => listIndexes(from, to)));
  const isLost = ({ clause, reading }: Unit, at: number): boolean => reading.needs.length === 0 && !named.has(at) && !isWeakWord(clause);
  const fixes = await findFixes(joined.filter(isLost), joined, tools);
  const fixed = await Promise.all(joined.map(async (unit, at) => (isLost(unit, at) ? fixUnit(unit, fixes, tools) : [await addDoubt(unit, tools)])));
  return fixed.flat();
}

const listIndexes = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

const isJoinable = ({ clause }: Unit): boolean => !clause.exact && !clause.text.includes('-') && !isWeakWord(clause);

/** Two neighbours of which one is unknown become the word they make together, if there is one: `tab pfn`. */
async function joinUnknown(units: readonly Unit[], tools: QueryTools): Promise<Unit[]> {
  const joined: Unit[] = [];
  for (const unit of units) {
    const last = joined.at(-1);
    const mayJoin = last && [last, unit].every(isJoinable) && [last, unit].some(({ reading }) => reading.needs.length === 0);
    const clause = mayJoin && joinClauses(last.clause, unit.clause);
    const needs = clause && (await findKnown(clause.text, tools.words)) ? await readWord(clause, tools) : [];
    if (clause && needs.length > 0) joined.splice(-1, 1, { clause, reading: readAs(...needs) });
    else joined.push(unit);
  }
  return joined;
}

const joinClauses = (first: WordClause, second: WordClause): WordClause => ({
  kind: 'word',
  text: first.text + second.text,
  typed: `${first.typed} ${second.typed}`,
  exact: false,
  open: false,
});

/** Find corrections for the parts of `lost` words that no paper holds. */
async function findFixes(lost: readonly Unit[], all: readonly Unit[], tools: QueryTools): Promise<ReadonlyMap<string, string>> {
  const correctable = lost.filter(({ clause }) => !clause.exact);
  if (tools.exact || correctable.length === 0) return new Map();
  const parts = correctable.flatMap(({ clause }) => clause.text.split('-'));
  const known = await Promise.all(parts.map(async (part) => findKnown(part, tools.words)));
  const around = all.flatMap(({ reading }) => reading.needs).flatMap((need) => (need.kind === 'word' && !need.weak ? need.forms.slice(0, 1) : []));
  const rarest = around.sort((a, b) => a.papers - b.papers).map(({ stem }) => stem);
  return correctWords(
    parts.filter((_, at) => known[at] === undefined),
    rarest,
    tools,
  );
}

async function fixUnit({ clause }: Unit, fixes: ReadonlyMap<string, string>, tools: QueryTools): Promise<Unit[]> {
  const parts = clause.text.split('-');
  const known = await Promise.all(parts.map(async (part) => (await findKnown(part, tools.words)) !== undefined));
  const missing = parts.filter((part, at) => !known[at] && !fixes.has(part));
  const used = parts.map((part, at) => (known[at] ? part : (fixes.get(part) ?? '')));
  const texts = missing.length === 0 && parts.length > 1 ? [used.join('-').replaceAll(' ', '-')] : used.flatMap((text) => text.split(' '));
  const units = await Promise.all(
    texts.filter((text) => text !== '').map(async (text) => readUnit({ ...clause, text, typed: text, open: false }, tools)),
  );
  const note: Reading = {
    ...EMPTY_READING,
    corrections: units.length === 0 ? [] : [{ typed: clause.typed, used: units.map((unit) => unit.clause.text).join(' ') }],
    unknown: missing.length === parts.length ? [clause.typed] : missing,
  };
  const [first, ...rest] = units;
  // What is lost keeps its place, so that its neighbours do not become neighbours of each other.
  if (!first) return [{ clause: { ...clause, text: '' }, reading: note }];
  return [{ ...first, reading: uniteReadings([note, first.reading]) }, ...rest];
}

const readUnit = async (clause: WordClause, tools: QueryTools): Promise<Unit> => ({ clause, reading: readAs(...(await readWord(clause, tools))) });

/** A plain word that is known but rare may be a slip after all. */
async function addDoubt({ clause, reading }: Unit, tools: QueryTools): Promise<Unit> {
  const known =
    tools.exact || clause.open || isAcronym(clause.typed) || !isJoinable({ clause, reading }) ? undefined : await findKnown(clause.text, tools.words);
  const doubt = known && (await doubtWord(clause.typed, known, tools.words));
  return { clause, reading: doubt ? { ...reading, doubts: [doubt] } : reading };
}

/** Two words that are also known as one, by the position of the first. Neighbours of a topic's name are kept apart from it. */
async function findPairs(units: readonly Unit[], topics: readonly TopicName[], tools: QueryTools): Promise<ReadonlyMap<number, Need[]>> {
  const topicAt = (at: number): TopicName | undefined => topics.find(({ from, to }) => at >= from && at < to);
  const candidates = await Promise.all(
    units.slice(1).map(async (second, at) => {
      const first = units[at];
      if (!first || topicAt(at) !== topicAt(at + 1)) return undefined;
      if (![first, second].every((unit) => isJoinable(unit) && unit.reading.needs.length > 0)) return undefined;
      const clause = joinClauses(first.clause, second.clause);
      const word = await findKnown(clause.text, tools.words);
      return word && { at, word, clause };
    }),
  );
  const pairs = new Map<number, Need[]>();
  for (const { at, clause } of candidates.filter((pair) => pair !== undefined).sort((a, b) => b.word.papers - a.word.papers)) {
    if (pairs.has(at - 1) || pairs.has(at + 1)) continue;
    pairs.set(at, await readWord(clause, tools));
  }
  return pairs;
}

function listNeeds(units: readonly Unit[], { from, to, pairs }: { from: number; to: number; pairs: ReadonlyMap<number, Need[]> }): Need[] {
  const needs: Need[] = [];
  for (let at = from; at < to; at++) {
    const pair = pairs.get(at);
    const own = units[at]?.reading.needs ?? [];
    const next = units[at + 1];
    if (!pair || !next) needs.push(...own);
    else needs.push(...anyOf([[...own, ...next.reading.needs], pair], `${units[at]?.clause.typed ?? ''} ${next.clause.typed}`));
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
