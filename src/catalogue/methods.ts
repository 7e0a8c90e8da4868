/** Named methods: who introduces each, whose title or abstract names it, and who compares with it. */
import type { Entry } from '../entries/entry.ts';
import { findCompared } from './comparisons.ts';
import { compareNewestFirst, compareText } from './entry-order.ts';
import { createSlug, foldMethodName } from './fold-name.ts';
import { findKnownNames } from './known-names.ts';
import { findMentions } from './mentions.ts';
import { squashName } from './method-names.ts';
import type { Method } from './model.ts';

/** A method that no entry introduces is told when at least so many mention it. */
const MIN_MENTIONS = 2;

interface Named {
  readonly key: string;
  readonly spellings: readonly string[];
  readonly introducedBy: readonly Entry[];
}

/** Collect the methods of sorted entries; spellings that differ in case, hyphens or TeX are one method. By name, case-folded. */
export function buildMethods(entries: readonly Entry[]): Method[] {
  const named = nameMethods(entries);
  const spellings = named.flatMap((method) => method.spellings);
  const mentions = findMentions(spellings, entries);
  const comparisons = findMentions(spellings, entries, ({ text }) => findCompared(text));
  return named
    .map(({ key, spellings: own, introducedBy }) => {
      const mentionedBy = joinEntries(own, mentions, introducedBy);
      const compared = new Set(joinEntries(own, comparisons, introducedBy));
      const comparedBy = mentionedBy.filter((entry) => compared.has(entry));
      return { slug: createSlug(key), name: own[0] ?? key, spellings: own, introducedBy, mentionedBy, comparedBy };
    })
    .filter(({ introducedBy, mentionedBy }) => introducedBy.length > 0 || mentionedBy.length >= MIN_MENTIONS);
}

function nameMethods(entries: readonly Entry[]): Named[] {
  const introduced = Map.groupBy(
    entries.flatMap((entry) => (entry.method === undefined ? [] : [{ name: entry.method, entry }])),
    ({ name }) => foldMethodName(name) || name,
  );
  const known = new Map(
    findKnownNames(
      entries,
      [...introduced.values()].flatMap((group) => group.map(({ name }) => name)),
    ).map((spellings) => [squashName(spellings[0] ?? ''), spellings]),
  );
  const own = [...introduced].map(([key, group]): Named => {
    const more = known.get(squashName(key)) ?? [];
    known.delete(squashName(key));
    return { key, spellings: [...new Set([...group.map(({ name }) => name), ...more])], introducedBy: group.map(({ entry }) => entry) };
  });
  const others = [...known.values()].map((spellings): Named => ({ key: foldMethodName(spellings[0] ?? ''), spellings, introducedBy: [] }));
  return [...own, ...others].sort((a, b) => compareText(a.key, b.key));
}

/** The entries of all spellings, newest first as they come, without those that introduce the method. */
function joinEntries(spellings: readonly string[], found: ReadonlyMap<string, readonly Entry[]>, introducedBy: readonly Entry[]): Entry[] {
  const lists = spellings.map((spelling) => found.get(spelling) ?? []);
  const own = new Set(introducedBy);
  const joined = lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())].sort(compareNewestFirst);
  return joined.filter((entry) => !own.has(entry));
}
