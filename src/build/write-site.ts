/** Everything of a site, written into one folder: what can be done at the same time is. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Catalogue } from '../catalogue/model.ts';
import type { ExportSource } from '../exports/export-file.ts';
import { renderSitemaps } from '../exports/sitemaps.ts';
import { digestExportCode } from '../integrations/export-code.ts';
import { writeExportsAside, type WrittenRecords } from '../integrations/export-thread.ts';
import { findOfflineZip } from '../integrations/find-offline-zip.ts';
import type { HandedSite } from '../integrations/handed-site.ts';
import { findMissingPages } from '../integrations/inspect-site.ts';
import { preloadModules } from '../integrations/preload-modules.ts';
import { buildPaperMap } from '../integrations/paper-map.ts';
import { writePictureFiles } from '../integrations/picture-files.ts';
import { writeSearchAside } from '../integrations/search-aside.ts';
import { relatePapers } from '../integrations/related-papers.ts';
import { type LastOutput, openSiteOutput, type SiteOutput } from '../integrations/site-output.ts';
import type { Share } from '../integrations/share.ts';
import type { Locations } from '../locations.ts';
import { copyClientFiles } from './client-files.ts';
import type { Phases } from './phases.ts';
import type { Program } from './program.ts';
import type { RenderedPages } from './render-worker.ts';
import { renderPages } from './render-pages.ts';
import { waitForAll } from './wait-for-all.ts';
import { writeOfflineFiles } from './offline-files.ts';

export interface SiteToWrite {
  readonly source: ExportSource;
  /** Of each entry, by id. */
  readonly digests: ReadonlyMap<string, string>;
  readonly locations: Locations;
  /** Absolute; absent or empty. */
  readonly folder: string;
  readonly program: Promise<Program>;
  readonly last: readonly LastOutput[];
  /** Of a build that several machines divide: only what the others can take over is written. */
  readonly share?: Share | undefined;
  readonly phases: Phases;
}

/** Write a site. @throws when a page has a fault, or the disk refuses. */
export async function writeSite(work: SiteToWrite): Promise<SiteOutput> {
  const { source, folder, last, phases, share } = work;
  const { catalogue } = source;
  const output = openSiteOutput(folder, last);
  const [pages] = await waitForAll([
    writePages(work, output),
    phases.measure('search', async () => output.add(await writeSearchAside(catalogue, { folder, cache: work.locations.cache, share }))),
    phases.measure('exports', async () => output.add(await writeExports(work))),
    phases.measure('pictures', () => writePictureFiles(catalogue, output, { cache: work.locations.cache, share })),
  ]);
  if (share) return output;
  for (const { file, text } of renderSitemaps(output.records.keys(), catalogue)) output.write(file, text);
  await phases.measure('offline', () => writeOfflineFiles(output, catalogue.site, work.locations));
  await assertSound(pages, { catalogue, output });
  return output;
}

async function writePages(
  { source, locations, folder, program: compiling, last, phases, digests, share }: SiteToWrite,
  output: SiteOutput,
): Promise<RenderedPages> {
  const { catalogue, abstracts } = source;
  const [program, related, paperMap, offlineZip] = await waitForAll([
    compiling,
    phases.measure('related', () => relatePapers(catalogue, { cache: locations.cache, digests })),
    phases.measure('map', () => buildPaperMap(catalogue, locations.cache)),
    findOfflineZip(locations),
  ]);
  if (!share) await copyClientFiles(program, catalogue.site, output);
  const site: HandedSite = { catalogue, related, paperMap, offlineZip, abstracts, digests };
  const pages = await phases.measure('pages', () => renderPages({ site, program, basePath: catalogue.site.basePath, folder, last, share }));
  output.add(pages.records);
  if (share) return pages;
  const search = 'search/index.html';
  const base = catalogue.site.basePath;
  output.write(search, await preloadModules(await readFile(path.join(folder, search), 'utf8'), { site: folder, base }));
  return pages;
}

async function writeExports({ source, digests, locations, folder, last, share }: SiteToWrite): Promise<WrittenRecords> {
  const grounds = { digests, program: digestExportCode() };
  return writeExportsAside(source, { folder, last }, { grounds, cache: locations.cache, ...(share && { share }) });
}

async function assertSound({ faults, links }: RenderedPages, { catalogue, output }: { catalogue: Catalogue; output: SiteOutput }): Promise<void> {
  const missing = await findMissingPages({
    folder: output.folder,
    basePath: catalogue.site.basePath,
    ids: catalogue.byId.keys(),
    present: output.records.keys(),
    links,
  });
  const found = [...faults, ...missing];
  if (found.length > 0) throw new Error(['the finished pages have faults:', ...found.slice(0, 20)].join('\n  '));
}
