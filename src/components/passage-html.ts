/** A passage as HTML, with the name marked. */
import type { Method } from '../catalogue/model.ts';
import { findPassage } from '../catalogue/passages.ts';
import type { Entry } from '../entries/entry.ts';
import { escapeHtml } from '../entries/escape-html.ts';

/** The sentence of each entry that names the method, by id. */
export function renderPassages(entries: readonly Entry[], method: Pick<Method, 'spellings'>): Map<string, string> {
  return new Map(
    entries.flatMap((entry) => {
      const passage = findPassage(entry, method);
      if (!passage) return [];
      const { before, name, after } = passage;
      const lang = entry.lang === undefined ? '' : ` lang="${escapeHtml(entry.lang)}"`;
      return [[entry.id, `<q${lang}>${escapeHtml(before)}<mark>${escapeHtml(name)}</mark>${escapeHtml(after)}</q>`] as const];
    }),
  );
}
