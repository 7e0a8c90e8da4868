/** What a map says of each paper, short enough to go with every dot. */
import { yearOfEntry } from '../entry-order.ts';
import type { Catalogue } from '../model.ts';
import { cutList } from '../wording.ts';
import { listTopicPlaces } from './map-input.ts';

export interface MapPaper {
  readonly id: string;
  readonly title: string;
  /** The first names as printed. */
  readonly people: readonly string[];
  /** How many people there are beside those. */
  readonly more: number;
  /** 0 for unknown. */
  readonly year: number;
  /** Position of the area of the first topic; `NO_AREA` without one. */
  readonly area: number;
  /** Places in the vocabulary, the most central first. */
  readonly topics: readonly number[];
}

/** Drawn as a ring in ink. */
export const NO_AREA = -1;

const TOLD = 3;

/** In the order of `Catalogue.entries`. */
export function listMapPapers({ entries, topics: known }: Pick<Catalogue, 'entries' | 'topics'>): MapPaper[] {
  const places = listTopicPlaces(entries, known.keys());
  return entries.map((entry, index) => {
    const { id, titleText: title, authors = [], topics = [] } = entry;
    const people = cutList(authors, TOLD);
    const first = topics.find((topic) => known.has(topic)) ?? '';
    return {
      id,
      title,
      people,
      more: authors.length - people.length,
      year: yearOfEntry(entry) ?? 0,
      area: known.get(first)?.area.index ?? NO_AREA,
      topics: places[index] ?? [],
    };
  });
}
