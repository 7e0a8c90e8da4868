/** The dump of a catalogue on disk, as its site would publish it. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { listDataFiles } from '../../../src/exports/data/list-data-files.ts';
import { loadSiteContent } from '../../../src/integrations/site-content.ts';
import { findLocations } from '../../../src/locations.ts';
import { writeContent, type Files } from '../content-folder.ts';

/** Make a folder that goes when the test ends. */
export async function createFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Write the dump of a content folder, or of the sound catalogue with files over it, whose content is then copied into `keep`. */
export async function writeDump(from: string | Files, keep?: string): Promise<string> {
  const content = typeof from === 'string' ? from : (await writeContent(from)).content;
  if (keep !== undefined) await cp(content, path.join(keep, 'content'), { recursive: true });
  const folder = await createFolder();
  const source = await loadSiteContent({ ...findLocations({}), content, cache: path.join(folder, 'cache') });
  const out = path.join(folder, 'data');
  await mkdir(out);
  for (const file of [...listDataFiles(source)].filter((one) => one.path.startsWith('/data/'))) {
    await writeFile(path.join(out, path.basename(file.path)), file.render());
  }
  return out;
}
