/** Named methods: who introduces each, and whose title or abstract names it. */
import type { Entry } from '../entries/entry.ts';
import { compareText } from './entry-order.ts';
import { createSlug, foldMethodName } from './fold-name.ts';
import { findMentions, type MentionedName } from './mentions.ts';
import type { Method } from './model.ts';

interface Draft extends MentionedName {
  readonly key: string;
  readonly introducedBy: Entry[];
  readonly mentionedBy: Entry[];
}

/** Collect the methods of sorted entries; spellings that differ in case or TeX are one method. By name, case-folded. */
export function buildMethods(entries: readonly Entry[]): Method[] {
  const drafts = new Map<string, Draft>();
  for (const entry of entries) {
    if (entry.method === undefined) continue;
    const key = foldMethodName(entry.method) || entry.method;
    const known = drafts.get(key);
    if (known) known.introducedBy.push(entry);
    else drafts.set(key, { key, name: entry.method, introducedBy: [entry], mentionedBy: [] });
  }
  const mentions = findMentions([...drafts.values()]);
  for (const entry of entries) {
    for (const draft of new Set([...mentions(entry.titleText), ...mentions(entry.text)]))
      if (!draft.introducedBy.includes(entry)) draft.mentionedBy.push(entry);
  }
  return [...drafts.values()]
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ key, name, introducedBy, mentionedBy }) => ({ slug: createSlug(key), name, introducedBy, mentionedBy }));
}
