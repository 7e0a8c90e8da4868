/** A last look at finished pages: every entry has its page, every internal link leads somewhere, nothing inline runs. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const INLINE = /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/(?:ld\+)?json")[^>]*>|<style[\s>]|<[a-z][^>]*\sstyle=|<[a-z][^>]*\son[a-z]+=/i;

/** Files read at once. */
const BATCH = 64;

/** Describe what is wrong with the site in `folder`, one line each; empty when all is well. */
export async function inspectSite(folder: string, { ids, basePath }: { ids: readonly string[]; basePath: string }): Promise<string[]> {
  const files = await listFiles(folder);
  const present = new Set(files);
  const faults = ids.filter((id) => !present.has(`papers/${id}/index.html`)).map((id) => `no page for ${id}`);
  const pages = files.filter((file) => file.endsWith('.html'));
  for (let start = 0; start < pages.length; start += BATCH) {
    const found = await Promise.all(pages.slice(start, start + BATCH).map((file) => inspectPage(file, { folder, present, basePath })));
    faults.push(...found.flat());
  }
  return faults;
}

interface Surroundings {
  readonly folder: string;
  readonly present: ReadonlySet<string>;
  readonly basePath: string;
}

async function inspectPage(file: string, { folder, present, basePath }: Surroundings): Promise<string[]> {
  const html = await readFile(path.join(folder, file), 'utf8');
  const inline = INLINE.exec(html)?.[0].slice(0, 80);
  const broken = findBrokenLinks(html, present, basePath).map((target) => `${file}: no page at ${target}`);
  return inline === undefined ? broken : [`${file}: inline script, style or handler ${inline}`, ...broken];
}

function findBrokenLinks(html: string, present: ReadonlySet<string>, base: string): string[] {
  const broken = new Set<string>();
  for (const [, target = ''] of html.matchAll(/<(?:a|link|script|img|form)\b[^>]*?\s(?:href|src|action)="(\/[^"#?]*)/g)) {
    const inside = target.startsWith(base) ? decodeURI(target.slice(base.length)) : undefined;
    if (inside === undefined || !(present.has(inside) || present.has(`${inside}index.html`))) broken.add(target);
  }
  return [...broken];
}

async function listFiles(folder: string): Promise<string[]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  return items.filter((item) => item.isFile()).map((item) => path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join('/'));
}
