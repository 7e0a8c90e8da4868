/** The catalogue as pages see it: entries from the content store, everything else derived once per run. */
import { getCollection, getEntry } from 'astro:content';
import { buildCatalogue } from './catalogue/build-catalogue.ts';
import type { Catalogue } from './catalogue/model.ts';
import { findRelated } from './catalogue/related/find-related.ts';
import type { RelatedPapers } from './catalogue/related/related.ts';
import { findOfflineZip } from './integrations/find-offline-zip.ts';
import { loadFrame } from './integrations/load-frame.ts';
import { buildPaperMap } from './integrations/paper-map.ts';
import { findLocations } from './locations.ts';

const locations = findLocations();
const frame = await loadFrame(locations);
const papers = await getCollection('papers');

export const catalogue: Catalogue = buildCatalogue({ ...frame, entries: papers.map(({ data }) => data) });

/** Nothing is computed before the first paper is asked for. */
export const related: RelatedPapers = findRelated(catalogue);

/** The map of all papers, which takes its time; only its page waits for it. */
export const paperMap = buildPaperMap(catalogue, locations.cache);

/** The copy to download; `undefined` when there is none. */
export const offlineZip = await findOfflineZip(locations);

/** The abstract of an entry as HTML, rendered by the loader. @throws for an id without an entry. */
export async function abstractHtml(id: string): Promise<string> {
  const paper = await getEntry('papers', id);
  if (!paper?.rendered) throw new Error(`no rendered abstract for ${id}`);
  return paper.rendered.html;
}

/** The abstract as its author wrote it; empty for an entry without one. @throws for an id without an entry. */
export async function abstractMarkdown(id: string): Promise<string> {
  const paper = await getEntry('papers', id);
  if (!paper) throw new Error(`no entry ${id}`);
  return paper.body ?? '';
}
