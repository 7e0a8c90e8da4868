/** One whole offline copy: a finished site in, a folder and its zip out, or the last good ones left as they were. */
import { copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locations } from '../locations.ts';
import { type Banner, BANNER_STYLES } from '../offline/banner.ts';
import { asksForCopy, bundleModules, bundleStart, MODULES_FILE } from '../offline/bundle-scripts.ts';
import { findDateOfContent } from '../offline/date-of-content.ts';
import { ZIP_FILE } from '../offline/file-list.ts';
import { findLiveAddress } from '../offline/live-address.ts';
import { packIndex } from '../offline/pack-index.ts';
import { isLeftBehind, isPage, listSiteFiles } from '../offline/site-files.ts';
import { writeZip } from '../offline/write-zip.ts';
import { type CopiedPages, copyPages } from './copy-pages.ts';
import { prepareFile } from './prepare-file.ts';
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
  const live = findLiveAddress(await readFile(path.join(from, 'index.html'), 'utf8')).href;
  const pages = files.filter((file) => isPage(file) && !isLeftBehind(file));
  const report = (done: number): void => onProgress({ step: 'pages', done, total: pages.length });
  const { scripts, bundles, icons, faults } = await copyPages(pages, { from, to, banner, live, files }, report);
  if (faults.length > 0) throw new Error(['links of the copy would lead nowhere:', ...[...faults].sort().slice(0, 20)].join('\n  '));
  const others = files.filter((file) => !isPage(file) && (scripts.has(file) || !isLeftBehind(file)));
  for (let start = 0; start < others.length; start += BATCH) {
    await Promise.all(others.slice(start, start + BATCH).map(async (file) => copyFile(path.join(from, file), await prepareFile(to, file))));
  }
  for (const [file, svg] of icons) await writeFile(await prepareFile(to, file), svg);
  await copyFile(STYLES, await prepareFile(to, BANNER_STYLES));
  const sharedDigits = await packIndex({ from, to, files });
  await writeBundles(bundles, { to, about: { folder: from, live, sharedDigits } });
  return pages.length;
}

type About = Omit<Parameters<typeof bundleStart>[0], 'modules' | 'dialog'> & { readonly folder: string };

async function writeBundles(bundles: CopiedPages['bundles'], { to, about }: { readonly to: string; readonly about: About }): Promise<void> {
  if (bundles.size === 0) return;
  const { folder, ...start } = about;
  const modules = await bundleModules(folder, [...new Set([...bundles.values()].flatMap((page) => page.modules))]);
  if (!asksForCopy(modules)) throw new Error('the scripts of the site know no offline copies; build the site anew');
  await writeFile(await prepareFile(to, MODULES_FILE), modules);
  for (const [name, page] of bundles) await writeFile(await prepareFile(to, name), await bundleStart({ ...start, ...page }));
}
