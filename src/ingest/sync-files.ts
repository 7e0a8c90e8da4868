/**
 * Bring files on disk to what ingest drafted without touching a person's work. A file is written when it
 * is new, or when it still is what ingest wrote last; one that a person edited or deleted stays so and is
 * reported. A folder that holds none of the files an earlier run wrote is a new folder, and gets them all.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { readIfThere } from '../entries/read-if-there.ts';
import { writeFileAtomic } from '../entries/write-file.ts';

/** Files open at once: thousands would be more than a system lends. */
const BATCH = 32;

export interface DraftedFile {
  /** Below the content folder. */
  readonly file: string;
  readonly text: string;
}

export interface Decision extends DraftedFile {
  readonly action: 'write' | 'same' | 'edited' | 'deleted';
  /** Nothing was there. */
  readonly isNew?: true;
  /** What the ledger will remember; absent for a file ingest never wrote. */
  readonly sha256?: string | undefined;
  /** The text on disk, where a person edited it. */
  readonly present?: string;
}

/** Decide about each file; `former` has the hashes of the last run by path. Nothing is written. */
export async function decideFiles(files: readonly DraftedFile[], folder: string, former: ReadonlyMap<string, string>): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files.slice(start, start + BATCH);
    const present = await Promise.all(batch.map(({ file }) => readPresent(path.join(folder, file))));
    decisions.push(...batch.map((drafted, index) => decide(drafted, present[index], former.get(drafted.file))));
  }
  return decisions;
}

/** Tell whether the folder holds any of the files. */
export async function holdsAny(files: Iterable<string>, folder: string): Promise<boolean> {
  for (const file of files) if ((await readPresent(path.join(folder, file))) !== undefined) return true;
  return false;
}

/** Write what is to be written, each file whole or not at all. @throws when the folder refuses. */
export async function writeFiles(decisions: readonly Decision[], folder: string): Promise<void> {
  const files = decisions.filter(({ action }) => action === 'write');
  for (let start = 0; start < files.length; start += BATCH) {
    await Promise.all(files.slice(start, start + BATCH).map(({ file, text }) => writeFileAtomic(path.join(folder, file), text)));
  }
}

export const hashText = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

function decide(drafted: DraftedFile, present: string | undefined, former: string | undefined): Decision {
  const sha256 = hashText(drafted.text);
  if (present === drafted.text) return { ...drafted, action: 'same', sha256 };
  if (present === undefined)
    return former === undefined ? { ...drafted, action: 'write', sha256, isNew: true } : { ...drafted, action: 'deleted', sha256: former };
  if (former === hashText(present)) return { ...drafted, action: 'write', sha256 };
  return { ...drafted, action: 'edited', sha256: former, present };
}

const readPresent = async (file: string): Promise<string | undefined> => (await readIfThere(file))?.toString('utf8');
