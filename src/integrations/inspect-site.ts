/** A last look at finished pages: every entry has its page, every internal link leads somewhere. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { listInside } from './inspect-markup.ts';

interface Place {
  /** Site-relative. */
  readonly file: string;
  readonly basePath: string;
}

/** The attributes that lead somewhere; text can look like them, so a page with a match that leads nowhere is parsed. */
const LINK = /<(?:a|link|script|img|form)\b[^>]*?\s(?:href|src|action)="([^"]*)"/g;
const LINKS: Readonly<Record<string, string>> = { a: 'href', link: 'href', script: 'src', img: 'src', form: 'action' };

/** List what a page may lead to within its site, each once: site-relative files, and folders with a slash at the end. */
export function listLinkedFiles(html: string, place: Place): Set<string> {
  const targets = new Set<string>();
  for (const [, target = ''] of html.matchAll(LINK)) targets.add(target);
  return new Set([...targets].flatMap((target) => findLinkedFile(target, place) ?? []));
}

interface Finished {
  readonly folder: string;
  readonly basePath: string;
  /** Of all entries. */
  readonly ids: Iterable<string>;
  /** Every file of the site. */
  readonly present: Iterable<string>;
  /** A page by each file that some page may lead to. */
  readonly links: ReadonlyMap<string, string>;
}

/** Describe what is missing, one line each; empty when all is well. */
export async function findMissingPages({ folder, basePath, ids, present, links }: Finished): Promise<string[]> {
  const files = new Set(present);
  const isThere = (file: string): boolean => files.has(file) || files.has(`${file}index.html`);
  const faults = [...ids].filter((id) => !files.has(`papers/${id}/index.html`)).map((id) => `no page for ${id}`);
  const suspects = new Set([...links].flatMap(([target, page]) => (isThere(target) ? [] : [page])));
  for (const file of suspects) {
    const targets = listTargets(parse(await readFile(path.join(folder, file), 'utf8')));
    const broken = targets.filter((target) => !isThere(findLinkedFile(target, { file, basePath }) ?? 'index.html'));
    faults.push(...new Set(broken.map((target) => `${file}: no page at ${target.replace(/[?#].*$/s, '')}`)));
  }
  return faults;
}

/** The file of the site an address leads to, written as on the page of `file`; what lies beside the site keeps its slash in front. */
function findLinkedFile(target: string, { file, basePath }: Place): string | undefined {
  const [address = ''] = target.split(/[?#]/);
  if (address === '' || /^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined;
  const path = address.startsWith('/') ? address : new URL(address, `https://site.invalid${basePath}${file}`).pathname;
  return path.startsWith(basePath) ? decodeURI(path.slice(basePath.length)) : path;
}

type Node = DefaultTreeAdapterTypes.Node;

function listTargets(node: Node): string[] {
  const name = 'tagName' in node ? LINKS[node.tagName] : undefined;
  const own = 'tagName' in node ? node.attrs.flatMap((attribute) => (attribute.name === name ? [attribute.value] : [])) : [];
  return [...own, ...listInside(node).flatMap(listTargets)];
}
