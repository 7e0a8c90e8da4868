/** What engines that bring no crawler of their own index: the same facts of a paper that ours knows, in the same words. */
import type { Catalogue } from '../../../src/catalogue/model.ts';

export interface SearchedText {
  readonly id: string;
  readonly title: string;
  /** Method, aliases, acronyms and the title of the published version. */
  readonly names: string;
  readonly authors: string;
  /** Labels of the topics with their aliases. */
  readonly topics: string;
  readonly abstract: string;
  readonly identifiers: string;
  readonly venue: string;
}

/** The most telling first. */
export const TEXT_FIELDS = ['title', 'names', 'authors', 'identifiers', 'topics', 'venue', 'abstract'] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** How much a match in a field counts, where an engine lets fields be weighed. */
export const FIELD_BOOSTS: Readonly<Record<TextField, number>> = { title: 3, names: 2, identifiers: 2, authors: 1, topics: 1, abstract: 1, venue: 1 };

/** List the texts of all entries. */
export function listSearchedTexts({ entries, topics }: Pick<Catalogue, 'entries' | 'topics'>): SearchedText[] {
  return entries.map((entry) => ({
    id: entry.id,
    title: entry.titleText,
    names: join([entry.method, ...(entry.aliases ?? []), ...(entry.acronyms ?? []), entry.publishedAs]),
    authors: join(entry.authors ?? []),
    topics: join((entry.topics ?? []).flatMap((id) => topics.get(id) ?? []).flatMap(({ label, aliases }) => [label, ...aliases])),
    abstract: entry.text,
    identifiers: join([entry.arxiv, entry.doi]),
    venue: join([entry.venue, entry.published?.slice(0, 4)]),
  }));
}

const join = (values: readonly (string | undefined)[]): string => values.filter((value) => value !== undefined).join(', ');
