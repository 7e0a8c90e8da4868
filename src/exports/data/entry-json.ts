/** `papers/<id>.json`: the row of one entry, with what its ids stand for and where its other formats are. */
import { absoluteUrl, entryFilePath, topicPath } from '../../catalogue/addresses.ts';
import { listTopics } from '../../catalogue/entry-topics.ts';
import type { Entry } from '../../entries/entry.ts';
import type { ExportSource } from '../export-file.ts';
import { renderPretty } from './frame-json.ts';
import { buildPaperRow } from './paper-rows.ts';

export function renderEntryJson(entry: Entry, source: ExportSource): string {
  const { site, topics } = source.catalogue;
  const at = (path: string): string => absoluteUrl(site, path);
  const known = listTopics(entry, topics);
  return renderPretty({
    ...buildPaperRow(entry, source),
    topicPages: known.map(({ id, label }) => ({ id, label, url: at(topicPath(id)) })),
    formats: Object.fromEntries(site.exports.entries.map((format) => [format, at(entryFilePath(entry.id, format))])),
  });
}
