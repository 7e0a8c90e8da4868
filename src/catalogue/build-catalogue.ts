import type { Entry } from '../entries/entry.ts';
import { buildAuthors } from './authors.ts';
import { buildEditions, type EditionFile } from './editions.ts';
import { compareNewestFirst } from './entry-order.ts';
import { buildMethods } from './methods.ts';
import type { Catalogue, Site } from './model.ts';
import { nameLanguage } from './paper-language.ts';
import { buildRedirects } from './redirects.ts';
import { buildTopics, type Vocabulary } from './topics.ts';
import { buildYears } from './years.ts';

/** What a content folder says beside its entries. */
export interface Frame {
  readonly site: Site;
  readonly vocabulary: Vocabulary;
  readonly editions: readonly EditionFile[];
}

/** Build the whole model. The order of `entries` does not matter; what dangles is left out, for the checks to report. */
export function buildCatalogue({ entries: unsorted, site, vocabulary, editions }: Frame & { readonly entries: readonly Entry[] }): Catalogue {
  const entries = [...nameLanguage(unsorted, site)].sort(compareNewestFirst);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const redirects = buildRedirects(entries, byId);
  return {
    site,
    entries,
    byId,
    ...buildTopics(vocabulary, entries),
    editions: buildEditions(editions, { byId, redirects }),
    years: buildYears(entries),
    ...buildAuthors(entries, site.authorPages),
    methods: buildMethods(entries),
    redirects,
  };
}
