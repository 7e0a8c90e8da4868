/**
 * MiniSearch as its documentation recommends for a search box: prefixes, typos within a fifth of a word's length, titles
 * and names boosted, accents removed in `processTerm`. Words are joined by OR, its default, which suits it best here.
 */
import MiniSearch from 'minisearch';
import type { GoldenEngine } from './engine.ts';
import { FIELD_BOOSTS, type SearchedText, TEXT_FIELDS } from './searched-text.ts';

export const miniSearch: GoldenEngine = {
  name: 'MiniSearch',
  package: 'minisearch',
  open({ texts }) {
    const index = new MiniSearch<SearchedText>({
      fields: [...TEXT_FIELDS],
      processTerm: (term) => term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
      searchOptions: { boost: FIELD_BOOSTS, fuzzy: 0.2, prefix: true },
    });
    index.addAll(texts);
    return Promise.resolve({
      search: (query, limit) =>
        Promise.resolve(
          index
            .search(query)
            .slice(0, limit)
            .map(({ id }) => id as string),
        ),
    });
  },
};
