/**
 * What a run over a list is about to write, told to the disk before it writes, so that a run that is killed is
 * understood by the next: the ledger as it will be, and what the files were that it adds to.
 */
import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { readIfThere } from '../entries/read-if-there.ts';
import { writeFileAtomic } from '../entries/write-file.ts';
import { formerSchema, parseJson, type FormerLedger, type Ledger } from './ledger.ts';

const journalSchema = z.object({
  ledger: formerSchema,
  /** File below the content folder → SHA-256 before anything was added to it. */
  before: z.record(z.string(), z.string()),
});

export interface ListJournal {
  readonly ledger: FormerLedger;
  readonly before: ReadonlyMap<string, string>;
}

const journalPath = (report: string): string => `${report}.journal.json`;

/** Read what a killed run left; `undefined` when none did. @throws when the disk refuses. */
export async function readListJournal(report: string): Promise<ListJournal | undefined> {
  const text = (await readIfThere(journalPath(report)))?.toString('utf8');
  const { data } = journalSchema.safeParse(text === undefined ? undefined : parseJson(text));
  return data && { ledger: data.ledger, before: new Map(Object.entries(data.before)) };
}

export async function writeListJournal(report: string, ledger: Ledger, before: ReadonlyMap<string, string>): Promise<void> {
  const { edition, entries } = ledger;
  await writeFileAtomic(journalPath(report), JSON.stringify({ ledger: { edition, entries }, before: Object.fromEntries(before) }));
}

export const removeListJournal = (report: string): Promise<void> => rm(journalPath(report), { force: true });
