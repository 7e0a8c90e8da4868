/** All papers as points on a sheet, those that are alike near each other; the same every time for the same catalogue. */
import { embedNeighbours, NEIGHBOURS } from './embed-neighbours.ts';
import type { MapInput, Point } from './map-input.ts';
import { createRandom } from './seeded-random.ts';
import { spreadDots } from './spread-dots.ts';
import { placeAtStart } from './start-places.ts';

const SEED = 20_180_209;

/** Lay out papers on `SHEET`, in the order of the input. */
export function layOutPapers(input: MapInput): Point[] {
  const random = createRandom(SEED);
  const starts = placeAtStart(input, random);
  return spreadDots(starts.length > NEIGHBOURS ? embedNeighbours(input.nearest, starts, random) : starts);
}
