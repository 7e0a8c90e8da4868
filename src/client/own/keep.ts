/** The list and what is noted beside it, read and replaced together. */
import { readList, replaceList, type SavedPaper } from '../reading-list.ts';
import { collectKept, type KeptPaper } from './kept.ts';
import { type OwnPaper, readOwn, replaceOwn } from './own-papers.ts';
import { pickFacts, type StorageProblem } from './paper-store.ts';

export const readKept = (): readonly KeptPaper[] => collectKept(readList(), readOwn());

/** Replace everything, or nothing when there is no room for all of it. */
export function replaceKept(papers: readonly KeptPaper[]): StorageProblem | undefined {
  const before = readOwn();
  const problem = replaceOwn(papers.flatMap(toOwn)) ?? replaceList(papers.flatMap(toSaved));
  if (problem !== undefined) replaceOwn(before);
  return problem;
}

function toSaved(paper: KeptPaper): SavedPaper | [] {
  const { savedAt } = paper;
  return savedAt === undefined ? [] : { ...pickFacts(paper), savedAt };
}

function toOwn(paper: KeptPaper): OwnPaper | [] {
  const { readAt, note, notedAt } = paper;
  if (readAt === undefined && note === undefined) return [];
  return {
    ...pickFacts(paper),
    ...(readAt !== undefined && { readAt }),
    ...(note !== undefined && { note }),
    ...(notedAt !== undefined && { notedAt }),
  };
}
