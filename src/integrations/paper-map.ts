/** The map of a catalogue: papers, their places, names; and its files where it is too large for one page. */
import { createHash } from 'node:crypto';
import { choosePapers, MOST_DRAWN } from '../catalogue/map/chosen-papers.ts';
import { renderMapFiles } from '../catalogue/map/map-files.ts';
import type { Point } from '../catalogue/map/map-input.ts';
import { listMapLabels, type MapLabel } from '../catalogue/map/map-labels.ts';
import { listMapPapers, type MapPaper } from '../catalogue/map/map-papers.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { layOutMap } from './lay-out-map.ts';

export interface PaperMap {
  /** Those that are drawn: all, or the largest sample that a page can bear. */
  readonly papers: readonly MapPaper[];
  readonly points: readonly Point[];
  readonly labels: readonly MapLabel[];
  /** Absent for a map that lies in its page. */
  readonly files?: {
    /** Changes with what is in them. */
    readonly digest: string;
    readonly texts: ReadonlyMap<string, string>;
  };
}

/** Papers that are drawn in the page itself, each as a link. */
const IN_PAGE = 1000;

export async function buildPaperMap(catalogue: Catalogue, cache: string): Promise<PaperMap> {
  const drawn = { topics: catalogue.topics, entries: chooseDrawn(catalogue.entries) };
  const points = await layOutMap(drawn, cache);
  const papers = listMapPapers(drawn);
  const labels = listMapLabels({ areas: catalogue.areas, papers, points });
  if (papers.length <= IN_PAGE) return { papers, points, labels };
  const texts = renderMapFiles({ papers, points, labels });
  const hash = createHash('sha256');
  for (const text of texts.values()) hash.update(text);
  return { papers, points, labels, files: { digest: hash.digest('hex').slice(0, 10), texts } };
}

/** In the order of the catalogue. */
function chooseDrawn(entries: Catalogue['entries']): Catalogue['entries'] {
  if (entries.length <= MOST_DRAWN) return entries;
  const drawn = new Set(choosePapers(entries, MOST_DRAWN));
  return entries.filter((entry) => drawn.has(entry));
}
