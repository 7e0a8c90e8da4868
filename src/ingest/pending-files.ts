/** Entry files on their way to the disk: read as if they were there, written together. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readIfThere } from '../entries/read-if-there.ts';
import { writeFileAtomic } from '../entries/write-file.ts';

export interface PendingFiles {
  /** The text of an entry as it will be; `undefined` where there is none. */
  readonly read: (id: string) => Promise<string | undefined>;
  readonly write: (id: string, text: string) => void;
  readonly size: () => number;
  /** Write all that is pending, each file whole or not at all. @throws when the disk refuses. */
  readonly flush: () => Promise<void>;
  readonly close: () => void;
}

/** Collect files for a content folder. */
export function createPendingFiles(content: string): PendingFiles {
  const pending = new Map<string, string>();
  return {
    read: async (id) => pending.get(id) ?? (await readEntry(content, id)),
    write: (id, text) => pending.set(id, text),
    size: () => pending.size,
    flush: async () => {
      await Promise.all([...pending].map(([id, text]) => writeFileAtomic(entryPath(content, id), text)));
      pending.clear();
    },
    close: () => undefined,
  };
}

/** Collect files that are never written, however many they are. */
export function createImaginedFiles(content: string): PendingFiles {
  const database = new DatabaseSync('');
  database.exec(
    'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000; CREATE TABLE texts (id TEXT PRIMARY KEY, text TEXT); BEGIN;',
  );
  const [get, put] = [database.prepare('SELECT text FROM texts WHERE id = ?'), database.prepare('INSERT OR REPLACE INTO texts VALUES (?, ?)')];
  return {
    read: async (id) => {
      const found = get.get(id);
      return found === undefined ? await readEntry(content, id) : String(found['text']);
    },
    write: (id, text) => put.run(id, text),
    size: () => 0,
    flush: () => Promise.resolve(),
    close: () => {
      database.close();
    },
  };
}

const entryPath = (content: string, id: string): string => path.join(content, 'papers', `${id}.mdx`);
const readEntry = async (content: string, id: string): Promise<string | undefined> => (await readIfThere(entryPath(content, id)))?.toString('utf8');
