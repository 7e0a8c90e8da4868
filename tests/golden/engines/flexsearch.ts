/**
 * FlexSearch with the best of its documented settings for this set, found by trying tokenizers, encoders, contexts, one
 * field or several: `tokenize: 'tolerant'` against typos, the encoder `Normalize` against accents, `suggest` so that an
 * unknown word does not empty the results. It ranks by position and within a field only, so all texts are one field, the
 * most telling first; a document with several fields does far worse, however its lists are merged.
 */
import { Charset, Index } from 'flexsearch';
import type { GoldenEngine } from './engine.ts';
import { TEXT_FIELDS } from './searched-text.ts';

export const flexSearch: GoldenEngine = {
  name: 'FlexSearch',
  package: 'flexsearch',
  open({ texts }) {
    const index = new Index({ tokenize: 'tolerant', encoder: Charset.Normalize });
    for (const [at, text] of texts.entries()) index.add(at, TEXT_FIELDS.map((field) => text[field]).join(' '));
    return Promise.resolve({
      search(query, limit) {
        const found = index.search(query, { limit, suggest: true });
        return Promise.resolve(found.flatMap((at) => texts[Number(at)]?.id ?? []));
      },
    });
  },
};
