/**
 * The facet table as bytes: the length of the header (4 bytes, little end first), the header as JSON, then columns.
 * A facet of which a page carries few values has a column for its first value, one for its second and so on, each
 * number a position plus one, 0 for none; that keeps the order of the values and compresses better than bit sets.
 * What a page has is one column of bit sets. Areas follow from topics.
 */
import { compareText } from '../../catalogue/entry-order.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import { countFacets, HOLDING_LABELS, listFacetValues } from '../record/facet-values.ts';
import type { FacetTable, FacetValue } from './facet-table.ts';
import { type Facet, HOLDINGS } from '../facets.ts';
import { decodeColumn, encodeColumn } from './number-columns.ts';

/** Encode the facets of all entries, in the catalogue's order. */
export function encodeFacetTable(catalogue: Pick<Catalogue, 'entries' | 'topics'>): Uint8Array {
  const values = listValues(catalogue);
  const pages = catalogue.entries.map((entry) => listFacetValues(entry, catalogue));
  const columns = RANKED.map((facet) => {
    const positions = new Map(values[facet].map(({ id }, position) => [id, position]));
    return rankColumns(pages.map((page) => page[facet].flatMap((id) => positions.get(id) ?? [])));
  });
  const holdings = pages.map(({ has }) => toBits(has.map((id) => values.has.findIndex((value) => value.id === id))));
  const header: Header = { papers: pages.length, values, ranks: columns.map(({ length }) => length) };
  return joinBytes([...encodeHeader(header), ...[...columns.flat(), holdings].map(encodeColumn)]);
}

/** The inverse of `encodeFacetTable`. @throws when the table is cut short. */
export function decodeFacetTable(bytes: Uint8Array): FacetTable {
  const { header, end } = decodeHeader(bytes);
  const { papers, values, ranks } = header;
  let at = end;
  const next = (): Uint32Array => {
    const column = decodeColumn(bytes, { at, length: papers });
    at = column.end;
    return column.numbers;
  };
  const ranked = new Map(RANKED.map((facet, index) => [facet as Facet, Array.from({ length: ranks[index] ?? 0 }, next)]));
  const holdings = next();
  const readRanked = (facet: Facet, page: number): number[] => (ranked.get(facet) ?? []).flatMap((column) => (column[page] ? column[page] - 1 : []));
  const read = (facet: Facet, page: number): readonly number[] => {
    if (facet === 'has') return fromBits(holdings[page] ?? 0);
    if (facet !== 'area') return readRanked(facet, page);
    return [...new Set(readRanked('topic', page).flatMap((topic) => values.topic[topic]?.area ?? []))];
  };
  return { papers, values, read };
}

const RANKED = ['topic', 'year', 'venue'] as const;

interface Header {
  readonly papers: number;
  readonly values: Readonly<Record<Facet, readonly FacetValue[]>>;
  /** Columns of each ranked facet. */
  readonly ranks: readonly number[];
}

/** Values by count, areas by their place in the vocabulary, which chooses their mark. */
function listValues(catalogue: Pick<Catalogue, 'entries' | 'topics'>): Header['values'] {
  const counts = countFacets(catalogue);
  const areas = [...catalogue.topics.values()].map(({ area }) => area).sort((a, b) => a.index - b.index);
  const areaIds = [...new Set(areas.map(({ id }) => id))];
  const describe: Readonly<Record<Facet, (id: string) => Partial<FacetValue>>> = {
    topic: (id) => {
      const topic = catalogue.topics.get(id);
      return topic === undefined ? {} : { label: topic.label, aliases: topic.aliases, area: areaIds.indexOf(topic.area.id) };
    },
    area: (id) => ({ label: areas.find((area) => area.id === id)?.label ?? id }),
    year: () => ({}),
    venue: () => ({}),
    has: (id) => ({ label: HOLDING_LABELS[HOLDINGS.find((holding) => holding === id) ?? 'code'] }),
  };
  const byCount = (facet: Facet): string[] => [...counts[facet]].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([id]) => id);
  const list = (facet: Facet): FacetValue[] =>
    (facet === 'area' ? areaIds : byCount(facet)).map((id) => ({ id, label: id, aliases: [], ...describe[facet](id) }));
  return { topic: list('topic'), area: list('area'), year: list('year'), venue: list('venue'), has: list('has') };
}

function rankColumns(pages: readonly (readonly number[])[]): number[][] {
  const ranks = pages.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: ranks }, (_, rank) => pages.map((positions) => (positions[rank] ?? -1) + 1));
}

const toBits = (positions: readonly number[]): number => positions.reduce((bits, position) => bits | (1 << position), 0);

const fromBits = (bits: number): number[] => HOLDINGS.flatMap((_, position) => (bits & (1 << position) ? position : []));

function encodeHeader(header: Header): Uint8Array[] {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, json.length, true);
  return [length, json];
}

function decodeHeader(bytes: Uint8Array): { header: Header; end: number } {
  const end = LENGTH_BYTES + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  return { header: JSON.parse(new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, end))) as Header, end };
}

const LENGTH_BYTES = 4;

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
