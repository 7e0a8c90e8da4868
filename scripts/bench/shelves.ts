/**
 * The lists of a finished site of ours, read from its pages: peers get the same ones with the same entries, so that
 * they need not find out who is the same person, what names a method, or what is related.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Papers on a page of a list; `Infinity` where all stand on one. */
export const SHELF_SIZES = { topics: 50, years: 200, authors: Infinity, methods: Infinity } as const;
export type ShelfKind = keyof typeof SHELF_SIZES;
export const SHELF_KINDS = Object.keys(SHELF_SIZES) as ShelfKind[];

/** A topic, a year, a person or a method. */
export interface Shelf {
  readonly slug: string;
  readonly title: string;
  /** In the order of its pages. */
  readonly ids: readonly string[];
}

export interface Shelves {
  /** All entries, newest first. */
  readonly order: readonly string[];
  readonly kinds: Readonly<Record<ShelfKind, readonly Shelf[]>>;
}

/** Read the lists of the site in `folder`. */
export async function readShelves(folder: string): Promise<Shelves> {
  const { ids: order } = await readShelf(folder, 'papers');
  const kinds: Record<ShelfKind, Shelf[]> = { topics: [], years: [], authors: [], methods: [] };
  for (const kind of SHELF_KINDS) {
    for (const slug of await listSlugs(path.join(folder, kind))) kinds[kind].push({ slug, ...(await readShelf(folder, `${kind}/${slug}`)) });
  }
  return { order, kinds };
}

/** Read what an entry's page names as related. */
export async function readRelated(folder: string, id: string): Promise<string[]> {
  const page = await readFile(path.join(folder, 'papers', id, 'index.html'), 'utf8');
  const from = page.indexOf('data-related');
  return from === -1 ? [] : findCards(page.slice(from));
}

async function listSlugs(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return found.flatMap((item) => (item.isDirectory() && item.name !== 'page' ? [item.name] : [])).sort();
}

async function readShelf(folder: string, shelf: string): Promise<Pick<Shelf, 'title' | 'ids'>> {
  const ids = new Set<string>();
  let title = '';
  for (let number = 1; ; number++) {
    const file = path.join(folder, shelf, number === 1 ? '' : `page/${number}`, 'index.html');
    const page = await readFile(file, 'utf8').catch(() => undefined);
    if (page === undefined) return { title, ids: [...ids] };
    title ||= findTitle(page);
    for (const id of findCards(page)) ids.add(id);
  }
}

const findCards = (page: string): string[] => [...page.matchAll(/ data-card="([^"]+)"/g)].map(([, id = '']) => id);

function findTitle(page: string): string {
  const [, heading = ''] = /<h1[^>]*>([\s\S]{0,2000}?)<\/h1>/.exec(page) ?? [];
  return heading.replace(/<[^>]*>/g, '').trim();
}
