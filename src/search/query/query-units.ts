/**
 * The words of a query as papers hold them: two that are one word are joined, and those that no paper holds are
 * corrected by the words around them.
 */
import { correctWords, type Fix } from './correct-words.ts';
import { COMPLETION_SHARE, findInflections, findKnown, findSpellings } from './known-spellings.ts';
import { OPERATORS } from './parse-query.ts';
import type { WordClause } from './query.ts';
import { isWeakWord, readWord } from './read-word.ts';
import { anyOf, createImpossible, EMPTY_READING, type QueryTools, readAs, type Reading, uniteReadings } from './reading.ts';
import { findTopicNames, findTopicsBeginning } from './topic-names.ts';
import type { Need } from './understood.ts';

/** One word of the query, or what it was corrected to. */
export interface Unit {
  readonly clause: WordClause;
  readonly reading: Reading;
}

/** The texts that may be part of a name; none for a word in quotation marks. */
export const listTexts = (units: readonly { readonly clause: WordClause }[]): string[] =>
  units.map(({ clause }) => (clause.exact ? '' : clause.text));

/** Read each word, and put right those that no paper holds. */
export async function findUnits(clauses: readonly WordClause[], tools: QueryTools): Promise<Unit[]> {
  const units = await Promise.all(clauses.map(async (clause) => readUnit(clause, tools)));
  const joined = await joinUnknown(units, tools);
  // An acronym that names a topic needs to be in no paper.
  const names = tools.exact ? [] : findTopicNames(listTexts(joined), tools.facets);
  const isNamed = (at: number): boolean => names.some(({ from, to }) => at >= from && at < to);
  const named = await Promise.all(joined.map(async (unit, at) => (isNamed(at) ? inflectUnit(unit, tools) : nameUnit(unit, tools))));
  const isSilent = ({ clause }: Unit, at: number): boolean => isWeakWord(clause) || isLoneLetter(named, at) || beginsOperator(clause);
  const isLost = (unit: Unit, at: number): boolean => unit.reading.needs.length === 0 && !isSilent(unit, at) && !isNamed(at);
  const fixes = await findFixes(named.filter(isLost), named, tools);
  const fixed = await Promise.all(named.map(async (unit, at) => (isLost(unit, at) ? fixUnit(unit, fixes, tools) : [unit])));
  return fixed.flat();
}

/** A letter beside other words is an initial or a sign: `Zhang K`. */
export function isLoneLetter(units: readonly { readonly clause: WordClause }[], at: number): boolean {
  const clause = units[at]?.clause;
  return clause !== undefined && !clause.exact && clause.text.length === 1 && units.length > 1;
}

/** Before its colon is typed, an operator is no word to be corrected. */
const beginsOperator = ({ text, open, exact }: WordClause): boolean =>
  open && !exact && text.length > 1 && [...OPERATORS].some((name) => name.startsWith(text));

/** A word of a topic's name is not corrected, but papers may hold it in another inflection. */
async function inflectUnit(unit: Unit, tools: QueryTools): Promise<Unit> {
  if (unit.reading.needs.length > 0) return unit;
  const [inflected] = await findInflections(unit.clause.text, tools.words);
  return inflected ? { ...unit, reading: (await readUnit({ ...unit.clause, text: inflected.text, open: false }, tools)).reading } : unit;
}

/** A word that no paper holds may still begin the name of a topic: `OOD generalization`. */
function nameUnit(unit: Unit, { exact, facets }: QueryTools): Unit {
  const { clause, reading } = unit;
  if (exact || clause.exact || clause.open || reading.needs.length > 0) return unit;
  const values = findTopicsBeginning(clause.text, facets);
  if (values.length === 0) return unit;
  const topic: Need = { kind: 'facet', facet: 'topic', values, label: clause.typed, share: COMPLETION_SHARE };
  return { clause, reading: readAs(...anyOf([[topic]], clause.typed)) };
}

export const isJoinable = ({ clause }: Unit): boolean => !clause.exact && !clause.text.includes('-') && !isWeakWord(clause);

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

export const joinClauses = (first: WordClause, second: WordClause): WordClause => ({
  kind: 'word',
  text: first.text + second.text,
  typed: `${first.typed} ${second.typed}`,
  at: first.at,
  length: second.at + second.length - first.at,
  exact: false,
  open: false,
});

/** Find what to use for the parts of `lost` words that no paper holds. */
async function findFixes(lost: readonly Unit[], all: readonly Unit[], tools: QueryTools): Promise<ReadonlyMap<string, Fix>> {
  // What names an operator is none of a paper's words, slip or not.
  const correctable = lost.filter(({ clause }) => !OPERATORS.has(clause.text));
  if (correctable.length === 0) return new Map();
  const parts = await Promise.all(correctable.map(async ({ clause }) => listMissing(clause.text.split('-'), tools)));
  const around = all.flatMap(({ reading }) => reading.needs).flatMap((need) => (need.kind === 'word' && !need.weak ? need.forms.slice(0, 1) : []));
  const rarest = around.sort((a, b) => a.papers - b.papers).map(({ stem }) => stem);
  return correctWords(parts.flat(), rarest, { ...tools, reach: tools.exact ? 'inflection' : undefined });
}

async function listMissing(parts: readonly string[], { words }: QueryTools): Promise<string[]> {
  const spellings = await Promise.all(parts.map(async (part) => findSpellings(part, words)));
  return parts.filter((_, at) => spellings[at]?.length === 0);
}

async function fixUnit({ clause }: Unit, fixes: ReadonlyMap<string, Fix>, tools: QueryTools): Promise<Unit[]> {
  const parts = clause.text.split('-');
  const missing = await listMissing(parts, tools);
  const lost = missing.filter((part) => !fixes.has(part));
  const used = parts.map((part) => (missing.includes(part) ? (fixes.get(part)?.text ?? '') : part));
  const texts = lost.length === 0 && parts.length > 1 ? [used.join('-').replaceAll(' ', '-')] : used.flatMap((text) => text.split(' '));
  const isSilent = lost.length === 0 && missing.every((part) => fixes.get(part)?.silent);
  const kept = texts.filter((text) => text !== '');
  const units = await Promise.all(kept.map(async (text) => readUnit({ ...clause, text, typed: isSilent ? clause.typed : text, open: false }, tools)));
  const note: Reading = {
    ...EMPTY_READING,
    corrections: units.length === 0 || isSilent ? [] : [{ typed: clause.typed, used: kept.join(' '), at: clause.at, length: clause.length }],
    unknown: lost.length === parts.length ? [clause.typed] : lost,
  };
  const [first, ...rest] = units;
  // What is lost keeps its place, so that its neighbours do not become neighbours of each other.
  if (!first) return [{ clause: { ...clause, text: '' }, reading: note }];
  return [{ ...first, reading: uniteReadings([note, first.reading]) }, ...rest];
}

/** What stands in quotation marks must be in a paper as it is. */
async function readUnit(clause: WordClause, tools: QueryTools): Promise<Unit> {
  const needs = await readWord(clause, tools);
  if (needs.length > 0 || !clause.exact) return { clause, reading: readAs(...needs) };
  return { clause, reading: { ...readAs(createImpossible(clause.typed)), unknown: [clause.typed] } };
}
