import { buildCatalogue } from '../../../../src/catalogue/build-catalogue.ts';
import type { Catalogue } from '../../../../src/catalogue/model.ts';
import type { Entry } from '../../../../src/entries/entry.ts';
import type { MetaTag } from '../../../../src/exports/head/head-tag.ts';
import { createEntry, FRAME } from '../../catalogue/entry-fixture.ts';

export const ADDRESS = 'https://shelf.example.org/shelf/papers/tide-net/';

export const HOSTILE = 'Tides </script><script>alert(1)</script> & "more"';

/** An entry of which everything is known. */
export const FULL = createEntry('tide-net', {
  title: 'TideNet: Reading $\\gamma$ & <tides>',
  titleText: 'TideNet: Reading γ & <tides>',
  authors: ['Ada Example', 'Jan van der Berg', 'The Tide Team'],
  published: '2023-05-02',
  arxiv: '2305.00001',
  doi: '10.1000/182',
  venue: 'TIDES 2023',
  categories: ['cs.LG'],
  links: { page: 'https://tides.example.org/papers/1', code: ['https://code.example.org/tides'] },
  topics: ['tides', 'map-making'],
  text: 'Tides come and go.',
});

/** An entry of which hardly anything is known. */
export const BARE = createEntry('bare', { titleText: 'Bare' });

export const createSource = (entries: readonly Entry[], site: Partial<Catalogue['site']> = {}): Catalogue =>
  buildCatalogue({ ...FRAME, site: { ...FRAME.site, basePath: '/shelf/', ...site }, entries: [...entries] });

/** The values of all tags, by name or property. */
export const readTags = (tags: readonly MetaTag[]): Record<string, string[]> =>
  Object.fromEntries(
    [...Map.groupBy(tags, (tag) => ('name' in tag ? tag.name : tag.property))].map(([name, all]) => [name, all.map(({ content }) => content)]),
  );
