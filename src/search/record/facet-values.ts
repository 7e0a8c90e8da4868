/** The facet values of entries, for the index and for the counts a page shows before anything is searched. */
import { listTopics } from '../../catalogue/entry-topics.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import type { Entry } from '../../entries/entry.ts';
import { type Facet, FACETS, type FacetCounts, type FacetValues, HOLDINGS, type Holding } from '../facets.ts';
import { findVenueSeries } from './venue-series.ts';

export const HOLDING_LABELS: Readonly<Record<Holding, string>> = {
  code: 'Code',
  project: 'Project page',
  data: 'Data',
  doi: 'DOI',
  arxiv: 'arXiv id',
};

/** List what `entry` is found under; a facet the entry says nothing about is empty. */
export function listFacetValues(entry: Entry, { topics }: Pick<Catalogue, 'topics'>): FacetValues {
  const known = listTopics(entry, topics);
  const series = entry.venue === undefined ? undefined : findVenueSeries(entry.venue);
  return {
    topic: known.map(({ id }) => id),
    area: [...new Set(known.map(({ area }) => area.id))],
    year: entry.published === undefined ? [] : [entry.published.slice(0, 4)],
    venue: series === undefined ? [] : [series],
    has: HOLDINGS.filter((holding) => HOLDS[holding](entry)),
  };
}

/** Count the values over all entries. */
export function countFacets(catalogue: Pick<Catalogue, 'entries' | 'topics'>): FacetCounts {
  const counts: Record<Facet, Map<string, number>> = { topic: new Map(), area: new Map(), year: new Map(), venue: new Map(), has: new Map() };
  for (const entry of catalogue.entries) {
    const values = listFacetValues(entry, catalogue);
    for (const facet of FACETS) for (const value of values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
  }
  return counts;
}

const HOLDS: Readonly<Record<Holding, (entry: Entry) => boolean>> = {
  code: ({ links }) => links?.code !== undefined,
  project: ({ links }) => links?.project !== undefined,
  data: ({ links }) => links?.data !== undefined,
  doi: ({ doi }) => doi !== undefined,
  arxiv: ({ arxiv }) => arxiv !== undefined,
};
