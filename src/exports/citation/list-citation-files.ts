/** BibTeX, RIS and CSL-JSON of each entry, each topic and the whole catalogue. */
import { dataPath, entryFilePath, topicFilePath } from '../../catalogue/addresses.ts';
import { CITATION_FORMATS, FORMAT_INFO, type CitationFormat } from '../../catalogue/entry-formats.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import { listIds } from '../../catalogue/redirects.ts';
import type { Entry } from '../../entries/entry.ts';
import { createListFile, type ExportFile, type ExportSource, type RecordFrame } from '../export-file.ts';
import { rememberLast } from '../remember-last.ts';
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
export function* listCitationFiles({ catalogue }: ExportSource): Generator<ExportFile> {
  const cite = rememberLast((entry) => ({ item: buildCslItem(entry, catalogue), keywords: listKeywords(entry, catalogue.topics) }));
  for (const format of CITATION_FORMATS) {
    const renderRecord = (entry: Entry): string => {
      const { item, keywords } = cite(entry);
      return RECORDS[format](entry, item, keywords);
    };
    for (const [path, entries] of listPlaces(format, catalogue))
      yield createListFile({ path, type: FORMAT_INFO[format].type }, { kind: format, entries, renderRecord, frame: FRAMES[format] });
  }
}

function* listPlaces(
  format: CitationFormat,
  { entries, topics, site, redirects }: Catalogue,
): Generator<readonly [path: string, entries: readonly Entry[]]> {
  const own = site.exports.entries.includes(format) ? entries : [];
  for (const entry of own) for (const id of listIds(entry, redirects)) yield [entryFilePath(id, format), [entry]];
  for (const topic of topics.values()) yield [topicFilePath(topic.id, format), topic.entries];
  yield [dataPath(`papers.${format}`), entries];
}
