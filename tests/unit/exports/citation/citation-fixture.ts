/** Invented papers as citations get them. */
import type { Site } from '../../../../src/catalogue/model.ts';
import type { Entry } from '../../../../src/entries/entry.ts';
import { renderInline } from '../../../../src/entries/inline.ts';
import type { CitationSource } from '../../../../src/exports/citation/csl-item.ts';

const SITE: Site = {
  title: 'Shelf',
  description: 'Papers.',
  language: 'en',
  url: 'https://papers.example.org',
  basePath: '/shelf/',
  licence: 'CC0-1.0',
  authorPages: 'auto',
  offline: 'on',
  feeds: 'on',
  exports: { entries: ['bib', 'ris', 'csl.json'], citations: 'auto', pictures: 'auto' },
};

export const SOURCE: CitationSource = { site: SITE, topics: new Map() };

export function createEntry(facts: Partial<Entry> = {}): Entry {
  const title = facts.title ?? 'An Invented Paper';
  const { html, text } = renderInline(title);
  return {
    id: 'invented-paper',
    file: 'content/papers/invented-paper.mdx',
    title,
    titleHtml: html,
    titleText: text,
    text: 'First sentence. Second sentence.',
    summary: 'First sentence.',
    summaryHtml: 'First sentence.',
    ...facts,
  };
}
