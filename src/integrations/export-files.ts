/** Writes the files for other programs into a site. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { dataPath } from '../catalogue/addresses.ts';
import type { DumpFile } from '../exports/data/manifest.ts';
import { renderManifest } from '../exports/data/manifest.ts';
import type { ExportFile, ExportSource } from '../exports/export-file.ts';
import { listExportFiles } from '../exports/index.ts';

/** Files written before others have their turn. */
const BATCH = 32;

/** Write every export into the folder `site`, the manifest of the dump last. @throws when the disk refuses. */
export async function writeExportFiles(source: ExportSource, { site }: { readonly site: string }): Promise<void> {
  const files = listExportFiles(source);
  const folders = new Set(files.map((file) => path.dirname(file.path)));
  await Promise.all([...folders, dataPath('')].map((folder) => mkdir(path.join(site, folder), { recursive: true })));
  const dump: DumpFile[] = [];
  for (let start = 0; start < files.length; start += BATCH) {
    for (const file of files.slice(start, start + BATCH)) {
      const text = file.render();
      if (file.path.startsWith(dataPath(''))) dump.push(describeDumpFile({ file, text }));
      // Small files by the thousand: waiting for each takes longer than writing it.
      writeFileSync(path.join(site, file.path), text);
    }
    await setImmediate();
  }
  await writeFile(path.join(site, dataPath('manifest.json')), renderManifest(source, dump));
}

/** Render the manifest of a dump that nobody has written. */
export function renderUnwrittenManifest(source: ExportSource): string {
  const dump = listExportFiles(source).filter((file) => file.path.startsWith(dataPath('')));
  return renderManifest(
    source,
    dump.map((file) => describeDumpFile({ file, text: file.render() })),
  );
}

function describeDumpFile({ file, text }: { file: ExportFile; text: string }): DumpFile {
  const bytes = Buffer.from(text);
  return { name: path.basename(file.path), type: file.type, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
