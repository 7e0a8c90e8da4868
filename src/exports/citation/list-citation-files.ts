/** BibTeX, RIS and CSL-JSON of each entry, each topic and the whole catalogue. */
import { dataPath, entryFilePath, topicFilePath } from '../../catalogue/addresses.ts';
import { CITATION_FORMATS, FORMAT_INFO, type CitationFormat } from '../../catalogue/entry-formats.ts';
import { listIds } from '../../catalogue/redirects.ts';
import type { Entry } from '../../entries/entry.ts';
import type { ExportFile, ExportSource } from '../export-file.ts';
import { renderBibtexItem } from './bibtex.ts';
import { buildCslItem, listKeywords, type CslItem } from './csl-item.ts';
import { renderRichTitle } from './rich-title.ts';
import { renderRis } from './ris.ts';

type RenderRecord = (entry: Entry, item: CslItem, keywords: readonly string[]) => string;

const RECORDS: Readonly<Record<CitationFormat, RenderRecord>> = {
  bib: renderBibtexItem,
  ris: (_entry, item, keywords) => renderRis(item, keywords),
  'csl.json': (entry, item) => JSON.stringify({ ...item, title: renderRichTitle(entry) }),
};

const JOIN: Readonly<Record<CitationFormat, (records: readonly string[]) => string>> = {
  bib: (records) => records.join('\n'),
  ris: (records) => records.join('\r\n'),
  'csl.json': (records) => (records.length === 0 ? '[]\n' : `[\n${records.join(',\n')}\n]\n`),
};

/** List the files; an entry is rendered once in each format, however many files hold it. Topics without entries have empty files, so that no link leads nowhere. */
export function listCitationFiles({ catalogue }: ExportSource): ExportFile[] {
  const { entries, topics, site, redirects } = catalogue;
  const buildItem = remember((entry) => buildCslItem(entry, catalogue));
  return CITATION_FORMATS.flatMap((format) => {
    const record = remember((entry) => RECORDS[format](entry, buildItem(entry), listKeywords(entry, topics)));
    const file = (path: string, listed: readonly Entry[]): ExportFile => ({
      path,
      type: FORMAT_INFO[format].type,
      render: () => JOIN[format](listed.map(record)),
    });
    return [
      ...(site.exports.entries.includes(format)
        ? entries.flatMap((entry) => listIds(entry, redirects).map((id) => file(entryFilePath(id, format), [entry])))
        : []),
      ...[...topics.values()].map((topic) => file(topicFilePath(topic.id, format), topic.entries)),
      file(dataPath(`papers.${format}`), entries),
    ];
  });
}

function remember<T>(make: (entry: Entry) => T): (entry: Entry) => T {
  const made = new Map<string, T>();
  return (entry) => {
    const known = made.get(entry.id);
    if (known !== undefined) return known;
    const value = make(entry);
    made.set(entry.id, value);
    return value;
  };
}
