/**
 * The reader's own list of papers, kept in this browser. Storage may be forbidden, full or damaged: reading then
 * gives what can be read, writing tells what went wrong, and nothing throws. The key holds the base path, so that
 * two catalogues on one host keep their lists apart.
 */
import { SITE_SCOPE } from './site-address.ts';

export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** People beyond those in `authors`. */
  readonly moreAuthors?: number;
  readonly year?: string;
  readonly venue?: string;
}

export interface SavedPaper extends Paper {
  /** ISO 8601; no two papers share it. */
  readonly savedAt: string;
}

export interface Saving {
  /** How many papers the list gained or lost. */
  readonly saved: number;
  readonly problem?: 'full' | 'unavailable';
}

export interface ReadingList {
  /** Newest first. */
  readonly readList: () => readonly SavedPaper[];
  /** Papers already in the list stay as they are; of several at once the first is the newest. */
  readonly savePapers: (papers: readonly (Paper | SavedPaper)[]) => Saving;
  readonly removePapers: (ids: readonly string[]) => Saving;
  readonly clearList: () => Saving;
  readonly isSaved: (id: string) => boolean;
  /** Call `listener` after every change, here or in another tab. */
  readonly onListChange: (listener: () => void) => void;
}

interface Surroundings {
  /** May throw, as `localStorage` does where storage is forbidden. */
  readonly storage: () => Pick<Storage, 'getItem' | 'setItem'>;
  readonly key: string;
  /** Tells of other tabs (`storage`) and of pages that come back as they were left (`pageshow`). */
  readonly tabs?: Pick<EventTarget, 'addEventListener'>;
}

interface Store {
  readonly read: () => readonly SavedPaper[];
  readonly write: (papers: readonly SavedPaper[]) => Saving['problem'];
}

export const LONGEST_LIST = 2000;
/** Names kept of one paper; a paper may have hundreds. */
const MOST_NAMES = 12;
const VERSION = 1;
/** The last moment a date can tell, in milliseconds. */
const LATEST = 8.64e15;

export function createReadingList({ storage, key, tabs }: Surroundings): ReadingList {
  const { read, write } = createStore(storage, key);
  const listeners = new Set<() => void>();
  const notify = (): void => listeners.forEach((listener) => listener());
  const keep = (papers: readonly SavedPaper[], saved: number): Saving => {
    const problem = write(papers);
    if (problem !== undefined) return { saved: 0, problem };
    notify();
    return { saved };
  };
  const removePapers = (ids: readonly string[]): Saving => {
    const list = read();
    const left = list.filter(({ id }) => !ids.includes(id));
    return keep(left, list.length - left.length);
  };
  tabs?.addEventListener('storage', notify);
  tabs?.addEventListener('pageshow', notify);
  return {
    readList: read,
    savePapers(papers) {
      const list = read();
      const present = new Set(list.map(({ id }) => id));
      const unsaved = papers.filter(({ id }) => !present.has(id) && present.add(id));
      const added = unsaved.slice(0, LONGEST_LIST - list.length);
      const saving = keep([...stamp(added, list), ...list].sort(byNewest), added.length);
      return added.length < unsaved.length ? { problem: 'full', ...saving } : saving;
    },
    removePapers,
    clearList: () => removePapers(read().map(({ id }) => id)),
    isSaved: (id) => read().some((paper) => paper.id === id),
    onListChange: (listener) => void listeners.add(listener),
  };
}

/** The list of this catalogue. */
export const { readList, savePapers, removePapers, clearList, isSaved, onListChange } = createReadingList({
  storage: () => localStorage,
  key: `papershelf.list:${SITE_SCOPE}`,
  ...('window' in globalThis && { tabs: window }),
});

function createStore(storage: Surroundings['storage'], key: string): Store {
  // Parsed again only when the text is another one: every card of a page asks.
  let known: { readonly text: string | null; readonly papers: readonly SavedPaper[] } = { text: null, papers: [] };
  return {
    read() {
      try {
        const text = storage().getItem(key);
        if (text !== known.text) known = { text, papers: parseList(text) };
        return known.papers;
      } catch {
        return [];
      }
    },
    write(papers) {
      try {
        setAside(storage(), key);
        storage().setItem(key, JSON.stringify({ version: VERSION, papers }));
        return undefined;
      } catch (cause) {
        return cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'unavailable';
      }
    },
  };
}

/** Papers saved together are a millisecond apart, so that their order is kept, and all of them after those of `list`. */
function stamp(papers: readonly (Paper | SavedPaper)[], list: readonly SavedPaper[]): SavedPaper[] {
  const newest = Date.parse(list[0]?.savedAt ?? '') || 0;
  const now = Math.max(Date.now(), Math.min(newest + papers.length, LATEST));
  return papers.map((paper, index) => ({ savedAt: new Date(now - index).toISOString(), ...shorten(paper) }));
}

function shorten<P extends Paper>(paper: P): P {
  const { authors, moreAuthors = 0 } = paper;
  const cut = authors.length - MOST_NAMES;
  return cut > 0 ? { ...paper, authors: authors.slice(0, MOST_NAMES), moreAuthors: moreAuthors + cut } : paper;
}

const byNewest = (a: SavedPaper, b: SavedPaper): number => (a.savedAt < b.savedAt ? 1 : -1);

/** Keep a text that holds what cannot be read, such as that of a later version, before it is written over. */
function setAside(storage: Pick<Storage, 'getItem' | 'setItem'>, key: string): void {
  const text = storage.getItem(key);
  if (text !== null && text !== '' && parseStored(text)?.length !== parseList(text).length) storage.setItem(`${key}.unread`, text);
}

/** What cannot be read is left out. */
function parseList(text: string | null): readonly SavedPaper[] {
  return (parseStored(text ?? '') ?? []).filter(isSavedPaper).slice(0, LONGEST_LIST);
}

function parseStored(text: string): readonly unknown[] | undefined {
  try {
    const { version, papers } = JSON.parse(text) as { version?: unknown; papers?: unknown };
    return version === VERSION && Array.isArray(papers) ? papers : undefined;
  } catch {
    return undefined;
  }
}

function isSavedPaper(value: unknown): value is SavedPaper {
  const { id, title, savedAt, authors, year = '', venue = '', moreAuthors = 0 } = (value ?? {}) as Record<string, unknown>;
  return (
    [id, title, savedAt, year, venue].every((text) => typeof text === 'string') &&
    typeof moreAuthors === 'number' &&
    Array.isArray(authors) &&
    authors.every((name) => typeof name === 'string')
  );
}
