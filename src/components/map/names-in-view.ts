/** The names that the whole map has room for, in a picture a thousand pixels wide. */
import type { Point } from '../../catalogue/map/map-input.ts';
import type { MapLabel } from '../../catalogue/map/map-labels.ts';
import { type PlacedLabel, placeLabels } from '../../catalogue/map/place-labels.ts';
import { SHEET } from '../../catalogue/map/sheet.ts';

const WIDTH = 1000;
/** Of a character in a sans serif on average, by the size of the text. */
const CHARACTER = 0.56;
const SIZES = { area: 15, topic: 14 } as const;

export function listNamesInView(labels: readonly MapLabel[], points: readonly Point[]): PlacedLabel[] {
  const scale = WIDTH / SHEET.width;
  return placeLabels(labels, {
    width: WIDTH,
    height: SHEET.height * scale,
    zoom: 1,
    project: (x, y) => [x * scale, y * scale],
    dots: points.map(([x, y]) => [x * scale, y * scale]),
    measure: (text, kind) => text.length * SIZES[kind] * CHARACTER,
  });
}
