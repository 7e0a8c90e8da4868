/** The papers of a map: read from the links drawn in the page, or from files where there are too many. */
import * as texts from '#texts';
import { entryPath, withBase } from '../../catalogue/addresses.ts';
import { fromSteps, idFile, LEAF, type MapPlaces, nameLeafFile, type NameRow, PLACES_FILE } from '../../catalogue/map/map-files.ts';
import type { MapLabel } from '../../catalogue/map/map-labels.ts';
import { createFileLoader } from '../../search/tables/load-file.ts';
import { loadFromCopy, siteHref } from '../site-address.ts';
import type { Place } from './dot-finder.ts';

export interface MapFacts {
  readonly area: number;
  readonly topics: readonly number[];
  readonly year: number;
}

export interface MapName {
  readonly href: string;
  readonly title: string;
  readonly people: string;
}

export interface MapSource {
  readonly places: readonly Place[];
  readonly facts: readonly MapFacts[];
  readonly labels: readonly MapLabel[];
  readonly nameOf: (index: number) => Promise<MapName>;
  readonly indexOf: (id: string) => Promise<number | undefined>;
}

/** Read the dots drawn in the page, and the names of areas and topics among them. */
export function readDrawn(dots: readonly SVGAElement[], labels: readonly SVGTextElement[]): MapSource {
  const number = (element: SVGElement, name: string): number => Number(element.dataset[name]);
  const names = dots.map((dot): MapName => ({
    href: dot.href.baseVal,
    title: dot.querySelector('title')?.textContent ?? '',
    people: dot.dataset['people'] ?? '',
  }));
  const ids = dots.map((dot) => dot.dataset['id']);
  return {
    places: dots.map((dot) => [number(dot, 'x'), number(dot, 'y')]),
    facts: dots.map((dot) => ({
      area: number(dot, 'area'),
      year: number(dot, 'year'),
      topics: (dot.dataset['topics'] ?? '').split(' ').filter(Boolean).map(Number),
    })),
    labels: labels.map((label) => ({
      kind: label.dataset['kind'] === 'area' ? 'area' : 'topic',
      area: number(label, 'area'),
      lines: [...label.children].map(({ textContent }) => textContent.trim()),
      x: number(label, 'x'),
      y: number(label, 'y'),
    })),
    nameOf: (index) => Promise.resolve(names[index] ?? { href: '', title: '', people: '' }),
    indexOf: (id) => Promise.resolve(ids.includes(id) ? ids.indexOf(id) : undefined),
  };
}

/** Load the places of all papers from `folder`; names follow when they are asked for. */
export async function loadSource(folder: string): Promise<MapSource> {
  const load = loadFromCopy ?? createFileLoader(withBase(import.meta.env.BASE_URL, '/'));
  const loaded = new Map<string, Promise<unknown>>();
  const read = (file: string): Promise<unknown> => {
    const known = loaded.get(file);
    if (known) return known;
    const reading = load(`${folder}/${file}`).then((bytes): unknown => JSON.parse(new TextDecoder().decode(bytes)));
    loaded.set(file, reading);
    reading.catch(() => loaded.delete(file));
    return reading;
  };
  const { x, y, years, areas, topics, labels } = (await read(PLACES_FILE)) as MapPlaces;
  const ys = fromSteps(y);
  return {
    places: fromSteps(x).map((value, index) => [value, ys[index] ?? 0]),
    facts: areas.map((area, index) => ({ area, year: years[index] ?? 0, topics: topics[index] ?? [] })),
    labels,
    nameOf: async (index) => {
      const row = ((await read(nameLeafFile(index))) as NameRow[])[index % LEAF];
      const [id = '', title = '', people = [], more = 0] = row ?? [];
      return { href: siteHref(entryPath(id)), title, people: texts.joinPeople(people, more) };
    },
    indexOf: async (id) => {
      const places = new Map(Object.entries((await read(idFile(id)).catch(() => ({}))) as Record<string, number>));
      return places.get(id);
    },
  };
}
