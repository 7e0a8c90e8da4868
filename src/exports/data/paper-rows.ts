/** `data/papers.jsonl`: every entry on a line of its own. */
import { absoluteUrl, entryPath } from '../../catalogue/addresses.ts';
import type { Entry } from '../../entries/entry.ts';
import { renderPlain, renderPlainTitle } from '../../entries/math-text.ts';
import { pickFacts, type PaperRow } from '../../entries/paper-row.ts';
import type { ExportSource, RecordList } from '../export-file.ts';

/** Build the row of one entry. */
export function buildPaperRow(entry: Entry, { catalogue, abstracts }: ExportSource): PaperRow {
  return {
    id: entry.id,
    url: absoluteUrl(catalogue.site, entryPath(entry.id)),
    ...pickFacts(entry),
    titleText: renderPlainTitle(entry),
    abstractMarkdown: abstracts.get(entry.id)?.markdown ?? '',
    abstract: renderPlain(entry.text, abstracts.get(entry.id)?.html ?? ''),
  };
}

/** Describe the file of all rows, newest first. */
export const listPaperRows = (source: ExportSource): RecordList => ({
  kind: 'jsonl',
  entries: source.catalogue.entries,
  renderRecord: (entry) => `${renderLine(buildPaperRow(entry, source))}\n`,
  frame: { before: '', between: '', after: '', empty: '' },
});

/** Some programs end a line at U+2028 and U+2029 too, which JSON leaves as they are. */
const renderLine = (row: PaperRow): string =>
  JSON.stringify(row).replace(/[\u2028\u2029]/g, (character) => (character === '\u2028' ? String.raw`\u2028` : String.raw`\u2029`));
