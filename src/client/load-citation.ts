/** The citation of any paper of the catalogue: its file, or without a network what its page says, if that is kept. */
import { entryFilePath, entryPath, withBase } from '../catalogue/addresses.ts';
import type { CitationFormat } from '../catalogue/entry-formats.ts';
import { createFileLoader } from '../search/tables/load-file.ts';
import { isOfflineCopy, loadFromCopy } from './site-address.ts';

const load = loadFromCopy ?? createFileLoader(withBase(import.meta.env.BASE_URL, '/'));
const readText = async (path: string): Promise<string> => new TextDecoder().decode(await load(path.replace(/^\//, '')));

/** @throws when it can be had nowhere. */
export async function loadCitation(id: string, format: CitationFormat): Promise<string> {
  const name = encodeURIComponent(id);
  try {
    return await readText(entryFilePath(name, format));
  } catch (cause) {
    if (format !== 'bib' || isOfflineCopy) throw cause;
    return readBibtex(await loadPage(name));
  }
}

/** Load the page of a paper; the id may be a former one, whose page leads on. */
async function loadPage(name: string): Promise<Document> {
  const page = await readPage(name);
  const present = page.querySelector('meta[http-equiv="refresh"]') && /\/papers\/([^/]+)\/$/.exec(readCanonical(page))?.[1];
  return typeof present === 'string' ? readPage(present) : page;
}

const readPage = async (name: string): Promise<Document> => new DOMParser().parseFromString(await readText(entryPath(name)), 'text/html');

const readCanonical = (page: Document): string => page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';

function readBibtex(page: Document): string {
  const citation = page.querySelector('[data-citation="bibtex"]');
  if (citation === null) throw new Error('the page has no BibTeX entry');
  return citation.textContent;
}
