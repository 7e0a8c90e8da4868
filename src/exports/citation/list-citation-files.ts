/** BibTeX, RIS and CSL-JSON of each entry, each topic and the whole catalogue. */
import { dataPath, entryFilePath, topicFilePath } from '../../catalogue/addresses.ts';
import { CITATION_FORMATS, FORMAT_INFO, type CitationFormat } from '../../catalogue/entry-formats.ts';
import { listIds } from '../../catalogue/redirects.ts';
import type { Entry } from '../../entries/entry.ts';
import { createListFile, type ExportFile, type ExportSource, type RecordFrame } from '../export-file.ts';
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

const line = (end: string): RecordFrame => ({ before: '', between: end, after: '', empty: '' });

const FRAMES: Readonly<Record<CitationFormat, RecordFrame>> = {
  bib: line('\n'),
  ris: line('\r\n'),
  'csl.json': { before: '[\n', between: ',\n', after: '\n]\n', empty: '[]\n' },
};

/** List the files. Topics without entries have empty files, so that no link leads nowhere. */
export function listCitationFiles({ catalogue }: ExportSource): ExportFile[] {
  const { entries, topics, site, redirects } = catalogue;
  return CITATION_FORMATS.flatMap((format) => {
    const renderRecord = (entry: Entry): string => RECORDS[format](entry, buildCslItem(entry, catalogue), listKeywords(entry, topics));
    const file = (path: string, listed: readonly Entry[], facts?: unknown): ExportFile =>
      createListFile({ path, type: FORMAT_INFO[format].type, facts }, { kind: format, entries: listed, renderRecord, frame: FRAMES[format] });
    return [
      ...(site.exports.entries.includes(format)
        ? entries.flatMap((entry) => listIds(entry, redirects).map((id) => file(entryFilePath(id, format), [entry])))
        : []),
      ...[...topics.values()].map((topic) => file(topicFilePath(topic.id, format), topic.entries)),
      file(dataPath(`papers.${format}`), entries),
    ];
  });
}
