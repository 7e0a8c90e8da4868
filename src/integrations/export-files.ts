/** Writes the files for other programs into a site. */
import { hash } from 'node:crypto';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { dataPath } from '../catalogue/addresses.ts';
import { type DumpFile, renderManifest } from '../exports/data/manifest.ts';
import type { ExportFile, ExportSource, RecordList } from '../exports/export-file.ts';
import { listExportFiles } from '../exports/index.ts';
import { createExportKeys, type ExportKeys } from './export-keys.ts';
import { type RecordShelf, writeRecordLists } from './record-shelf.ts';
import { isInShare, type Share } from './share.ts';
import type { SiteOutput } from './site-output.ts';

export interface ExportOptions {
  /** What files are known again by; without it all are made anew. */
  readonly grounds?: Parameters<typeof createExportKeys>[1];
  /** The folder where it is kept what lies where in the dump; everything in it may be deleted. */
  readonly cache?: string;
  /** Write a part of the files of entries; the first share has everything else. */
  readonly share?: Share;
}

/** Files written before others have their turn. */
const BATCH = 32;
const DATA = dataPath('');

/** Write every export, the dump first and its manifest last. @throws when the disk refuses. */
export async function writeExportFiles(source: ExportSource, output: SiteOutput, options: ExportOptions = {}): Promise<void> {
  const keys = options.grounds && createExportKeys(source.catalogue, options.grounds);
  const dump = listDump(source).filter((file) => isOurs(file, options.share));
  const shelves = new Map<string, RecordShelf>();
  try {
    await writeDump(dump, { output, keys, shelves, cache: options.cache });
    let count = 0;
    for (const file of listExportFiles(source)) {
      if (isDump(file) || !isOurs(file, options.share)) continue;
      writeSmallFile(file, { output, keys, shelves });
      if (count++ % BATCH === 0) await setImmediate();
    }
  } finally {
    for (const shelf of shelves.values()) shelf.close();
  }
  if ((options.share?.index ?? 0) === 0) output.write(dataPath('manifest.json').slice(1), renderManifest(source, dump.map(describe(output))));
}

const isDump = (file: ExportFile): boolean => file.path.startsWith(DATA);

function listDump(source: ExportSource): ExportFile[] {
  const dump: ExportFile[] = [];
  for (const file of listExportFiles(source)) if (isDump(file)) dump.push(file);
  return dump;
}

/** Render the manifest of a dump that nobody has written. */
export function renderUnwrittenManifest(source: ExportSource): string {
  const describeText = (file: ExportFile): DumpFile => {
    const bytes = Buffer.from(file.render());
    return { name: path.basename(file.path), type: file.type, bytes: bytes.length, sha256: hash('sha256', bytes, 'hex') };
  };
  return renderManifest(source, listDump(source).map(describeText));
}

/** Files of entries are many and by themselves; everything else is made of the records of the dump. */
const isOurs = ({ path: address }: ExportFile, share: Share | undefined): boolean =>
  address.startsWith('/papers/') ? isInShare(address.slice(1), share) : share === undefined || share.index === 0;

interface Writing {
  readonly output: SiteOutput;
  readonly keys: ExportKeys | undefined;
  /** By the kind of their records; filled with the dump. */
  readonly shelves: Map<string, RecordShelf>;
}

async function writeDump(
  dump: readonly ExportFile[],
  { output, keys, shelves, cache }: Writing & { readonly cache: string | undefined },
): Promise<void> {
  const changed = dump
    .map((file) => ({ ...nameFile(file, keys), made: file }))
    .filter(({ name, key }) => key === undefined || !output.keep(name, key));
  for (const { name, key, made } of changed) if (!made.list) output.write(name, made.render(), key);
  const lists = changed.flatMap(({ name, key, made: { list } }) => (list ? [{ file: name, list, key }] : []));
  const written = await writeRecordLists(lists, { output, keyOf: keys?.ofEntry, cache });
  for (const [index, shelf] of written.entries()) shelves.set(lists[index]?.list.kind ?? '', shelf);
}

function writeSmallFile(file: ExportFile, { output, keys, shelves }: Writing): void {
  const { name, key } = nameFile(file, keys);
  if (key !== undefined && output.keep(name, key)) return;
  const shelf = file.list && shelves.get(file.list.kind);
  output.write(name, file.list && shelf ? cutList(file.list, shelf) : file.render(), key);
}

const nameFile = ({ path: address, basis }: ExportFile, keys: ExportKeys | undefined): { name: string; key: string | undefined } => ({
  name: address.slice(1),
  key: basis && keys?.ofFile(basis),
});

/** The same bytes as rendering the list. */
function cutList({ entries, frame }: RecordList, shelf: RecordShelf): Uint8Array {
  if (entries.length === 0) return Buffer.from(frame.empty);
  const [first] = entries;
  if (entries.length === 1 && first && frame.before === '' && frame.after === '') return shelf.cut(first.id);
  const between = Buffer.from(frame.between);
  const records = entries.flatMap(({ id }, index) => (index === 0 ? [shelf.cut(id)] : [between, shelf.cut(id)]));
  return Buffer.concat([Buffer.from(frame.before), ...records, Buffer.from(frame.after)]);
}

const describe =
  ({ records }: SiteOutput) =>
  ({ path: address, type }: ExportFile): DumpFile => {
    const { bytes = 0, digest = '' } = records.get(address.slice(1)) ?? {};
    return { name: path.basename(address), type, bytes, sha256: digest };
  };
