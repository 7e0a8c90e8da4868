/**
 * What a reader has noted of papers, whether they are on the reading list or not: that one is read, and a private
 * note. Kept beside the list and not in it, so that a note outlives its place there, and pages of an earlier build,
 * which a browser may hold for reading offline, go on finding the list where they know it.
 */
import { SITE_SCOPE } from '../site-address.ts';
import { createPaperStore, isPaper, type Paper, shorten, type StorageProblem, type Surroundings } from './paper-store.ts';

export interface Own {
  /** When the paper was marked as read, ISO 8601; absent while it is unread. */
  readonly readAt?: string;
  readonly note?: string;
  /** When the note was last changed. */
  readonly notedAt?: string;
}

export interface OwnPaper extends Paper, Own {}

export interface OwnPapers {
  readonly readOwn: () => readonly OwnPaper[];
  readonly findOwn: (id: string) => OwnPaper | undefined;
  readonly setRead: (paper: Paper, isRead: boolean) => StorageProblem | undefined;
  /** An empty note is none. @returns `too-long` when the note is not kept for its length. */
  readonly setNote: (paper: Paper, note: string) => StorageProblem | 'too-long' | undefined;
  /** Put all that is given in the place of all that is there. */
  readonly replaceOwn: (papers: readonly OwnPaper[]) => StorageProblem | undefined;
  readonly onOwnChange: (listener: () => void) => void;
}

/** In characters: several pages. */
export const LONGEST_NOTE = 10_000;
const MOST_OWN = 5000;

export function createOwnPapers(surroundings: Surroundings): OwnPapers {
  const { read, write, onChange } = createPaperStore(surroundings, { isKept: isOwnPaper, most: MOST_OWN });
  // Every card of a page asks.
  let index: { readonly of?: readonly OwnPaper[]; readonly byId: ReadonlyMap<string, OwnPaper> } = { byId: new Map() };
  const find = (id: string): OwnPaper | undefined => {
    const papers = read();
    if (index.of !== papers) index = { of: papers, byId: new Map(papers.map((paper) => [paper.id, paper])) };
    return index.byId.get(id);
  };
  const put = (paper: OwnPaper): StorageProblem | undefined => {
    const others = read().filter(({ id }) => id !== paper.id);
    const kept = isNothing(paper) ? others : [shorten(paper), ...others];
    return kept.length > MOST_OWN ? 'full' : write(kept);
  };
  const now = (): string => new Date().toISOString();
  return {
    readOwn: read,
    findOwn: find,
    setRead(paper, isRead) {
      const { note, notedAt } = find(paper.id) ?? {};
      return put({ ...paper, ...toNote(note, notedAt), ...(isRead && { readAt: now() }) });
    },
    setNote(paper, note) {
      if (note.length > LONGEST_NOTE) return 'too-long';
      const { readAt } = find(paper.id) ?? {};
      return put({ ...paper, ...(readAt !== undefined && { readAt }), ...toNote(note.trim() === '' ? undefined : note, now()) });
    },
    replaceOwn: (papers) => (papers.length > MOST_OWN ? 'full' : write(papers)),
    onOwnChange: onChange,
  };
}

/** What the reader of this catalogue has noted. */
export const { readOwn, findOwn, setRead, setNote, replaceOwn, onOwnChange } = createOwnPapers({
  storage: () => localStorage,
  key: `papershelf.own:${SITE_SCOPE}`,
  ...('window' in globalThis && { tabs: window }),
});

function toNote(note: string | undefined, notedAt: string | undefined): Own {
  return note === undefined ? {} : { note, ...(notedAt !== undefined && { notedAt }) };
}

function isNothing({ readAt, note }: Own): boolean {
  return readAt === undefined && note === undefined;
}

function isOwnPaper(value: unknown): value is OwnPaper {
  return isPaper(value, [], ['readAt', 'note', 'notedAt']) && !isNothing(value as OwnPaper);
}
