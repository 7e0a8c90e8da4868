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
    return readBibtex(await readText(entryPath(name)));
  }
}

function readBibtex(page: string): string {
  const citation = new DOMParser().parseFromString(page, 'text/html').querySelector('[data-citation="bibtex"]');
  if (citation === null) throw new Error('the page has no BibTeX entry');
  return citation.textContent;
}
