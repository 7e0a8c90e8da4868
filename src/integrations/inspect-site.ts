/** A last look at finished pages: every entry has its page, every internal link leads somewhere, nothing inline runs. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** What may be inline code; attributes can hold the like as text, so a page with a match is parsed. */
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
  const inline = INLINE.test(html) ? findInline(parse(html)) : undefined;
  const isBroken = (target: string): boolean => leadsNowhere(target, { file, present, basePath });
  const broken = findBrokenLinks(html, isBroken).map((target) => `${file}: no page at ${target}`);
  return inline === undefined ? broken : [`${file}: inline script, style or handler ${inline}`, ...broken];
}

type Node = DefaultTreeAdapterTypes.Node;

/** Find the first element that runs or styles something by itself. */
function findInline(node: Node): string | undefined {
  if ('tagName' in node && isInline(node)) return `<${[node.tagName, ...node.attrs.map(({ name }) => name)].join(' ')}>`.slice(0, 80);
  for (const child of listInside(node)) {
    const found = findInline(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isInline({ tagName, attrs }: DefaultTreeAdapterTypes.Element): boolean {
  const type = attrs.find(({ name }) => name === 'type')?.value;
  const isCode = tagName === 'script' && !attrs.some(({ name }) => name === 'src') && type !== 'application/json' && type !== 'application/ld+json';
  return isCode || tagName === 'style' || attrs.some(({ name }) => name === 'style' || name.startsWith('on'));
}

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

function listInside(node: Node): Node[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return 'content' in node ? [...children, node.content] : children;
}

async function listFiles(folder: string): Promise<string[]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true });
  return items.filter((item) => item.isFile()).map((item) => path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join('/'));
}
