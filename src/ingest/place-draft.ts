/** Decide where a paper of a list goes: to the entry it had, to one that another document brought in, or to a new one. */
import { escapeProse, renderEntrySource } from '../entries/entry-source.ts';
import type { FrontMatter } from '../entries/schema.ts';
import type { Problem } from '../problems/problem.ts';
import { addFacts } from './add-facts.ts';
import { chooseId } from './choose-id.ts';
import type { Draft } from './draft-entry.ts';
import { findKnown } from './find-known.ts';
import { isOwn, type FormerList } from './former-list.ts';
import { readIdentity, type Holdings } from './holdings.ts';
import { warnOfNamesake } from './perhaps-known.ts';

export interface PlacedDraft extends Draft {
  readonly id: string;
  /** The whole file, for an entry of this list; absent where another document brought the paper in before. */
  readonly text?: string;
  /** What this list adds to an entry that was there. */
  readonly addition?: Addition | undefined;
  /** The list holds the paper twice, and this is not the first time. */
  readonly isTwin?: boolean;
}

export interface Addition {
  readonly before: string;
  readonly text: string;
  /** All keys that this list ever filled. */
  readonly filled: readonly string[];
}

/** What is there already. */
export interface ListDesk {
  /** The list, as messages name it. */
  readonly file: string;
  /** The content folder. */
  readonly content: string;
  readonly seed: string;
  readonly former: FormerList;
  readonly holdings: Holdings;
  /** The text of an entry. */
  readonly read: (id: string) => Promise<string | undefined>;
}

/** Place one draft; `taken` are the ids that papers of the list have by now. */
export async function placeDraft(
  draft: Draft,
  desk: ListDesk,
  taken: ReadonlySet<string>,
): Promise<{ placed: PlacedDraft; problems: readonly Problem[] }> {
  const former = desk.former.find(draft.record.title);
  const ownId = former && isOwn(former) && !taken.has(former.id) ? former.id : undefined;
  if (ownId !== undefined && !desk.former.isNewFolder) return keep(draft, await followOwn(ownId, draft, { ...desk, taken }));
  const known = await findKnown({ facts: draft.frontMatter, abstract: draft.abstract, seed: desk.seed }, desk);
  if (known === undefined) {
    const { title, method } = draft.frontMatter;
    const isTaken = (id: string): boolean => taken.has(id) || desk.holdings.isTaken(id);
    const { placed } = keep(draft, ownId !== undefined && !isTaken(ownId) ? ownId : chooseId({ title, method }, isTaken));
    return { placed, problems: warnOfNamesake(draft.frontMatter, draft.record.line, desk) };
  }
  if (taken.has(known)) return { placed: { ...draft, id: known, isTwin: true }, problems: [] };
  const present = (await desk.read(known)) ?? '';
  if (readIdentity(present).source?.seed === desk.seed) return keep(draft, known);
  const filled = former?.id === known && !desk.former.isNewFolder ? (former.filled ?? []) : [];
  const added = addFacts({ id: known, text: present, filled }, { facts: pickStated(draft), abstract: escapeProse(draft.abstract) });
  const addition = { before: present, text: added.text, filled: [...filled, ...added.filled] };
  return { placed: { ...draft, id: known, proposals: [], addition }, problems: added.problems };
}

/** The entry of an earlier run, under the id it has by now: a person may have renamed it, or merged it into another. */
async function followOwn(id: string, draft: Draft, desk: ListDesk & { taken: ReadonlySet<string> }): Promise<string> {
  if ((await desk.read(id)) !== undefined) return id;
  const heir = desk.holdings.findHeir(id) ?? (await findKnown({ facts: draft.frontMatter, abstract: draft.abstract, seed: desk.seed }, desk));
  return heir === undefined || desk.taken.has(heir) || desk.former.hashes.has(`papers/${heir}.mdx`) ? id : heir;
}

const keep = (draft: Draft, id: string): { placed: PlacedDraft; problems: readonly Problem[] } => ({
  placed: { ...draft, id, text: renderEntrySource(draft.frontMatter, draft.abstract, draft.proposals) },
  problems: [],
});

/** Facts that are known, not read out of the texts; topics only where somebody assigned them. */
function pickStated({ frontMatter, proposals }: Draft): Partial<FrontMatter> {
  const { authors, published, arxiv, doi, venue, publishedAs, categories, links, topics, lang } = frontMatter;
  return { authors, published, arxiv, doi, venue, publishedAs, categories, links, topics: proposals.length > 0 ? undefined : topics, lang };
}
