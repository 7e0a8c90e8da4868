/**
 * Lunr with its default pipeline (trimmer, stop words, stemmer), boosted fields, words joined by OR. Its query language is
 * left on, since it has fields, `+` and `-`; a query it cannot parse is searched for as plain words.
 */
import lunr from 'lunr';
import type { GoldenEngine } from './engine.ts';
import { FIELD_BOOSTS, TEXT_FIELDS } from './searched-text.ts';

export const lunrSearch: GoldenEngine = {
  name: 'Lunr',
  package: 'lunr',
  open({ texts }) {
    const index = lunr((builder) => {
      for (const field of TEXT_FIELDS) builder.field(field, { boost: FIELD_BOOSTS[field] });
      for (const text of texts) builder.add(text);
    });
    return Promise.resolve({
      search: (query, limit) =>
        Promise.resolve(
          searchOrEscape(index, query)
            .slice(0, limit)
            .map(({ ref }) => ref),
        ),
    });
  },
};

function searchOrEscape(index: lunr.Index, query: string): lunr.Index.Result[] {
  try {
    return index.search(query);
  } catch (cause) {
    if (!(cause instanceof lunr.QueryParseError)) throw cause;
    return index.search(query.replace(/[:~^*+\\-]/g, ' '));
  }
}
