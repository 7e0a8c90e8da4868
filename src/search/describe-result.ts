/** What a page shows of one paper that was found. */
import type { Reason, ReasonField, SearchResult } from './engine.ts';
import type { FacetTable } from './tables/facet-table.ts';
import { cutExcerpt, holdsWanted, type IsWanted, markText } from './marked-text.ts';
import type { Shown } from './order-results.ts';
import { splitField, splitIdentifiers } from './matching/record-fields.ts';
import type { Need } from './query/understood.ts';
import { findHeld, listWantedWords, type WantedWord } from './wanted-words.ts';

const EXCERPT_WORDS = 36;

interface Asked {
  readonly needs: readonly Need[];
  readonly wanted: readonly WantedWord[];
  readonly facets: FacetTable;
  /** Base path of the site. */
  readonly base: string;
}

export function describeResult(shown: Shown, { needs, wanted, facets, base }: Asked): SearchResult {
  const { url, content, meta, page, full } = shown;
  const isWanted = (word: string): boolean => wanted.some((one) => one.isWanted(word));
  const authors = splitField(meta.authors);
  const topics = facets.read('topic', page).flatMap((at) => facets.values.topic[at] ?? []);
  const area = topics[0]?.area;
  return {
    id: url.split('/').at(-2) ?? '',
    url: base + url.replace(/^\//, ''),
    title: markText(meta.title ?? '', isWanted),
    names: splitField(meta.names),
    authors,
    matchedAuthors: authors.filter((author) => holdsWanted(author, isWanted)),
    topics: topics.map(({ id, label }) => ({ id, label })),
    area: area === undefined ? undefined : String(area),
    venue: meta.venue,
    year: meta.year,
    lang: meta.lang,
    ...splitIdentifiers(meta.identifiers),
    excerpt: cutExcerpt(content, isWanted, EXCERPT_WORDS),
    found: listFound([meta.title ?? '', content], isWanted),
    full,
    reasons: listReasons(shown, { needs, wanted, facets }),
  };
}

const listFound = (fields: readonly string[], isWanted: IsWanted): string[] => [
  ...new Set(fields.flatMap((text) => markText(text, isWanted)).flatMap(({ text, marked }) => (marked ? [text] : []))),
];

function listReasons({ content, meta, page }: Shown, { needs, wanted, facets }: Omit<Asked, 'base'>): Reason[] {
  const texts: readonly (readonly [ReasonField, string | undefined])[] = [
    ['title', meta.title],
    ['name', meta.names],
    ['author', meta.authors],
    ['venue', meta.venue],
    ['other name', meta.related],
    ['abstract', content],
  ];
  const ids = needs.flatMap((need) => (need.kind === 'identifier' ? [need.label] : []));
  const topics = listTopics(needs, { facets, page, text: [meta.title, meta.names, content].join('\n') });
  const nameWord = nameHeld(texts, wanted);
  const held = texts.map(([field, text]) => ({ field, words: findHeld(text ?? '', wanted).map(nameWord) }));
  const all: readonly Reason[] = [{ field: 'identifier', words: ids }, ...held.slice(0, 3), { field: 'topic', words: topics }, ...held.slice(3)];
  return all.filter(({ words }) => words.length > 0);
}

/** Word what was asked for as it first stands in the paper; the same in every field, so that it can be told once. */
function nameHeld(texts: readonly (readonly [ReasonField, string | undefined])[], wanted: readonly WantedWord[]): (label: string) => string {
  const names = new Map<string, string>();
  for (const { label, isWanted } of wanted.filter((word) => !/\s/.test(word.label))) {
    const runs = texts.flatMap(([, text]) => markText(text ?? '', isWanted));
    names.set(label, runs.find(({ marked }) => marked)?.text ?? label);
  }
  return (label) => names.get(label) ?? label;
}

interface Filed {
  readonly facets: FacetTable;
  readonly page: number;
  /** Of the paper, where a word explains more than a topic. */
  readonly text: string;
}

/** The topics the paper carries that were asked for by operator, or by one of their names where its text does not hold that name itself. */
function listTopics(needs: readonly Need[], { facets, page, text }: Filed): string[] {
  const unexplained = needs.filter((need) => findHeld(text, listWantedWords([need])).length === 0);
  const asked = new Set(unexplained.flatMap(listTopicValues));
  return facets.read('topic', page).flatMap((at) => (asked.has(at) ? [facets.values.topic[at]?.label ?? ''] : []));
}

function listTopicValues(need: Need): readonly number[] {
  if (need.kind === 'any') return need.of.flat().flatMap(listTopicValues);
  return need.kind === 'facet' && need.facet === 'topic' ? need.values : [];
}
