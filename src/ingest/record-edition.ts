/** The edition of records that someone wants to keep together, in their order. */
import { Document } from 'yaml';
import type { RecordOptions, RecordSource } from './ingest-records.ts';
import { decideFiles, writeFiles } from './sync-files.ts';

interface Setting {
  readonly source: RecordSource;
  readonly options: RecordOptions;
  readonly ids: readonly string[];
  /** SHA-256 of the edition as ingest wrote it last. */
  readonly former: string | undefined;
}

/** Write the edition, unless a person edited it. Returns what the ledger remembers of it. @throws when the disk refuses. */
export async function writeRecordEdition(
  id: string,
  { source, options, ids, former }: Setting,
): Promise<{ id: string; sha256?: string | undefined }> {
  const file = `editions/${id}.yaml`;
  const title = (source.seed ?? id).replace(/\.[^.]*$/, '');
  const document = new Document(new Map<string, unknown>(Object.entries({ title, date: options.added, entries: ids })), { version: '1.2' });
  const known = new Map(former === undefined ? [] : [[file, former]]);
  const decisions = await decideFiles([{ file, text: document.toString({ lineWidth: 0 }) }], options.content, known);
  if (!options.isDryRun) await writeFiles(decisions, options.content);
  return { id, sha256: decisions[0]?.sha256 };
}
