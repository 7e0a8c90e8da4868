/** A last look at finished pages: every entry has its page, every internal link leads somewhere, nothing foreign stands on one. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { inspectMarkup, listInside } from './inspect-markup.ts';

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
  const isBroken = (target: string): boolean => leadsNowhere(target, { file, present, basePath });
  return [...inspectMarkup(html), ...findBrokenLinks(html, isBroken).map((target) => `no page at ${target}`)].map((fault) => `${file}: ${fault}`);
}

type Node = DefaultTreeAdapterTypes.Node;

/** The attributes that lead somewhere; text can look like them, so a page with a match that leads nowhere is parsed. */
const LINK = /<(?:a|link|script|img|form)\b[^>]*?\s(?:href|src|action)="([^"]*)"/g;
const LINKS: Readonly<Record<string, string>> = { a: 'href', link: 'href', script: 'src', img: 'src', form: 'action' };

function findBrokenLinks(html: string, isBroken: (target: string) => boolean): string[] {
  const suspects = [...html.matchAll(LINK)].some(([, target = '']) => isBroken(target));
  return suspects
    ? [
        ...new Set(
          listTargets(parse(html))
            .filter(isBroken)
            .map((target) => target.replace(/[?#].*$/s, '')),
        ),
      ]
    : [];
}

/** Tell whether an address, written as on the page of `file`, belongs to the site and is none of its files. */
function leadsNowhere(target: string, { file, present, basePath }: Omit<Surroundings, 'folder'> & { readonly file: string }): boolean {
  const [address = ''] = target.split(/[?#]/);
  if (address === '' || /^[a-z][a-z0-9+.-]*:/i.test(address)) return false;
  const path = address.startsWith('/') ? address : new URL(address, `https://site.invalid${basePath}${file}`).pathname;
  if (!path.startsWith(basePath)) return true;
  const inside = decodeURI(path.slice(basePath.length));
  return !present.has(inside) && !present.has(`${inside}index.html`);
}

function listTargets(node: Node): string[] {
  const name = 'tagName' in node ? LINKS[node.tagName] : undefined;
  const own = 'tagName' in node ? node.attrs.flatMap((attribute) => (attribute.name === name ? [attribute.value] : [])) : [];
  return [...own, ...listInside(node).flatMap(listTargets)];
}

async function listFiles(folder: string): Promise<string[]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  return items.filter((item) => item.isFile()).map((item) => path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join('/'));
}
