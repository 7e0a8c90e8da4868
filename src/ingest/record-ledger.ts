/**
 * The account of records, as JSON Lines so that it can be of any length: a head, a row for each record in order, a
 * foot. While a run lasts, a journal tells what it is about to write, so that a run that is killed is understood by
 * the next. No time and no path of this machine stands in it: same input, same bytes.
 */
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { readIfThere } from '../entries/read-if-there.ts';

const change = z.looseObject({ line: z.number() });

export const rowSchema = z.object({
  /** Of the record in the document, from 1. */
  line: z.number(),
  title: z.string(),
  /** `own`: this document brought the paper in; `filled`: it was there, and this is what the record added; `refused`: it did not come in. */
  role: z.enum(['own', 'filled', 'refused']),
  id: z.string().optional(),
  /** Of the text ingest drafted from the record, for `own`. */
  drafted: z.string().optional(),
  /** Of the file as ingest wrote it last. */
  sha256: z.string().optional(),
  /** YYYY-MM-DD. */
  added: z.string().optional(),
  filled: z.array(z.string()).optional(),
  proposals: z.array(z.object({ topic: z.string(), score: z.number(), evidence: z.string() })).optional(),
  repairs: z.array(change).optional(),
  uncertain: z.array(change).optional(),
  /** In a journal: of the file before, empty where there was none. */
  before: z.string().optional(),
});

export type LedgerRow = z.infer<typeof rowSchema>;

export interface LedgerFoot {
  /** Of the document. */
  readonly sha256?: string | undefined;
  readonly edition?: { readonly id: string; readonly sha256?: string | undefined } | undefined;
  readonly counts: Readonly<Record<string, number>>;
}

export interface LedgerWriter {
  /** Tell the disk what is about to be written. */
  readonly intend: (rows: readonly LedgerRow[]) => Promise<void>;
  /** Account for records, in order. */
  readonly account: (rows: readonly LedgerRow[]) => Promise<void>;
  /** Put the ledger in its place, and drop the journal. */
  readonly finish: (foot: LedgerFoot) => Promise<void>;
  /** Leave the ledger as it was, and a journal for the next run. */
  readonly close: () => Promise<void>;
}

export const journalPath = (report: string): string => `${report}.journal.jsonl`;
export const ledgerPath = (report: string): string => `${report}.jsonl`;

/** Begin a ledger at `report`, a path without extension. @throws when the disk refuses. */
export async function openLedger(report: string, head: { readonly seed: string; readonly format: string }): Promise<LedgerWriter> {
  const aside = `${ledgerPath(report)}.new`;
  const [journal, ledger] = [await open(journalPath(report), 'a'), await open(aside, 'w')];
  await ledger.write(`${JSON.stringify(head)}\n`);
  const close = async (): Promise<void> => {
    await journal.close();
    await ledger.close();
  };
  return {
    intend: async (rows) => {
      if (rows.length > 0) await append(journal, rows);
    },
    account: async (rows) => {
      await ledger.write(renderRows(rows.map((row) => ({ ...row, before: undefined }))));
    },
    finish: async (foot) => {
      await ledger.write(`${JSON.stringify(foot)}\n`);
      await ledger.sync();
      await close();
      await ((await areEqual(aside, ledgerPath(report))) ? rm(aside) : rename(aside, ledgerPath(report)));
      await rm(journalPath(report), { force: true });
    },
    close: async () => {
      await close();
      await rm(aside, { force: true });
      if ((await stat(journalPath(report))).size === 0) await rm(journalPath(report));
    },
  };
}

/** A crash may have cut the last line of the journal: a line of its own begins what follows. */
async function append(journal: FileHandle, rows: readonly LedgerRow[]): Promise<void> {
  await journal.write(`\n${renderRows(rows)}`);
  await journal.sync();
}

const renderRows = (rows: readonly LedgerRow[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** Byte for byte; files of different sizes are not read. */
async function areEqual(first: string, second: string): Promise<boolean> {
  const present = await readIfThere(second);
  if (!present) return false;
  return present.equals((await readIfThere(first)) ?? Buffer.alloc(0));
}
