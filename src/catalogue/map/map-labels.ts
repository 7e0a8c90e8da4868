/** Names on a map: areas, and topics once the reader comes nearer, each where its papers lie densest. */
import { breakLabel } from '../break-label.ts';
import type { Area } from '../model.ts';
import type { MapPaper } from './map-papers.ts';
import type { Point } from './map-input.ts';
import { SHEET } from './sheet.ts';

export interface MapLabel {
  readonly kind: 'area' | 'topic';
  /** Position of the area, which chooses the hue. */
  readonly area: number;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

/** Papers this near to each other are one place. */
const REACH = SHEET.width / 10;
/** Papers compared with each other at most, of one topic. */
const SAMPLE = 300;
const FEWEST = 2;
/** Characters a line holds before a name is broken in two. */
const LINE = 18;

interface Mapped {
  readonly areas: readonly Pick<Area, 'index' | 'label' | 'topics'>[];
  readonly papers: readonly MapPaper[];
  readonly points: readonly Point[];
}

/** Areas first, then topics; of each kind those with most papers first, so that they keep their place where room is short. */
export function listMapLabels({ areas, papers, points }: Mapped): MapLabel[] {
  const byArea = Map.groupBy(points.keys(), (index) => papers[index]?.area);
  const byTopic = Map.groupBy(points.keys(), (index) => papers[index]?.topics[0]);
  const locate = (indexes: readonly number[]): Point[] => indexes.flatMap((index) => [points[index] ?? [0, 0]]);
  let place = 0;
  const ofAreas = areas.map(({ index, label }) => name({ kind: 'area', area: index, label }, locate(byArea.get(index) ?? [])));
  const ofTopics = areas.flatMap(({ index, topics }) =>
    topics.map(({ label }) => name({ kind: 'topic', area: index, label }, locate(byTopic.get(place++) ?? []))),
  );
  return [ofAreas, ofTopics].flatMap((labels) =>
    labels
      .filter(({ papers: count }) => count >= FEWEST)
      .sort((a, b) => b.papers - a.papers)
      .map(({ label }) => label),
  );
}

type Named = Pick<MapLabel, 'kind' | 'area'> & { readonly label: string };

function name({ label, ...rest }: Named, places: readonly Point[]): { readonly label: MapLabel; readonly papers: number } {
  const [x, y] = findDensest(places);
  return { label: { ...rest, lines: breakLabel(label, LINE), x, y }, papers: places.length };
}

/** The middle of the papers around that one which has most of them around it. */
function findDensest(places: readonly Point[]): Point {
  const step = Math.max(1, Math.ceil(places.length / SAMPLE));
  const sample = places.filter((_, index) => index % step === 0);
  let densest: readonly Point[] = [];
  for (const [x, y] of sample) {
    const around = sample.filter(([otherX, otherY]) => Math.hypot(otherX - x, otherY - y) < REACH);
    if (around.length > densest.length) densest = around;
  }
  const mean = (axis: 0 | 1): number => Math.round(densest.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, densest.length));
  return [mean(0), mean(1)];
}
