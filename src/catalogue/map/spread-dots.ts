/** Places on a plane → whole numbers on a sheet, none far out, none on top of another. */
import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import type { Point } from './map-input.ts';
import { drawIn, SHEET } from './sheet.ts';

const MARGIN = 120;
/** How much of the sheet dots would cover if they touched. */
const FILLED = 0.3;
const STEPS = { small: 120, large: 30, largeFrom: 2000 } as const;
/** Of the papers, on each side; what lies beyond is drawn in. */
const OUTLIERS = 0.01;
const ENOUGH_FOR_OUTLIERS = 200;

export function spreadDots(places: readonly Point[]): Point[] {
  if (places.length === 0) return [];
  const xs = fitAxis(
    places.map(([x]) => x),
    SHEET.width,
  );
  const ys = fitAxis(
    places.map(([, y]) => y),
    SHEET.height,
  );
  const apart = pushApart(xs.map((x, index) => [x, ys[index] ?? 0]));
  return apart.map(drawIn);
}

/** Stretch values over a side of the sheet. */
function fitAxis(values: readonly number[], side: number): number[] {
  const drawnIn = drawInOutliers(values);
  const [least, most] = drawnIn.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [Infinity, -Infinity]);
  const span = most - least;
  return drawnIn.map((value) => (span < 1e-9 ? side / 2 : MARGIN + ((value - least) / span) * (side - 2 * MARGIN)));
}

function drawInOutliers(values: readonly number[]): number[] {
  if (values.length < ENOUGH_FOR_OUTLIERS) return [...values];
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor(values.length * OUTLIERS)] ?? 0;
  const high = sorted[Math.ceil(values.length * (1 - OUTLIERS)) - 1] ?? 0;
  const room = (high - low) * 0.06 || 1;
  return values.map((value) => {
    if (value < low) return low - room * Math.tanh((low - value) / room);
    return value > high ? high + room * Math.tanh((value - high) / room) : value;
  });
}

/** d3-force has a seeded random of its own, and so the same places come out every time. */
function pushApart(places: readonly Point[]): Point[] {
  const dots = places.map(([x, y]) => ({ x, y, wishX: x, wishY: y }));
  const radius = Math.sqrt((FILLED * SHEET.width * SHEET.height) / (Math.PI * places.length));
  const steps = places.length < STEPS.largeFrom ? STEPS.small : STEPS.large;
  forceSimulation(dots)
    .stop()
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .force('collide', forceCollide<(typeof dots)[number]>(Math.min(radius, MARGIN)).strength(0.8))
    .force('x', forceX<(typeof dots)[number]>(({ wishX }) => wishX).strength(0.05))
    .force('y', forceY<(typeof dots)[number]>(({ wishY }) => wishY).strength(0.05))
    .tick(steps);
  return dots.map(({ x, y }) => [x, y]);
}
