/**
 * Query → what to look up. The tables say which words papers hold; whatever they do not know is read as the nearest
 * they do, and said so.
 */
import type { Clause, Query, WordClause } from './query.ts';
import { anyOf, dropWeak, type QueryTools, readAs, type Reading, strengthenLone, uniteReadings } from './reading.ts';
import { splitTypedWords } from './typed-words.ts';
import { findFacetValues } from './understand-facet.ts';
import { understandField, understandPhrase } from './understand-phrase.ts';
import { understandWords } from './understand-words.ts';
import type { Correction, Understood } from './understood.ts';

/** Understand a query by the tables. What is to be left out is taken as it is. */
export async function understandQuery(query: Query, tools: QueryTools): Promise<Understood> {
  const [required, ...excluded] = await Promise.all([
    readClauses(query.required, tools),
    ...query.excluded.map(async (clause) => readClauses([clause], { ...tools, exact: true })),
  ]);
  return { ...required, needs: strengthenLone(required.needs), excluded: excluded.flatMap(({ needs }) => dropWeak(needs)) };
}

/** Put the words to use in the place of those typed. */
export function applyCorrections({ required, excluded }: Query, corrections: readonly Correction[]): Query {
  const used = new Map(corrections.map((correction) => [correction.typed, correction.used]));
  const apply = (clause: Clause): Clause => {
    if (clause.kind === 'any') return { ...clause, of: clause.of.map(apply) };
    if (clause.kind !== 'word' || clause.exact) return clause;
    const text = used.get(clause.typed) ?? clause.text;
    return text === clause.text ? clause : { ...clause, text, typed: text };
  };
  return { required: required.map(apply), excluded };
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
      return clause.quoted && clause.words.length > 1 ? understandPhrase(clause, tools) : understandField(clause, tools);
    case 'identifier':
      return readAs({ kind: 'identifier', id: clause.id, label: clause.id });
    case 'facet':
      return readFacet(clause, tools);
    case 'any':
      return readAny(clause.of, tools);
  }
}

async function readFacet({ facet, value }: Extract<Clause, { kind: 'facet' }>, tools: QueryTools): Promise<Reading> {
  const values = findFacetValues(facet, value, tools.facets);
  if (values) return readAs({ kind: 'facet', facet, values, label: `${facet}:${value}`, share: 1 });
  return understandWords(
    splitTypedWords(value).map((word) => ({ kind: 'word', ...word, exact: false, open: false })),
    tools,
  );
}

async function readAny(clauses: readonly Clause[], tools: QueryTools): Promise<Reading> {
  const readings = await Promise.all(clauses.map(async (clause) => readClauses([clause], tools)));
  const lists = readings.map(({ needs }) => dropWeak(needs)).filter((needs) => needs.length > 0);
  const label = lists.map((needs) => needs.map((need) => need.label).join(' ')).join(' OR ');
  return { ...uniteReadings(readings), needs: anyOf(lists, label) };
}
