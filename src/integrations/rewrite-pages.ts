/** Some pages of a site rewritten into the folder of a copy. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Banner } from '../offline/banner.ts';
import { type Icon, rewritePage } from '../offline/rewrite-page.ts';
import { isLeftBehind } from '../offline/site-files.ts';
import { prepareFile } from './prepare-file.ts';

/** Can be handed to a thread. */
export interface PageCopying {
  readonly from: string;
  readonly to: string;
  readonly banner: Banner;
  /** Address of the site on the web. */
  readonly live: string;
  /** Every file of the site. */
  readonly files: readonly string[];
}

export interface RewrittenPage {
  /** Classic scripts the page loads. */
  readonly scripts: readonly string[];
  /** Modules, and the bundle that takes their place. */
  readonly modules: readonly string[];
  readonly bundle: string;
  readonly dialog: string;
  readonly icon: Icon | undefined;
  readonly faults: readonly string[];
}

export type RewritePages = (pages: readonly string[]) => Promise<RewrittenPage[]>;

export function createPageRewriter({ from, to, banner, live, files }: PageCopying): RewritePages {
  const site = { live: new URL(live), files: new Set(files), isLeftBehind };
  const rewrite = async (file: string): Promise<RewrittenPage> => {
    const { html, ...found } = rewritePage(await readFile(path.join(from, file), 'utf8'), file, { site, banner });
    await writeFile(await prepareFile(to, file), html);
    return found;
  };
  return (pages) => Promise.all(pages.map(rewrite));
}
