/** Writes the files for other programs into a site. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dataPath } from '../catalogue/addresses.ts';
import type { DumpFile } from '../exports/data/manifest.ts';
import { renderManifest } from '../exports/data/manifest.ts';
import type { ExportFile, ExportSource } from '../exports/export-file.ts';
import { listExportFiles } from '../exports/index.ts';

/** Files on their way to the disk at once. */
const BATCH = 32;

/** Write every export into the folder `site`, the manifest of the dump last. @throws when the disk refuses. */
export async function writeExportFiles(source: ExportSource, { site }: { readonly site: string }): Promise<void> {
  const files = listExportFiles(source);
  const folders = new Set(files.map((file) => path.dirname(file.path)));
  await Promise.all([...folders, dataPath('')].map((folder) => mkdir(path.join(site, folder), { recursive: true })));
  const dump: DumpFile[] = [];
  for (let start = 0; start < files.length; start += BATCH) {
    const batch = files.slice(start, start + BATCH).map((file) => ({ file, text: file.render() }));
    dump.push(...batch.filter(({ file }) => file.path.startsWith(dataPath(''))).map(describeDumpFile));
    await Promise.all(batch.map(({ file, text }) => writeFile(path.join(site, file.path), text)));
  }
  await writeFile(path.join(site, dataPath('manifest.json')), renderManifest(source, dump));
}

function describeDumpFile({ file, text }: { file: ExportFile; text: string }): DumpFile {
  const bytes = Buffer.from(text);
  return { name: path.basename(file.path), type: file.type, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
