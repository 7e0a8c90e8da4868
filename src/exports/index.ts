/** Every file for other programs that a build writes; `data/manifest.json` comes after them, for it knows their digests. */
import { listCitationFiles } from './citation/list-citation-files.ts';
import { listDataFiles } from './data/list-data-files.ts';
import type { ExportFile, ExportSource } from './export-file.ts';
import { listFeedFiles } from './feeds/list-feed-files.ts';

/** One after the other, for a large catalogue has hundreds of thousands. */
export function* listExportFiles(source: ExportSource): Generator<ExportFile> {
  yield* listCitationFiles(source);
  yield* listFeedFiles(source);
  yield* listDataFiles(source);
}
