/** Our entries as peers take them: front matter that any YAML reader understands, and the abstract as it is. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { readRelated, SHELF_KINDS, SHELF_SIZES, type Shelves } from './shelves.ts';

const RELATED = 6;
const DESCRIPTION = 160;

/** Where the entries come from. */
export interface PeerSource {
  readonly content: string;
  /** Our finished site of that content. */
  readonly site: string;
  readonly shelves: Shelves;
}

interface FrontMatter {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly venue?: string;
  readonly arxiv?: string;
  readonly doi?: string;
  readonly links?: Readonly<Record<string, string | readonly string[]>>;
}

interface PeerEntry {
  readonly facts: FrontMatter;
  readonly body: string;
}

/** What every peer gets, ready to be written. */
export interface PeerEntries {
  readonly shelves: Shelves;
  /** By id. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Describe our entries for peers: with the lists they stand on, linked names and related papers. */
export async function describePeerEntries({ content, site, shelves }: PeerSource): Promise<PeerEntries> {
  const [onShelves, linkNames] = [listShelvesOf(shelves), createNameLinker(shelves)];
  const entries = new Map<string, PeerEntry>();
  for (const id of shelves.order) entries.set(id, splitEntry(await readFile(path.join(content, 'papers', `${id}.mdx`), 'utf8')));
  const sources = new Map<string, string>();
  for (const [id, { facts, body }] of entries) {
    const related = (await readRelated(site, id)).slice(0, RELATED).map((other) => ({ id: other, title: entries.get(other)?.facts.title ?? other }));
    const keys = { ...describe(facts, body), ...onShelves(id), names: linkNames(facts.authors ?? []), related };
    sources.set(id, `${renderFrontMatter(keys)}\n${body}`);
  }
  return { shelves, sources };
}

/** Write below `folder`: `content/papers/ID.EXTENSION` of every entry, `shelves.json` with the lists, `data/names.json` with their titles by kind and slug. */
export async function writePeerEntries({ shelves, sources }: PeerEntries, folder: string, extension: 'md' | 'mdx'): Promise<void> {
  const papers = path.join(folder, 'content', 'papers');
  await mkdir(papers, { recursive: true });
  for (const [id, source] of sources) await writeFile(path.join(papers, `${id}.${extension}`), source);
  await writeFile(path.join(folder, 'shelves.json'), JSON.stringify(describeShelves(shelves)));
  await mkdir(path.join(folder, 'data'), { recursive: true });
  await writeFile(path.join(folder, 'data', 'names.json'), JSON.stringify(describeNames(shelves)));
}

/** JSON is YAML, too. */
export const renderFrontMatter = (keys: Readonly<Record<string, unknown>>): string =>
  `---\n${Object.entries(keys)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}---\n`;

function splitEntry(source: string): PeerEntry {
  const end = source.indexOf('\n---\n', 3);
  return { facts: parse(source.slice(4, end + 1)) as FrontMatter, body: source.slice(end + 5).trimStart() };
}

/** What templates print; absent keys are unknown. */
function describe({ title, published = '', venue, arxiv, doi, links = {} }: FrontMatter, body: string): Record<string, unknown> {
  const first = (kind: string): string | undefined => [links[kind] ?? []].flat()[0];
  const description = body.replace(/\s+/g, ' ').slice(0, DESCRIPTION);
  const date = published === '' ? '1970-01-01' : `${published}-01-01`.slice(0, 10);
  const known = { title, date, when: published, venue, arxiv, doi, pdf: first('pdf'), code: first('code'), source: first('page'), description };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

/** The slugs under each kind of list, by entry. */
function listShelvesOf({ kinds }: Shelves): (id: string) => Record<string, string[]> {
  const byId = new Map<string, Record<string, string[]>>();
  for (const kind of SHELF_KINDS) {
    for (const { slug, ids } of kinds[kind]) {
      for (const id of ids) {
        const slugs = byId.get(id) ?? {};
        byId.set(id, slugs);
        slugs[kind] = [...(slugs[kind] ?? []), slug];
      }
    }
  }
  return (id) => byId.get(id) ?? {};
}

/** Names as printed, with the page of each person that has one. */
function createNameLinker({ kinds: { authors } }: Shelves): (names: readonly string[]) => { name: string; slug?: string }[] {
  const slugs = new Map(authors.map(({ title, slug }) => [title, slug]));
  return (names) =>
    names.map((name) => {
      const slug = slugs.get(name);
      return { name, ...(slug !== undefined && { slug }) };
    });
}

/** `size` 0: all on one page. */
function describeShelves({ order, kinds }: Shelves): unknown {
  const shelves = SHELF_KINDS.map((kind) => [kind, { size: Number.isFinite(SHELF_SIZES[kind]) ? SHELF_SIZES[kind] : 0, shelves: kinds[kind] }]);
  return { order, ...Object.fromEntries(shelves) };
}

const describeNames = ({ kinds }: Shelves): unknown =>
  Object.fromEntries(SHELF_KINDS.map((kind) => [kind, Object.fromEntries(kinds[kind].map(({ slug, title }) => [slug, title]))]));
