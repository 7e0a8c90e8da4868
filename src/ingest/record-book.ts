/** The accounts of one run: rows that wait for their files, the ledger, the page about it, the ids of its edition. */
import type { Problem } from '../problems/problem.ts';
import type { RecordOptions, RecordSource } from './ingest-records.ts';
import { openLedger, type LedgerRow, type LedgerWriter } from './record-ledger.ts';
import { openLedgerPage } from './record-ledger-page.ts';

/** What a run of ingest knows of its records so far. */
export interface Book {
  readonly ids: () => readonly string[];
  readonly add: (row: LedgerRow) => void;
  readonly note: (problem: Problem) => void;
  readonly size: () => number;
  /** Tell the journal, write the files, account. */
  readonly flush: (writeFiles: () => Promise<void>) => Promise<void>;
  /** Put the ledger in its place; a document without records, or of another format than was said, leaves the former one. */
  readonly finish: (sha256: string | undefined, edition: { id: string; sha256?: string | undefined } | undefined) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Open the ledger of a document and the page about it; neither, in a dry run or without `report`. @throws when the disk refuses. */
export async function openBook({ seed = '', format = '' }: RecordSource, { report, isDryRun, edition }: RecordOptions): Promise<Book> {
  const ledger: LedgerWriter | undefined = report === undefined || isDryRun ? undefined : await openLedger(report, { seed, format });
  const page = openLedgerPage({ seed, format });
  const ids = new Set<string>();
  const counts: Record<string, number> = {};
  let rows: LedgerRow[] = [];
  let isOpen = true;
  return {
    ids: () => [...ids],
    size: () => rows.length,
    note: page.note,
    add: (row) => {
      rows.push(row);
      counts[row.role] = (counts[row.role] ?? 0) + 1;
      page.add(row);
      if (edition !== undefined && row.id !== undefined) ids.add(row.id);
    },
    flush: async (writeFiles) => {
      await ledger?.intend(rows.filter(({ before }) => before !== undefined));
      await writeFiles();
      await ledger?.account(rows);
      rows = [];
    },
    finish: async (sha256, account) => {
      if (Object.keys(counts).length === 0) return;
      isOpen = false;
      await ledger?.finish({ sha256, edition: account, counts });
      if (ledger && report !== undefined) await page.write(`${report}.md`, sha256);
    },
    close: async () => {
      if (isOpen) await ledger?.close();
    },
  };
}
