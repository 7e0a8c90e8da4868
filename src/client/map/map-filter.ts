/** Which papers a reader asks to see, as the address holds it: `?topic=&area=&from=&to=&at=`. */

export interface MapFilter {
  /** Place in the vocabulary. */
  readonly topic?: number;
  readonly area?: number;
  readonly from?: number;
  readonly to?: number;
}

/** Ids by their place. */
export interface Vocabulary {
  readonly topics: readonly string[];
  readonly areas: readonly string[];
}

interface Facts {
  readonly topics: readonly number[];
  /** Those of the topics. */
  readonly areas: readonly (number | undefined)[];
  /** 0 for unknown. */
  readonly year: number;
}

export function isShown({ topic, area, from, to }: MapFilter, facts: Facts): boolean {
  if (topic !== undefined && !facts.topics.includes(topic)) return false;
  if (area !== undefined && !facts.areas.includes(area)) return false;
  if ((from !== undefined || to !== undefined) && facts.year === 0) return false;
  return facts.year >= (from ?? 0) && facts.year <= (to ?? Infinity);
}

export function readFilter(query: URLSearchParams, { topics, areas }: Vocabulary): MapFilter {
  const place = (ids: readonly string[], name: string): number | undefined => {
    const found = ids.indexOf(query.get(name) ?? '');
    return found < 0 ? undefined : found;
  };
  const year = (name: string): number | undefined => (/^\d{4}$/.test(query.get(name) ?? '') ? Number(query.get(name)) : undefined);
  return dropAbsent({ topic: place(topics, 'topic'), area: place(areas, 'area'), from: year('from'), to: year('to') });
}

/** Write a filter over what a query says of one; the rest of it stays. */
export function writeFilter(query: URLSearchParams, filter: MapFilter, { topics, areas }: Vocabulary): URLSearchParams {
  const next = new URLSearchParams(query);
  const values = { topic: topics[filter.topic ?? -1], area: areas[filter.area ?? -1], from: filter.from, to: filter.to };
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) next.delete(name);
    else next.set(name, String(value));
  }
  return next;
}

type Loose = { readonly [Name in keyof MapFilter]: MapFilter[Name] | undefined };

export const dropAbsent = (filter: Loose): MapFilter => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
