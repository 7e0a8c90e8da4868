/**
 * What the catalogue holds, as far as records are matched with it: ids, arXiv ids, DOIs and folded titles. It is kept
 * in a temporary SQLite file that disappears with the process, so that a million papers need no more memory than one.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { foldName } from '../catalogue/fold-name.ts';
import { readIfThere } from '../entries/read-if-there.ts';
import type { FrontMatter } from '../entries/schema.ts';
import { splitFile } from '../entries/split-file.ts';
import { parseStrictYaml } from '../entries/strict-yaml.ts';
import { foldTitle } from './fold-title.ts';

/** What tells one paper from another. */
export type Identity = Partial<Pick<FrontMatter, 'title' | 'arxiv' | 'doi' | 'authors'>>;

export interface Holdings {
  /** Entries that are, or may be, this paper, the surest sign first: its arXiv id, its DOI, its title. */
  readonly find: (paper: Identity) => Candidate[];
  /** An entry with the same title, unless both have arXiv ids or DOIs that differ. */
  readonly findNamesake: (paper: Identity) => string | undefined;
  /** Whether an id leads somewhere, or used to. */
  readonly isTaken: (id: string) => boolean;
  /** The entry that lists an id under its `redirects`. */
  readonly findHeir: (id: string) => string | undefined;
  /** Whether an entry names a document as the one that brought it in. */
  readonly holdsSeed: (seed: string) => boolean;
  /** Add an entry, or what is known about it now. */
  readonly add: (id: string, paper: Identity) => void;
  readonly close: () => void;
}

export interface Candidate {
  readonly id: string;
  /** Whether only the title speaks for it, and the abstracts must be compared. */
  readonly isCertain: boolean;
}

/** One transaction that never ends: nobody else reads the file, and it is thrown away. */
const TABLES = `
  PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000;
  CREATE TABLE ids (id TEXT PRIMARY KEY, heir TEXT) WITHOUT ROWID;
  CREATE TABLE papers (id TEXT PRIMARY KEY, arxiv TEXT, doi TEXT, people TEXT) WITHOUT ROWID;
  CREATE TABLE signs (sign TEXT, id TEXT, PRIMARY KEY (sign, id)) WITHOUT ROWID;
  BEGIN;
`;

/** Read the holdings of a content folder: the front matter of every entry, sound or not. @throws when the disk refuses. */
export async function readHoldings(content: string): Promise<Holdings> {
  const holdings = createHoldings();
  const folder = path.join(content, 'papers');
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    if (!name.endsWith('.mdx')) continue;
    const text = (await readIfThere(path.join(folder, name)))?.toString('utf8') ?? '';
    holdings.addFile(path.basename(name, '.mdx'), text);
  }
  return holdings;
}

function createHoldings(): Holdings & { addFile: (id: string, text: string) => void } {
  const database = new DatabaseSync('');
  database.exec(TABLES);
  const keep = {
    id: database.prepare('INSERT OR IGNORE INTO ids VALUES (?, ?)'),
    paper: database.prepare('INSERT OR REPLACE INTO papers VALUES (?, ?, ?, ?)'),
  };
  const keepSign = database.prepare('INSERT OR IGNORE INTO signs VALUES (?, ?)');
  const bySign = database.prepare('SELECT papers.* FROM signs JOIN papers USING (id) WHERE sign = ? ORDER BY papers.id');
  const listRows = (sign: string): Row[] => bySign.all(sign) as unknown as Row[];
  const byId = database.prepare('SELECT heir FROM ids WHERE id = ?');
  const add = (id: string, paper: Identity): void => {
    keep.id.run(id, null);
    keep.paper.run(id, paper.arxiv ?? null, paper.doi?.toLowerCase() ?? null, (paper.authors ?? []).map(foldName).join('\n'));
    for (const sign of listSigns(paper)) keepSign.run(sign, id);
  };
  const seeds = new Set<string>();
  return {
    add,
    holdsSeed: (seed) => seeds.has(seed),
    addFile: (id, text) => {
      const facts = readIdentity(text);
      add(id, facts);
      if (typeof facts.source?.seed === 'string') seeds.add(facts.source.seed);
      for (const former of facts.redirects ?? []) keep.id.run(former, id);
    },
    isTaken: (id) => byId.get(id) !== undefined,
    findHeir: (id) => (byId.get(id) as { heir: string | null } | undefined)?.heir ?? undefined,
    find: (paper) => listSigns(paper).flatMap((sign) => judgeAll(paper, sign, listRows(sign))),
    findNamesake: ({ title = '', arxiv, doi }) =>
      listRows(`title:${foldTitle(title)}`).find((row) => !differ(arxiv, row.arxiv) && !differ(doi?.toLowerCase(), row.doi))?.id,
    close: () => {
      database.close();
    },
  };
}

interface Row {
  readonly id: string;
  readonly arxiv: string | null;
  readonly doi: string | null;
  readonly people: string;
}

function listSigns({ arxiv, doi, title }: Identity): string[] {
  const folded = title === undefined ? '' : foldTitle(title);
  return [...(arxiv ? [`arxiv:${arxiv}`] : []), ...(doi ? [`doi:${doi.toLowerCase()}`] : []), ...(folded ? [`title:${folded}`] : [])];
}

const judgeAll = (paper: Identity, sign: string, rows: readonly Row[]): Candidate[] =>
  rows.flatMap((row) => {
    const likeness = compare(paper, row, sign);
    return likeness === 'other' ? [] : [{ id: row.id, isCertain: likeness === 'same' }];
  });

/** One arXiv id is one paper. Where a DOI or title agrees, another arXiv id, DOI or wholly other people make it another paper. */
function compare(paper: Identity, row: Row, sign: string): 'same' | 'other' | 'perhaps' {
  if (sign.startsWith('arxiv:')) return 'same';
  if (differ(paper.arxiv, row.arxiv)) return 'other';
  if (sign.startsWith('doi:')) return 'same';
  if (differ(paper.doi?.toLowerCase(), row.doi)) return 'other';
  const people = new Set(row.people.split('\n').filter(Boolean).map(getFamilyName));
  const own = (paper.authors ?? []).map(foldName).map(getFamilyName);
  if (people.size === 0 || own.length === 0) return 'perhaps';
  return own.some((name) => people.has(name)) ? 'same' : 'other';
}

/** What is not known differs from nothing. */
const differ = (own: string | undefined, other: string | null): boolean => own !== undefined && other !== null && own !== other;

/** Sources write `Ada Example`, `A. Example` and `Example`: the last word stays. */
const getFamilyName = (folded: string): string => folded.split(' ').at(-1) ?? folded;

/** Read what a file says of its paper, sound or not. */
export function readIdentity(text: string): Identity & Pick<FrontMatter, 'redirects' | 'source'> {
  const { parts } = splitFile(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'), '');
  const { value } = parts ? parseStrictYaml(parts.frontMatter, { file: '' }) : {};
  const facts = value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  const line = (key: string): string | undefined => (typeof facts[key] === 'string' ? facts[key] : undefined);
  const list = (key: string): string[] | undefined => {
    const items = Array.isArray(facts[key]) ? facts[key].filter((item): item is string => typeof item === 'string') : [];
    return items.length > 0 ? items : undefined;
  };
  return Object.fromEntries(
    Object.entries({
      title: line('title'),
      arxiv: line('arxiv'),
      doi: line('doi'),
      authors: list('authors'),
      redirects: list('redirects'),
      source: facts['source'],
    }).filter(([, known]) => known !== undefined),
  );
}
