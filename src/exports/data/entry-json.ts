/** `papers/<id>.json`: the row of one entry, with what its ids stand for and where its other formats are. */
import { entryFilePath, topicPath } from '../../catalogue/addresses.ts';
import type { Entry } from '../../entries/entry.ts';
import type { ExportSource } from '../export-file.ts';
import { createAddress } from './absolute-address.ts';
import { renderPretty } from './frame-json.ts';
import { buildPaperRow } from './paper-rows.ts';

export function renderEntryJson(entry: Entry, source: ExportSource): string {
  const { site, topics } = source.catalogue;
  const at = createAddress(site);
  const known = (entry.topics ?? []).flatMap((id) => topics.get(id) ?? []);
  return renderPretty({
    ...buildPaperRow(entry, source),
    topicPages: known.map(({ id, label }) => ({ id, label, url: at(topicPath(id)) })),
    formats: Object.fromEntries(site.exports.entries.map((format) => [format, at(entryFilePath(entry.id, format))])),
  });
}
