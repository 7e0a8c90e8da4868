/** Named methods: who introduces each, and whose title or abstract names it. */
import type { Entry } from '../entries/entry.ts';
import { compareText } from './entry-order.ts';
import { createSlug, foldMethodName } from './fold-name.ts';
import { findMentions } from './mentions.ts';
import type { Method } from './model.ts';

/** Collect the methods of sorted entries; spellings that differ in case or TeX are one method. By name, case-folded. */
export function buildMethods(entries: readonly Entry[]): Method[] {
  const introductions = new Map<string, { name: string; introducedBy: Entry[] }>();
  for (const entry of entries) {
    if (entry.method === undefined) continue;
    const key = foldMethodName(entry.method) || entry.method;
    const known = introductions.get(key);
    if (known) known.introducedBy.push(entry);
    else introductions.set(key, { name: entry.method, introducedBy: [entry] });
  }
  const mentions = findMentions(
    [...introductions.values()].map(({ name }) => name),
    entries,
  );
  return [...introductions]
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, { name, introducedBy }]) => {
      const own = new Set(introducedBy);
      return { slug: createSlug(key), name, introducedBy, mentionedBy: (mentions.get(name) ?? []).filter((entry) => !own.has(entry)) };
    });
}
