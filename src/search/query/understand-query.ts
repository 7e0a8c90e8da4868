/**
 * Query → what to look up. The tables say which words papers hold; whatever they do not know is read as the nearest
 * they do, and said so.
 */
import type { Clause, Query, WordClause } from './query.ts';
import { anyOf, createImpossible, dropWeak, isImpossible, type QueryTools, readAs, type Reading, strengthenLone, uniteReadings } from './reading.ts';
import { findFacetNeeds } from './understand-facet.ts';
import { understandField } from './understand-field.ts';
import { understandPhrase } from './understand-phrase.ts';
import { understandWords } from './understand-words.ts';
import type { Need, Understood } from './understood.ts';

/** So many words make a title. */
const TITLE_WORDS = 3;

/** Understand a query by the tables. What is to be left out is taken as it is, in any inflection. */
export async function understandQuery(query: Query, tools: QueryTools): Promise<Understood> {
  const [required, ...excluded] = await Promise.all([
    readRequired(query.required, tools),
    ...query.excluded.map(async (clause) => readClauses([clause], { ...tools, exact: true })),
  ]);
  // What holds a word that no paper holds excludes none.
  const known = excluded.filter(({ needs, unknown }) => needs.length > 0 && unknown.length === 0);
  return {
    ...required,
    needs: strengthenLone(required.needs),
    excluded: known.map(({ needs }) => dropWeak(needs)).filter((needs) => !needs.some(isImpossible)),
    empty: query.required.length + query.excluded.length === 0,
    impossible: query.required.length > 0 && (required.needs.length === 0 || required.needs.some(isImpossible)),
  };
}

/** Words beside an identifier matter only as a title for papers that do not carry it. */
async function readRequired(clauses: readonly Clause[], tools: QueryTools): Promise<Reading> {
  const isWord = ({ kind }: Clause): boolean => kind === 'word';
  const ids = clauses.filter((clause) => clause.kind === 'identifier');
  if (ids.length === 0) return readClauses(clauses, tools);
  const [needs, words, others] = await Promise.all([
    Promise.all(ids.map(async ({ id }) => [await readIdentifier(id, tools)])),
    readClauses(clauses.filter(isWord), { ...tools, exact: true }),
    readClauses(
      clauses.filter((clause) => !isWord(clause) && clause.kind !== 'identifier'),
      tools,
    ),
  ]);
  const title = dropWeak(words.needs);
  const lists = title.length < TITLE_WORDS || title.some(isImpossible) ? needs : [...needs, title];
  const [first = []] = lists;
  return { ...others, needs: [...(lists.length === 1 ? first : anyOf(lists, ids.map(({ id }) => id).join(' '))), ...others.needs] };
}

async function readClauses(clauses: readonly Clause[], tools: QueryTools): Promise<Reading> {
  const runs = groupWords(clauses);
  return uniteReadings(await Promise.all(runs.map(async (run) => (Array.isArray(run) ? understandWords(run, tools) : readClause(run, tools)))));
}

type OtherClause = Exclude<Clause, WordClause>;

/** Words that follow each other are understood together. */
function groupWords(clauses: readonly Clause[]): (WordClause[] | OtherClause)[] {
  const runs: (WordClause[] | OtherClause)[] = [];
  for (const clause of clauses) {
    const last = runs.at(-1);
    if (clause.kind !== 'word') runs.push(clause);
    else if (Array.isArray(last)) last.push(clause);
    else runs.push([clause]);
  }
  return runs;
}

async function readClause(clause: OtherClause, tools: QueryTools): Promise<Reading> {
  switch (clause.kind) {
    case 'phrase':
      return understandPhrase(clause, tools);
    case 'field':
      return clause.quoted ? understandPhrase(clause, tools) : understandField(clause, tools);
    case 'identifier':
      return readAs(await readIdentifier(clause.id, tools));
    case 'facet':
      return readFacet(clause, tools);
    case 'any':
      return readAny(clause.of, tools);
  }
}

/** An identifier is indexed as one word: its letters, digits and underscores; what looks like an ending may be cut off. */
async function readIdentifier(id: string, { words }: QueryTools): Promise<Need> {
  const joined = id.replace(/[^\p{L}\p{N}_]/gu, '');
  return { kind: 'identifier', stem: (await words.find(joined))?.stem ?? joined, label: id };
}

async function readFacet({ facet, value, words }: Extract<Clause, { kind: 'facet' }>, tools: QueryTools): Promise<Reading> {
  const needs = findFacetNeeds(facet, value, tools.facets);
  if (needs) return readAs(...needs);
  const clauses = words.map(({ text, typed, at, length }): WordClause => ({ kind: 'word', text, typed, at, length, exact: false, open: false }));
  const reading = await understandWords(clauses, tools);
  // No subject is named by what stands in the place of a year or of `code`.
  if (facet !== 'year' && facet !== 'has') return reading;
  return { ...reading, needs: reading.needs.map((need) => (need.kind === 'word' ? { ...need, weak: true } : need)) };
}

async function readAny(clauses: readonly Clause[], tools: QueryTools): Promise<Reading> {
  const readings = await Promise.all(clauses.map(async (clause) => readClauses([clause], tools)));
  const lists = readings.map(({ needs }) => dropWeak(needs)).filter((needs) => needs.length > 0);
  const possible = lists.filter((needs) => !needs.some(isImpossible));
  const label = (possible.length > 0 ? possible : lists).map((needs) => needs.map((need) => need.label).join(' ')).join(' OR ');
  const need: Need = possible.length > 0 ? { kind: 'any', of: possible, label, strict: true } : createImpossible(label);
  return { ...uniteReadings(readings), needs: lists.length === 0 ? [] : [need] };
}
