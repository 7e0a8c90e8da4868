import { describe, expect, test } from 'vitest';
import {
  fromSteps,
  idFile,
  LEAF,
  type MapPlaces,
  nameLeafFile,
  type NameRow,
  PLACES_FILE,
  renderMapFiles,
} from '../../../../src/catalogue/map/map-files.ts';

const papers = Array.from({ length: LEAF + 50 }, (_, index) => ({
  id: `paper-${index}`,
  title: `Tides ${index}`,
  people: ['Ada Example'],
  more: 0,
  year: 2000 + (index % 20),
  area: index % 8,
  topics: [index % 3],
}));
const points = papers.map((_, index) => [(index * 977) % 4000, (index * 331) % 3000] as const);
const files = renderMapFiles({ papers, points, labels: [] });
const read = (file: string): unknown => JSON.parse(files.get(file) ?? 'null');

describe('the files of a large map', () => {
  test('tell of every paper its place, its name and its number by id', () => {
    const places = read(PLACES_FILE) as MapPlaces;
    const [xs, ys] = [fromSteps(places.x), fromSteps(places.y)];
    for (const [index, paper] of papers.entries()) {
      const number = (read(idFile(paper.id)) as Record<string, number>)[paper.id] ?? -1;
      expect([xs[number], ys[number], places.years[number], places.areas[number]]).toEqual([...(points[index] ?? []), paper.year, paper.area]);
      const row = (read(nameLeafFile(number)) as NameRow[])[number % LEAF];
      expect(row?.slice(0, 2)).toEqual([paper.id, paper.title]);
    }
  });
});
