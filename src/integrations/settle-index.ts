/**
 * Put the tables of a Pagefind index into a fixed order. Pagefind 1.5 writes filters, their values and sort keys in
 * the order of a hash table, which differs from run to run (pagefind/src/fossick and index/index_filter.rs); the
 * same catalogue must give the same bytes. Only order changes, so every client reads the index as before.
 */
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type CborValue, decodeCbor, encodeCbor } from './cbor.ts';

/** What Pagefind puts before each of its tables. */
const SIGNATURE = Buffer.from('pagefind_dcd');

type Row = readonly CborValue[];

/** Rewrite filters, table of contents and entry point in `folder`; all else stays. */
export async function settleIndex(folder: string): Promise<void> {
  const entryFile = path.join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(await readFile(entryFile, 'utf8')) as { languages: Record<string, { hash: string }> };
  for (const [language, info] of Object.entries(entry.languages)) {
    const [version, pages, chunks, filters, sorts, fields] = asRow(await readTable(path.join(folder, `pagefind.${info.hash}.pf_meta`)));
    const settled = await Promise.all(asRow(filters).map((filter) => settleFilter(folder, { language, filter: asRow(filter) })));
    const meta = encodeTable([version, pages, chunks, sortRows(settled), sortRows(asRow(sorts)), fields].map(asValue));
    await rm(path.join(folder, `pagefind.${info.hash}.pf_meta`));
    info.hash = nameTable(language, meta);
    await writeFile(path.join(folder, `pagefind.${info.hash}.pf_meta`), meta);
  }
  await writeFile(entryFile, JSON.stringify(entry));
}

/** @returns the filter's row in the table of contents. */
async function settleFilter(folder: string, { language, filter: [name, hash] }: { language: string; filter: Row }): Promise<Row> {
  const file = (id: string): string => path.join(folder, 'filter', `${id}.pf_filter`);
  const [label, values] = asRow(await readTable(file(String(hash))));
  const bytes = encodeTable([asValue(label), sortRows(asRow(values))]);
  const settled = nameTable(language, bytes);
  await rm(file(String(hash)));
  await writeFile(file(settled), bytes);
  return [asValue(name), settled];
}

async function readTable(file: string): Promise<CborValue> {
  return decodeCbor(gunzipSync(await readFile(file)).subarray(SIGNATURE.length));
}

const encodeTable = (table: Row): Buffer => gzipSync(Buffer.concat([SIGNATURE, encodeCbor(table)]), { level: 9 });

const nameTable = (language: string, bytes: Buffer): string => `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`;

const sortRows = (rows: Row): Row => [...rows].sort((a, b) => compare(String(asRow(a)[0]), String(asRow(b)[0])));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function asRow(value: CborValue | undefined): Row {
  if (!Array.isArray(value)) throw new Error('the index has a form this version of Papershelf does not know');
  return value as Row;
}

function asValue(value: CborValue | undefined): CborValue {
  if (value === undefined) throw new Error('the index has a form this version of Papershelf does not know');
  return value;
}
