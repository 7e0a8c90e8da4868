/** Named methods: who introduces each, whose title or abstract names it, and who compares with it. */
import type { Entry } from '../entries/entry.ts';
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
  const mentions = findMentions(
    named.flatMap(({ spellings }) => spellings),
    entries,
  );
  return named
    .map(({ key, spellings, introducedBy }) => {
      const own = new Set(introducedBy);
      const found = spellings.flatMap((spelling) => mentions.get(spelling) ?? []);
      const join = (lists: readonly (readonly Entry[])[]): Entry[] => joinEntries(lists).filter((entry) => !own.has(entry));
      return {
        slug: createSlug(key),
        name: spellings[0] ?? key,
        spellings,
        introducedBy,
        mentionedBy: join(found.map(({ mentionedBy }) => mentionedBy)),
        comparedBy: join(found.map(({ comparedBy }) => comparedBy)),
      };
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

/** The entries of all spellings, newest first, as those of one spelling come. */
const joinEntries = (lists: readonly (readonly Entry[])[]): readonly Entry[] =>
  lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())].sort(compareNewestFirst);
