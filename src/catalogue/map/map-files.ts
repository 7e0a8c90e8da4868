/**
 * A map that is too large to lie in its page, as files: the places of all papers in one, their names in leaves of
 * papers that lie side by side, since a reader reads few of them, and the place of a paper by its id.
 */
import type { MapLabel } from './map-labels.ts';
import type { MapPaper } from './map-papers.ts';
import type { Point } from './map-input.ts';

/** Columns; papers are in the order of their places, and a leaf holds `LEAF` of them. */
export interface MapPlaces {
  /** Each as its difference from the one before. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** 0 for unknown. */
  readonly years: readonly number[];
  readonly areas: readonly number[];
  readonly topics: readonly (readonly number[])[];
  readonly labels: readonly MapLabel[];
}

export type NameRow = readonly [id: string, title: string, people: readonly string[], more: number];

export const LEAF = 200;
const STRIPE = 250;
const BUCKETS = 64;

export const PLACES_FILE = 'places.json';
export const nameLeafFile = (index: number): string => `names-${Math.floor(index / LEAF)}.json`;
export const idFile = (id: string): string => `ids-${hashId(id)}.json`;

interface Mapped {
  readonly papers: readonly MapPaper[];
  readonly points: readonly Point[];
  readonly labels: readonly MapLabel[];
}

/** Render all files by name. */
export function renderMapFiles({ papers, points, labels }: Mapped): ReadonlyMap<string, string> {
  const order = orderByPlace(points);
  const sorted = order.flatMap((index) => papers[index] ?? []);
  const places: MapPlaces = {
    x: toSteps(order.map((index) => points[index]?.[0] ?? 0)),
    y: toSteps(order.map((index) => points[index]?.[1] ?? 0)),
    years: sorted.map(({ year }) => year),
    areas: sorted.map(({ area }) => area),
    topics: sorted.map(({ topics }) => topics),
    labels,
  };
  const files = new Map([[PLACES_FILE, JSON.stringify(places)]]);
  const rows = sorted.map(({ id, title, people, more }): NameRow => [id, title, people, more]);
  for (let start = 0; start < rows.length; start += LEAF) files.set(nameLeafFile(start), JSON.stringify(rows.slice(start, start + LEAF)));
  for (const [file, members] of Map.groupBy(sorted.entries(), ([, { id }]) => idFile(id)))
    files.set(file, JSON.stringify(Object.fromEntries(members.map(([index, { id }]) => [id, index]))));
  return files;
}

/** Undo `toSteps`. */
export function fromSteps(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

const toSteps = (values: readonly number[]): number[] => values.map((value, index) => value - (values[index - 1] ?? 0));

/** Stripe after stripe, there and back, so that the next paper lies nearby. */
function orderByPlace(points: readonly Point[]): number[] {
  const stripe = ([x]: Point): number => Math.floor(x / STRIPE);
  return points
    .map((point, index) => ({ point, index, stripe: stripe(point) }))
    .sort((a, b) => a.stripe - b.stripe || (a.point[1] - b.point[1]) * (a.stripe % 2 === 0 ? 1 : -1) || a.index - b.index)
    .map(({ index }) => index);
}

/** FNV-1a in 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashId(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}
