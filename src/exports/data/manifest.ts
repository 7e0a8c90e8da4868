/** `data/manifest.json`: what the dump holds, and the digests to hold it against. */
import { absoluteUrl, dataPath, homePath } from '../../catalogue/addresses.ts';
import { compareText } from '../../catalogue/entry-order.ts';
import { findLicenceUrl } from '../../catalogue/licence.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import type { ExportSource } from '../export-file.ts';
import { renderPretty } from './frame-json.ts';

/** Of the shape of the dump: the first number changes when programs that read it must change. */
const VERSION = '1.0';

export interface DumpFile {
  /** Below `/data/`. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

interface FileInfo {
  readonly description: string;
  /** What the file lists one by one. */
  readonly lists?: 'papers' | 'topics' | 'editions';
}

const FILES: ReadonlyMap<string, FileInfo> = new Map<string, FileInfo>([
  ['papers.jsonl', { description: 'Every paper with all its facts and its abstract, one JSON object a line, newest first.', lists: 'papers' }],
  ['papers.schema.json', { description: 'The shape of a line of papers.jsonl as JSON Schema.' }],
  ['papers.bib', { description: 'Every paper as BibTeX.', lists: 'papers' }],
  ['papers.ris', { description: 'Every paper as RIS.', lists: 'papers' }],
  ['papers.csl.json', { description: 'Every paper as CSL-JSON.', lists: 'papers' }],
  ['topics.json', { description: 'The vocabulary: areas, and topics with their scopes and other names.', lists: 'topics' }],
  ['editions.json', { description: 'The lists as they were received, as ids of papers.', lists: 'editions' }],
  ['site.json', { description: 'What the catalogue is called and where it lives.' }],
]);

export function renderManifest({ catalogue, commit }: ExportSource, files: readonly DumpFile[]): string {
  const { site } = catalogue;
  const at = (path: string): string => absoluteUrl(site, path);
  const counts = countAll(catalogue);
  const describe = ({ name, type, bytes, sha256 }: DumpFile): object => {
    const { description, lists } = FILES.get(name) ?? {};
    return { name, path: dataPath(name).slice(1), url: at(dataPath(name)), description, type, bytes, rows: lists && counts[lists], sha256 };
  };
  return renderPretty({
    version: VERSION,
    name: site.title,
    description: site.description,
    homepage: at(homePath()),
    licence: { id: site.licence, url: findLicenceUrl(site.licence) },
    commit,
    counts,
    files: [...files].sort((a, b) => compareText(a.name, b.name)).map(describe),
  });
}

const countAll = ({ entries, topics, editions }: Catalogue): Record<'papers' | 'topics' | 'editions', number> => ({
  papers: entries.length,
  topics: topics.size,
  editions: editions.length,
});
