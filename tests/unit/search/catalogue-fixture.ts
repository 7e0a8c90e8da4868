/** A shelf of invented papers for the tests of search. */
import type { Catalogue, Topic } from '../../../src/catalogue/model.ts';
import type { Entry } from '../../../src/entries/entry.ts';

const topic = (id: string, label: string, aliases: readonly string[]): Topic => ({
  id,
  label,
  scope: '',
  aliases,
  area: { id: 'maps', label: 'Maps', index: 0 },
  entries: [],
  countsByYear: [],
  coTopics: [],
});

const TOPICS = [topic('map-making', 'Map making', ['cartography']), topic('shelf-marks', 'Shelf marks', ['SM'])];

export const entry = (facts: Partial<Entry> & Pick<Entry, 'id' | 'title'>): Entry => ({
  file: `content/papers/${facts.id}.mdx`,
  titleHtml: facts.title,
  titleText: facts.title,
  text: '',
  summaryHtml: '',
  summary: '',
  ...facts,
});

export type SearchableCatalogue = Pick<Catalogue, 'entries' | 'topics' | 'site'>;

export function createCatalogue(entries: readonly Entry[]): SearchableCatalogue {
  const site = {
    title: 'Shelf',
    description: '',
    language: 'en',
    url: 'https://shelf.example.org',
    basePath: '/',
    licence: 'CC0-1.0',
    authorPages: 'all',
    offline: 'on',
    feeds: 'on',
    exports: { entries: [], citations: 'auto', pictures: 'auto' },
  } as const;
  return { entries, topics: new Map(TOPICS.map((known) => [known.id, known])), site };
}
