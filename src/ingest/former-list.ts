/** What earlier runs over a list wrote: from its ledger, and from the journal of a run that was killed. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readIfThere } from '../entries/read-if-there.ts';
import { foldTitle } from './fold-title.ts';
import { parseLedger, type FormerEntry, type FormerLedger } from './ledger.ts';
import { readListJournal, type ListJournal } from './list-journal.ts';
import { hashText } from './sync-files.ts';

export interface FormerList {
  /** What became of the record with a title. */
  readonly find: (title: string) => FormerEntry | undefined;
  /** SHA-256 of files as ingest wrote them last, by path below the content folder. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Whether the content folder holds nothing that this list brought in, so that all of it is new there. */
  readonly isNewFolder: boolean;
}

interface Setting {
  /** Path of the ledger without extension. */
  readonly report: string;
  readonly content: string;
  /** Whether entries say that they are of this list. */
  readonly holdsOwn: boolean;
}

/** Read the former run of a list; in a new folder only ids and proposals are kept of it. @throws when the disk refuses. */
export async function readFormerList({ report, content, holdsOwn }: Setting): Promise<FormerList> {
  const ledger = parseLedger((await readIfThere(`${report}.json`))?.toString('utf8') ?? '');
  const journal = await readListJournal(report);
  const readHash = createHashReader(content);
  const confirmed = journal && (await confirm(journal, readHash));
  const files = [...(ledger ? listFiles(ledger) : []), ...(confirmed ? listFiles(confirmed) : [])];
  const entries = [...(ledger?.entries ?? []), ...(confirmed?.entries ?? [])];
  const isNewFolder = !holdsOwn && !confirmed && !(await holdsAnyOwn(ledger, content));
  const byTitle = new Map(entries.map((entry) => [foldTitle(entry.title), entry]));
  return {
    find: (title) => byTitle.get(foldTitle(title)),
    hashes: new Map(isNewFolder ? [] : files),
    isNewFolder,
  };
}

/** Whether this document brought the paper in, rather than finding it there. */
export const isOwn = ({ state }: FormerEntry): boolean => state !== 'elsewhere';

const listFiles = ({ edition, entries }: FormerLedger): [string, string][] =>
  [edition, ...entries].flatMap(({ file, sha256 }) => (sha256 === undefined ? [] : [[file, sha256] as [string, string]]));

type HashReader = (file: string) => Promise<string | undefined>;

function createHashReader(content: string): HashReader {
  return async (file) => {
    const bytes = await readIfThere(path.join(content, file));
    return bytes && hashText(bytes);
  };
}

/** Keep what the disk confirms of a journal: files that are as it says, and those that are no longer what they were before. */
async function confirm({ ledger, before }: ListJournal, readHash: HashReader): Promise<FormerLedger> {
  const entries: FormerEntry[] = [];
  for (const { sha256, filled, ...entry } of ledger.entries) {
    const present = await readHash(entry.file);
    if (!before.has(entry.file)) entries.push({ ...entry, ...(present === sha256 && { sha256 }), ...(filled && { filled }) });
    else if (present !== undefined && present !== before.get(entry.file)) entries.push({ ...entry, ...(filled && { filled }) });
  }
  const { sha256, ...edition } = ledger.edition;
  return { entries, edition: { ...edition, ...((await readHash(edition.file)) === sha256 && { sha256 }) } };
}

/** By the edition, or by an entry that is as it was written. */
async function holdsAnyOwn(ledger: FormerLedger | undefined, content: string): Promise<boolean> {
  if (!ledger) return false;
  if (existsSync(path.join(content, ledger.edition.file))) return true;
  for (const { file, sha256, state } of ledger.entries) {
    const bytes = state === 'elsewhere' ? undefined : await readIfThere(path.join(content, file));
    if (bytes && hashText(bytes) === sha256) return true;
  }
  return false;
}
