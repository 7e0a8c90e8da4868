/** Which names a view of the map has room for, none on another. */
import type { MapLabel } from './map-labels.ts';

export interface PlacedLabel {
  readonly label: MapLabel;
  /** Middle of the text. */
  readonly x: number;
  readonly y: number;
}

/** What is seen of a map, in pixels. */
export interface LabelView {
  readonly width: number;
  readonly height: number;
  /** How far the reader has come nearer: 1 shows the whole map. */
  readonly zoom: number;
  readonly project: (x: number, y: number) => readonly [number, number];
  /** Width of a text. */
  readonly measure: (text: string, kind: MapLabel['kind']) => number;
  /** Dots that names stand beside rather than on, in pixels. */
  readonly dots?: readonly (readonly [x: number, y: number])[];
}

export const LINE_HEIGHT = 17;

/** Topics appear from here on; from the second on they stand alone. */
const TOPICS_FROM = 1.5;
const AREAS_UNTIL = 3.5;
const GAP = 6;
/** Half of a dot. */
const DOT = 4;
/** Where a name may stand instead: as far as its own width aside, and twice its height up and down. */
const STEPS = [0, 1, -1, 2, -2, 3, -3, 4, -4] as const;
const ELSEWHERE = STEPS.flatMap((down) => STEPS.map((aside) => [aside / 4, down / 2] as const));
/** What a covered dot weighs against a way of so many pixels. */
const COVERED = 60;
/** On a phone a name may cover so many dots; the legend and a nearer view tell the others. */
const PHONE = { width: 480, covered: 2 } as const;

/** Choose in the order of the labels: what has no room is left out. */
export function placeLabels(labels: readonly MapLabel[], view: LabelView): PlacedLabel[] {
  const taken: Box[] = [];
  return labels.flatMap((label) => {
    if (label.kind === 'area' ? view.zoom > AREAS_UNTIL : view.zoom < TOPICS_FROM) return [];
    const [x, y] = view.project(label.x, label.y);
    if (x < 0 || y < 0 || x > view.width || y > view.height) return [];
    const box = findRoom(drawIn(measureBox(label, [x, y], view), view), taken, view);
    if (!box) return [];
    taken.push(box);
    return [{ label, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }];
  });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function measureBox({ lines, kind }: MapLabel, [x, y]: readonly [number, number], { measure }: LabelView): Box {
  const halfWidth = Math.max(...lines.map((line) => measure(line, kind))) / 2 + GAP;
  const halfHeight = (lines.length * LINE_HEIGHT) / 2 + GAP / 2;
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
}

/** A place on no other name, near and on few dots. */
function findRoom(box: Box, taken: readonly Box[], view: LabelView): Box | undefined {
  const dots = view.dots ?? [];
  const [near] = ELSEWHERE;
  const places = (dots.length === 0 && near ? [near] : ELSEWHERE).map((offset) => drawIn(shift(box, offset), view));
  const most = view.width < PHONE.width ? PHONE.covered : Infinity;
  const weighed = places
    .filter((place) => !taken.some((other) => overlap(place, other)))
    .map((place) => ({ place, covered: dots.filter((dot) => isCovered(dot, place)).length }))
    .filter(({ covered }) => covered <= most)
    .map(({ place, covered }) => ({ place, weight: COVERED * covered + Math.hypot(place.left - box.left, place.top - box.top) }));
  return weighed.reduce<(typeof weighed)[number] | undefined>((best, one) => (best && best.weight <= one.weight ? best : one), undefined)?.place;
}

const isCovered = ([x, y]: readonly [number, number], { left, right, top, bottom }: Box): boolean =>
  x > left - DOT && x < right + DOT && y > top - DOT && y < bottom + DOT;

function shift({ left, right, top, bottom }: Box, [aside, down]: readonly [number, number]): Box {
  const [x, y] = [aside * (right - left), down * (bottom - top)];
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

/** Names near an edge are moved to where they can be read whole. */
function drawIn({ left, right, top, bottom }: Box, { width, height }: LabelView): Box {
  const aside = left < 0 ? -left : Math.min(0, width - right);
  const down = top < 0 ? -top : Math.min(0, height - bottom);
  return { left: left + aside, right: right + aside, top: top + down, bottom: bottom + down };
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
