/** All that pages are rendered from, as it is handed to a thread that renders them. Plain data: threads copy it. */
import { workerData } from 'node:worker_threads';
import type { Catalogue } from '../catalogue/model.ts';
import type { RelatedTable } from '../catalogue/related/related-table.ts';
import type { OfflineZip } from '../offline/offline-zip.ts';
import type { PaperMap } from './paper-map.ts';

export interface HandedSite {
  readonly catalogue: Catalogue;
  readonly related: RelatedTable;
  readonly paperMap: PaperMap;
  /** The copy to download; `undefined` when there is none. */
  readonly offlineZip: OfflineZip | undefined;
  /** Of each entry and the code that rendered it, by id. */
  readonly digests: ReadonlyMap<string, string>;
  /** By entry id. */
  readonly abstracts: ReadonlyMap<string, { readonly html: string; readonly markdown: string }>;
}

/** Find what the thread was handed; `undefined` outside such threads, as in development. */
export const findHandedSite = (): HandedSite | undefined => (workerData as { readonly site?: HandedSite } | null)?.site;
