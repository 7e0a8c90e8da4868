/** Bringing in what a document holds: a backup as it is, of any other text the papers it names. Loaded when a reader brings something. */
import * as texts from '#texts';
import { readList, replaceList, savePapers } from '../reading-list.ts';
import { engine } from '../search-engine.ts';
import { toPaper } from '../search-results.ts';
import { sharedHref } from '../site-address.ts';
import { type Backup, parseBackup } from './backup.ts';
import { type Finding, findPapers, joinReferences, type Search } from './find-papers.ts';
import { readKept, replaceKept } from './keep.ts';
import { type KeptPaper, mergeKept } from './kept.ts';
import { LONGEST_NOTE } from './own-papers.ts';
import type { StorageProblem } from './paper-store.ts';
import { readReferences } from './read-references.ts';

/** Characters of a text, and papers in it, that are looked through at once. */
const LONGEST_TEXT = 2_000_000;
const MOST_LOOKED_FOR = 500;

export interface Imported {
  readonly message: string;
  /** What was named and is not in this catalogue. */
  readonly missing: readonly string[];
  /** Takes back what was done, if anything was. */
  readonly undo?: () => StorageProblem | undefined;
}

/** @throws when the search tables cannot be loaded. */
export async function importText(text: string, tell: (message: string) => void): Promise<Imported> {
  const parsed = parseJson(text);
  const backup = parseBackup(parsed);
  if (backup === 'later-version') return { message: texts.importLater, missing: [] };
  if (backup) return importBackup(backup, tell);
  if (text.length > LONGEST_TEXT) return { message: texts.importTooLarge(LONGEST_TEXT), missing: [] };
  const named = joinReferences(readReferences(text, parsed));
  const references = named.slice(0, MOST_LOOKED_FOR);
  if (references.length === 0) return { message: texts.importNothing, missing: [] };
  const { found, missing } = await findPapers(references, search, (done) => tell(texts.importLooking(done, references.length)));
  const before = readList();
  const { saved, problem } = savePapers(found.map(toPaper));
  if (saved === 0 && problem !== undefined) return { message: describeProblem(problem), missing: [] };
  const counts = { added: saved, there: found.length - saved, missing: missing.length };
  const done = problem === 'full' ? texts.importCut(counts) : texts.importDone(counts);
  const left = named.length - references.length;
  const message = left > 0 ? `${texts.importLeft(left)} ${done}` : done;
  return { message, missing, ...(saved > 0 && { undo: () => replaceList(before) }) };
}

/** A backup of this catalogue is taken as it is; the papers of another one are looked for. */
async function importBackup({ site, papers, unread }: Backup, tell: (message: string) => void): Promise<Imported> {
  const { kept, missing } = site === sharedHref('/') ? { kept: papers, missing: [] } : await moveHere(papers, tell);
  const before = readKept();
  const merged = mergeKept(before, kept, LONGEST_NOTE);
  const problem = replaceKept(merged.papers);
  if (problem !== undefined) return { message: describeProblem(problem), missing: [] };
  const message = texts.importBackup({ added: merged.added, changed: merged.changed, there: merged.same, missing: missing.length, unread });
  return { message, missing, ...(merged.added + merged.changed > 0 && { undo: () => replaceKept(before) }) };
}

async function moveHere(
  papers: readonly KeptPaper[],
  tell: (message: string) => void,
): Promise<{ kept: readonly KeptPaper[]; missing: readonly string[] }> {
  const kept: KeptPaper[] = [];
  const missing: string[] = [];
  for (const [index, paper] of papers.entries()) {
    tell(texts.importLooking(index + 1, papers.length));
    const { title, link = '' } = paper;
    const finding: Finding = await findPapers([{ title, ids: [paper.id], identifiers: link === '' ? [] : [link] }], search);
    const [found] = finding.found;
    if (found) kept.push({ ...paper, ...toPaper(found) });
    missing.push(...finding.missing);
  }
  return { kept, missing };
}

const search: Search = (request) => engine.search(request);

const describeProblem = (problem: StorageProblem): string => (problem === 'full' ? texts.importFull : texts.ownUnavailable);

function parseJson(text: string): unknown {
  try {
    return /^\s*[[{]/.test(text) ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
