/** The reader's own list of papers. The key holds the base path, so that two catalogues on one host keep their lists apart. */
import { compareText } from '../catalogue/entry-order.ts';
import { createPaperStore, isPaper, type Paper, shorten, type StorageProblem, type Surroundings } from './own/paper-store.ts';
import { SITE_SCOPE } from './site-address.ts';

export type { Paper };

export interface SavedPaper extends Paper {
  /** ISO 8601; no two papers share it. */
  readonly savedAt: string;
}

export interface Saving {
  /** How many papers the list gained or lost. */
  readonly saved: number;
  readonly problem?: StorageProblem;
}

export interface ReadingList {
  /** Newest first. */
  readonly readList: () => readonly SavedPaper[];
  /** Papers already in the list stay as they are; of several at once the first is the newest. */
  readonly savePapers: (papers: readonly (Paper | SavedPaper)[]) => Saving;
  readonly removePapers: (ids: readonly string[]) => Saving;
  readonly clearList: () => Saving;
  /** Put all that is given in the place of all that is there. */
  readonly replaceList: (papers: readonly SavedPaper[]) => Saving['problem'];
  readonly isSaved: (id: string) => boolean;
  /** Call `listener` after every change, here or in another tab. */
  readonly onListChange: (listener: () => void) => void;
}

export const LONGEST_LIST = 2000;
/** The last moment a date can tell, in milliseconds. */
const LATEST = 8.64e15;

export function createReadingList(surroundings: Surroundings): ReadingList {
  const { read, write, onChange } = createPaperStore(surroundings, { isKept: isSavedPaper, most: LONGEST_LIST });
  const keep = (papers: readonly SavedPaper[], saved: number): Saving => {
    const problem = write(papers);
    return problem === undefined ? { saved } : { saved: 0, problem };
  };
  const removePapers = (ids: readonly string[]): Saving => {
    const list = read();
    const left = list.filter(({ id }) => !ids.includes(id));
    return keep(left, list.length - left.length);
  };
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
    replaceList: (papers) => (papers.length > LONGEST_LIST ? 'full' : write(papers.map(shorten).sort(byNewest))),
    isSaved: (id) => read().some((paper) => paper.id === id),
    onListChange: onChange,
  };
}

/** The list of this catalogue. */
export const { readList, savePapers, removePapers, clearList, replaceList, isSaved, onListChange } = createReadingList({
  storage: () => localStorage,
  key: `papershelf.list:${SITE_SCOPE}`,
  ...('window' in globalThis && { tabs: window }),
});

/** Papers saved together are a millisecond apart, so that their order is kept, and all of them after those of `list`. */
function stamp(papers: readonly (Paper | SavedPaper)[], list: readonly SavedPaper[]): SavedPaper[] {
  const newest = Date.parse(list[0]?.savedAt ?? '') || 0;
  const now = Math.max(Date.now(), Math.min(newest + papers.length, LATEST));
  return papers.map((paper, index) => ({ savedAt: new Date(now - index).toISOString(), ...shorten(paper) }));
}

const byNewest = (a: SavedPaper, b: SavedPaper): number => compareText(b.savedAt, a.savedAt) || compareText(a.id, b.id);

function isSavedPaper(value: unknown): value is SavedPaper {
  return isPaper(value, ['savedAt']);
}
