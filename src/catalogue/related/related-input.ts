/** What of a catalogue decides which papers are related, as plain data that can go to other threads. */
import { foldName } from '../fold-name.ts';
import type { Catalogue, Topic } from '../model.ts';
import { listPeople } from '../person-names.ts';
import type { ComparedTexts } from './text-terms.ts';

export interface RelatedInput {
  /** In the order of `Catalogue.entries`. */
  readonly papers: readonly ComparedPaper[];
  readonly methods: readonly ComparedMethod[];
  /** For each topic of the vocabulary the names that need not be told beside it. */
  readonly topics: ReadonlyMap<string, readonly string[]>;
}

export interface ComparedPaper extends ComparedTexts {
  readonly id: string;
  readonly topics: readonly string[];
  /** As printed. */
  readonly people: readonly string[];
  /** Taken back or replaced. */
  readonly fallen: boolean;
}

/** Papers by their place. */
export interface ComparedMethod {
  readonly slug: string;
  readonly name: string;
  readonly introducedBy: readonly number[];
  readonly mentionedBy: readonly number[];
  readonly comparedBy: readonly number[];
}

export function buildRelatedInput({ entries, methods, topics }: Pick<Catalogue, 'entries' | 'methods' | 'topics'>): RelatedInput {
  const places = new Map(entries.map((entry, place) => [entry, place]));
  const placesOf = (listed: Catalogue['entries']): number[] => listed.flatMap((entry) => places.get(entry) ?? []);
  return {
    papers: entries.map(({ id, titleText, text, topics: own = [], authors, status }) => ({
      id,
      titleText,
      text,
      topics: own,
      people: listPeople(authors).names,
      fallen: status !== undefined && status.kind !== 'corrected',
    })),
    methods: methods.map(({ slug, name, introducedBy, mentionedBy, comparedBy }) => ({
      slug,
      name,
      introducedBy: placesOf(introducedBy),
      mentionedBy: placesOf(mentionedBy),
      comparedBy: placesOf(comparedBy),
    })),
    topics: new Map([...topics.values()].map((topic) => [topic.id, listNames(topic)])),
  };
}

/** A name without a single letter or digit stands for itself. */
export const foldPerson = (name: string): string => foldName(name) || name;

/** What a reader who is told of a topic need not be told again: its label and names of one word. */
const listNames = ({ label, aliases }: Topic): string[] => [label, ...aliases.filter((alias) => !/\s/.test(alias))];
