/**
 * The catalogue as pages see it, derived once per run: handed to the threads of a build, and in development from the
 * content store.
 */
import { getCollection } from 'astro:content';
import { buildCatalogue } from './catalogue/build-catalogue.ts';
import type { Catalogue } from './catalogue/model.ts';
import { findRelated } from './catalogue/related/find-related.ts';
import { openRelated } from './catalogue/related/related-table.ts';
import type { RelatedPapers } from './catalogue/related/related.ts';
import { createEvidenceFinder } from './catalogue/topic-evidence.ts';
import { findOfflineZip } from './integrations/find-offline-zip.ts';
import { findHandedSite } from './integrations/handed-site.ts';
import { loadFrame } from './integrations/load-frame.ts';
import { buildPaperMap } from './integrations/paper-map.ts';
import { findLocations } from './locations.ts';

const locations = findLocations();
const handed = findHandedSite();
const papers = handed ? [] : await getCollection('papers');
const abstracts = handed?.abstracts ?? new Map(papers.map(({ id, body = '', rendered }) => [id, { html: rendered?.html ?? '', markdown: body }]));

export const catalogue: Catalogue = handed?.catalogue ?? buildCatalogue({ ...(await loadFrame(locations)), entries: papers.map(({ data }) => data) });

/** Nothing is computed before the first paper is asked for. */
export const related: RelatedPapers = handed ? openRelated(catalogue, handed.related) : findRelated(catalogue);

/** Why an entry carries a topic, in its own words. */
export const findEvidence = createEvidenceFinder();

/** The map of all papers, which takes its time in development; only its page waits for it. */
export const paperMap = handed ? Promise.resolve(handed.paperMap) : buildPaperMap(catalogue, locations.cache);

/** The copy to download; `undefined` when there is none. */
export const offlineZip = handed ? handed.offlineZip : await findOfflineZip(locations);

/** The digest of an entry and of the code that rendered it; `undefined` in development. */
export const findDigest = (id: string): string | undefined => handed?.digests.get(id);

/** The abstract of an entry as HTML. @throws for an id without an entry. */
export const abstractHtml = (id: string): string => getAbstract(id).html;

/** The abstract as its author wrote it; empty for an entry without one. @throws for an id without an entry. */
export const abstractMarkdown = (id: string): string => getAbstract(id).markdown;

function getAbstract(id: string): { readonly html: string; readonly markdown: string } {
  const abstract = abstracts.get(id);
  if (!abstract) throw new Error(`no entry ${id}`);
  return abstract;
}
