/** What earlier runs wrote of the same document: from its ledger, and from the journal of a run that was killed. */
import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { decodeStream } from './decode-stream.ts';
import { entryPath, readEntryFile } from './entry-path.ts';
import { foldTitle } from './fold-title.ts';
import { readTextLines } from './formats/text-lines.ts';
import { journalPath, ledgerPath, rowSchema, type LedgerRow } from './record-ledger.ts';
import { hashText } from './sync-files.ts';

/** No row is longer: an entry is at most 64 KB, and its repairs repeat little of it. */
const MAX_ROW = 16 * 1024 * 1024;
const footSchema = z.object({ edition: z.object({ sha256: z.string() }) });

export interface FormerRecords {
  /** The row of a record with this title; of several the one of that line, else the first that is left. Each is given once. */
  readonly take: (title: string, line: number) => LedgerRow | undefined;
  /** SHA-256 of an entry as ingest wrote it last. */
  readonly findHash: (id: string) => string | undefined;
  /** SHA-256 of the edition as ingest wrote it last. */
  readonly edition: string | undefined;
  readonly close: () => void;
}

/** Read the former run of a document; `holdsOwn` when entries say that they are of it. A folder that holds none of its entries is a new one, and has none. @throws when the disk refuses. */
export async function readFormerRecords(report: string | undefined, content: string, holdsOwn: boolean): Promise<FormerRecords> {
  const database = new DatabaseSync('');
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000;
    CREATE TABLE rows (title TEXT, line INTEGER, row TEXT, isTaken INTEGER DEFAULT 0, PRIMARY KEY (title, line)) WITHOUT ROWID;
    CREATE TABLE hashes (id TEXT PRIMARY KEY, sha256 TEXT) WITHOUT ROWID; BEGIN;`);
  const keep = database.prepare('INSERT OR REPLACE INTO rows (title, line, row) VALUES (?, ?, ?)');
  const keepHash = database.prepare('INSERT OR REPLACE INTO hashes VALUES (?, ?)');
  const hash = database.prepare('SELECT sha256 FROM hashes WHERE id = ?');
  const isNew = report !== undefined && !holdsOwn && !(await holdsAnyEntry(report, content));
  let edition: string | undefined;
  const add = (row: LedgerRow): void => {
    keep.run(foldTitle(row.title), row.line, JSON.stringify(row));
    if (row.id !== undefined && row.sha256 !== undefined) keepHash.run(row.id, row.sha256);
  };
  if (report !== undefined && !isNew) {
    for await (const { row, foot } of readRows(ledgerPath(report))) {
      if (row) add(row);
      edition = foot ?? edition;
    }
  }
  if (report !== undefined) await replay(report, content, add);
  const first = database.prepare('SELECT line, row FROM rows WHERE title = ? AND isTaken = 0 ORDER BY line <> ?, line LIMIT 1');
  const mark = database.prepare('UPDATE rows SET isTaken = 1 WHERE title = ? AND line = ?');
  return {
    edition,
    take: (title, line) => {
      const found = first.get(foldTitle(title), line);
      if (!found) return undefined;
      mark.run(foldTitle(title), found['line'] ?? 0);
      return rowSchema.parse(JSON.parse(String(found['row'])));
    },
    findHash: (id) => {
      const found = hash.get(id);
      return found === undefined ? undefined : String(found['sha256']);
    },
    close: () => {
      database.close();
    },
  };
}

/** Take over what the journal says and the disk confirms: the file is no longer what it was before. */
async function replay(report: string, content: string, add: (row: LedgerRow) => void): Promise<void> {
  for await (const { row } of readRows(journalPath(report))) {
    const present = row?.id === undefined ? undefined : await readEntryFile(content, row.id);
    if (row && present && hashText(present) !== row.before) add(row);
  }
}

/** By the entries the document brought in, which are as they were; where it brought in none, by those it added to. */
async function holdsAnyEntry(report: string, content: string): Promise<boolean> {
  let isOwner = false;
  let hasOthers = false;
  for await (const { row } of readRows(ledgerPath(report))) {
    if (row?.id === undefined) continue;
    isOwner ||= row.role === 'own';
    const present = row.role === 'own' ? await readEntryFile(content, row.id) : undefined;
    if (present !== undefined && hashText(present) === row.sha256) return true;
    hasOthers ||= row.role === 'filled' && existsSync(path.join(content, entryPath(row.id)));
  }
  return !isOwner && hasOthers;
}

/** Lines that are not rows, the head and what a crash cut among them, are passed over. */
async function* readRows(file: string): AsyncGenerator<{ row?: LedgerRow; foot?: string }> {
  if (!existsSync(file)) return;
  for await (const { text } of readTextLines(decodeStream(createReadStream(file)), MAX_ROW)) {
    const value = parseLine(text);
    const { success, data } = rowSchema.safeParse(value);
    if (success) yield { row: data };
    else {
      const foot = footSchema.safeParse(value).data?.edition.sha256;
      if (foot !== undefined) yield { foot };
    }
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
