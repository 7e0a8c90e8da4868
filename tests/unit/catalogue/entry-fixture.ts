import type { Frame } from '../../../src/catalogue/build-catalogue.ts';
import type { Entry } from '../../../src/entries/entry.ts';

/** An invented entry with the facts a test needs. */
export function createEntry(id: string, facts: Partial<Entry> = {}): Entry {
  const title = facts.title ?? id;
  return { id, file: `content/papers/${id}.mdx`, title, titleHtml: title, titleText: title, text: '', summary: '', summaryHtml: '', ...facts };
}

const topic = (id: string, label: string) => ({ id, label, scope: `${label}.`, aliases: [] });

/** A site, two areas with three topics, no editions. */
export const FRAME: Frame = {
  site: {
    title: 'Example Shelf',
    description: '',
    language: 'en',
    url: 'https://shelf.example.org',
    basePath: '/',
    licence: 'CC0-1.0',
    authorPages: 'all',
    offline: 'on',
    feeds: 'on',
    exports: { entries: [], citations: 'auto', pictures: 'auto' },
  },
  vocabulary: {
    areas: [
      { id: 'maps', label: 'Maps', topics: [topic('map-making', 'Map making'), topic('map-reading', 'Map reading')] },
      { id: 'seas', label: 'Seas', topics: [topic('tides', 'Tides')] },
    ],
  },
  editions: [],
};
