/** One whole offline copy: a finished site in, a folder and its zip out, or the last good ones left as they were. */
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locations } from '../locations.ts';
import { type Banner, BANNER_STYLES } from '../offline/banner.ts';
import { bundleScripts } from '../offline/bundle-scripts.ts';
import { findDateOfContent } from '../offline/date-of-content.ts';
import { ZIP_FILE } from '../offline/file-list.ts';
import { findLiveAddress } from '../offline/live-address.ts';
import { packIndex } from '../offline/pack-index.ts';
import { rewritePage } from '../offline/rewrite-page.ts';
import { isLeftBehind, isPage, listSiteFiles } from '../offline/site-files.ts';
import { writeZip } from '../offline/write-zip.ts';
import { replaceFolder } from './replace-folder.ts';

export interface Progress {
  readonly step: 'pages' | 'files in the zip';
  readonly done: number;
  readonly total: number;
}

interface Bundling {
  readonly locations: Locations;
  /** Of this program. */
  readonly version: string;
  readonly onProgress?: (progress: Progress) => void;
}

export interface BundleResult {
  readonly pages: number;
  readonly zip: string;
  /** Bytes of the zip. */
  readonly size: number;
}

/** Copy, pack, zip, swap. @throws when the copy would not be whole; what was there before is then untouched. */
export async function bundleSite({ locations, version, onProgress = () => undefined }: Bundling): Promise<BundleResult> {
  const { out, offline, content } = locations;
  const zip = path.join(path.dirname(offline), ZIP_FILE);
  const [aside, asideZip] = [nameAside(offline), nameAside(zip)];
  const banner = { date: await findDateOfContent(content), version };
  try {
    const pages = await copySite({ from: out, to: aside, banner, onProgress });
    const files = await listSiteFiles(aside);
    const report = (done: number): void => onProgress({ step: 'files in the zip', done, total: files.length });
    const { digest, size } = await writeZip(asideZip, {
      folder: aside,
      files,
      top: path.parse(ZIP_FILE).name,
      date: banner.date,
      onProgress: report,
    });
    await replaceFolder(aside, offline);
    await rename(asideZip, zip);
    await writeFile(`${zip}.sha256`, `${digest}  ${path.basename(zip)}\n`);
    return { pages, zip, size };
  } finally {
    await Promise.all([aside, asideZip].map((target) => rm(target, { recursive: true, force: true })));
  }
}

const nameAside = (target: string): string => path.join(path.dirname(target), `.${path.basename(target)}-${process.pid}`);

interface Copying {
  readonly from: string;
  readonly to: string;
  readonly banner: Banner;
  readonly onProgress: (progress: Progress) => void;
}

/** Files read at once. */
const BATCH = 64;
const STYLES = fileURLToPath(new URL('../offline/offline-copy.css', import.meta.url));

async function copySite({ from, to, banner, onProgress }: Copying): Promise<number> {
  const files = await listSiteFiles(from);
  const live = findLiveAddress(await readFile(path.join(from, 'index.html'), 'utf8'));
  const pages = files.filter((file) => isPage(file) && !isLeftBehind(file));
  const { scripts, bundles, faults } = await copyPages(pages, { from, to, banner, onProgress, site: { live, files: new Set(files), isLeftBehind } });
  if (faults.length > 0) throw new Error(['links of the copy would lead nowhere:', ...faults.sort().slice(0, 20)].join('\n  '));
  const others = files.filter((file) => !isPage(file) && (scripts.has(file) || !isLeftBehind(file)));
  await inBatches(others, async (file) => copyFile(path.join(from, file), await prepare(to, file)));
  await copyFile(STYLES, await prepare(to, BANNER_STYLES));
  const sharedDigits = await packIndex({ from, to, files });
  for (const [name, modules] of bundles)
    await writeFile(await prepare(to, name), await bundleScripts({ folder: from, modules, live: live.href, sharedDigits }));
  return pages.length;
}

interface PageFindings {
  /** Classic scripts that pages load. */
  readonly scripts: Set<string>;
  /** Modules by the bundle that takes their place. */
  readonly bundles: Map<string, readonly string[]>;
  readonly faults: string[];
}

type Site = Parameters<typeof rewritePage>[2]['site'];

async function copyPages(pages: readonly string[], { from, to, banner, onProgress, site }: Copying & { readonly site: Site }): Promise<PageFindings> {
  const found: PageFindings = { scripts: new Set(), bundles: new Map(), faults: [] };
  let done = 0;
  await inBatches(pages, async (file) => {
    const { html, modules, bundle, scripts, faults } = rewritePage(await readFile(path.join(from, file), 'utf8'), file, { site, banner });
    await writeFile(await prepare(to, file), html);
    if (modules.length > 0) found.bundles.set(bundle, modules);
    for (const script of scripts) found.scripts.add(script);
    found.faults.push(...faults);
    done += 1;
    onProgress({ step: 'pages', done, total: pages.length });
  });
  return found;
}

async function inBatches<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH) await Promise.all(items.slice(start, start + BATCH).map(act));
}

/** Make the folder of a file. @returns the absolute name of the file. */
async function prepare(folder: string, file: string): Promise<string> {
  const target = path.join(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  return target;
}
