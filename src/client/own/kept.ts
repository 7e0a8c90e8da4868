/** All that a reader keeps of papers, from the list and beside it, as one record a paper; and two such sets made one. */
import { compareText } from '../../catalogue/entry-order.ts';
import type { Own, OwnPaper } from './own-papers.ts';
import type { Paper } from './paper-store.ts';

export interface KeptPaper extends Paper, Own {
  /** When it was put on the list; absent when it is not there. */
  readonly savedAt?: string;
}

export interface Merging {
  readonly papers: readonly KeptPaper[];
  /** Papers of which nothing was known here. */
  readonly added: number;
  /** Papers that were known, with something else. */
  readonly changed: number;
  readonly same: number;
}

/** Join what the list and the notes say of the same papers. */
export function collectKept(saved: readonly KeptPaper[], own: readonly OwnPaper[]): readonly KeptPaper[] {
  const papers = new Map<string, KeptPaper>(saved.map((paper) => [paper.id, paper]));
  for (const paper of own) papers.set(paper.id, { ...paper, ...papers.get(paper.id) });
  return [...papers.values()];
}

/**
 * Make two sets one. Whatever either has stays; of two times the later wins, and of two notes the later stands first,
 * followed by the paragraphs that only the other has.
 *
 * @param longest a note that would become longer is only the later one.
 */
export function mergeKept(here: readonly KeptPaper[], there: readonly KeptPaper[], longest: number): Merging {
  const papers = new Map(here.map((paper) => [paper.id, paper]));
  const counts = { added: 0, changed: 0, same: 0 };
  for (const paper of there) {
    const known = papers.get(paper.id);
    const merged = known ? mergePaper(known, paper, longest) : paper;
    counts[known ? (isSame(known, merged) ? 'same' : 'changed') : 'added'] += 1;
    papers.set(paper.id, merged);
  }
  return { papers: [...papers.values()], ...counts };
}

function mergePaper(here: KeptPaper, there: KeptPaper, longest: number): KeptPaper {
  const savedAt = pickLater(here.savedAt, there.savedAt);
  const readAt = pickLater(here.readAt, there.readAt);
  return {
    ...there,
    ...here,
    ...(savedAt !== undefined && { savedAt }),
    ...(readAt !== undefined && { readAt }),
    ...mergeNotes(here, there, longest),
  };
}

const pickLater = (a: string | undefined, b: string | undefined): string | undefined => ((a ?? '') > (b ?? '') ? a : b);

function mergeNotes(here: Own, there: Own, longest: number): Own {
  const [later, earlier] = [here, there].sort((a, b) => compareText(b.notedAt ?? '', a.notedAt ?? '') || compareText(b.note ?? '', a.note ?? ''));
  if (later?.note === undefined) return pickNote(earlier);
  const paragraphs = later.note.split(/\n\s*\n/).map((text) => text.trim());
  const others = (earlier?.note ?? '').split(/\n\s*\n/).map((text) => text.trim());
  const lacking = others.filter((text) => text !== '' && !paragraphs.some((other) => other.includes(text)));
  const note = [later.note, ...lacking].join('\n\n');
  return pickNote({ ...later, note: note.length > longest ? later.note : note });
}

const pickNote = ({ note, notedAt }: Own = {}): Own => ({ ...(note !== undefined && { note }), ...(notedAt !== undefined && { notedAt }) });

const isSame = (a: KeptPaper, b: KeptPaper): boolean => a.savedAt === b.savedAt && a.readAt === b.readAt && a.note === b.note;
