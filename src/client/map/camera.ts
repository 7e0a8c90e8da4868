/** From places on the sheet to pixels: the sheet fills the picture, then the reader's zoom applies. */
import { SHEET } from '../../catalogue/map/sheet.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** As d3-zoom has it: a point of the whole map times `k`, plus `x` and `y`. */
export interface Camera {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export const WHOLE: Camera = { k: 1, x: 0, y: 0 };
/** Between the edge of the picture and a paper that counts as seen, in pixels. */
const INSET = 24;
/** How near a reader may come: until a few papers fill the picture. */
export const nearestZoom = (papers: number): number => Math.min(40, Math.max(3, Math.sqrt(papers) / 2));

export const project = (camera: Camera, size: Size, [x, y]: readonly [number, number]): [number, number] => [
  (x / SHEET.width) * size.width * camera.k + camera.x,
  (y / SHEET.height) * size.height * camera.k + camera.y,
];

export const unproject = (camera: Camera, size: Size, [x, y]: readonly [number, number]): [number, number] => [
  ((x - camera.x) / camera.k / size.width) * SHEET.width,
  ((y - camera.y) / camera.k / size.height) * SHEET.height,
];

/** Keep the picture filled: the edge of the map is never drawn into it. */
export function holdInside({ k, x, y }: Camera, { width, height }: Size): Camera {
  return { k, x: Math.min(0, Math.max(width * (1 - k), x)), y: Math.min(0, Math.max(height * (1 - k), y)) };
}

/** Move as little as it takes to bring a place of the sheet at least `margin` pixels inside the picture. */
export function bringInto(camera: Camera, size: Size, { at, margin }: { readonly at: readonly [number, number]; readonly margin: number }): Camera {
  const [x, y] = findMove(camera, size, { at, margin });
  return holdInside({ k: camera.k, x: camera.x + x, y: camera.y + y }, size);
}

/** Never show a stretch of the sheet where no paper lies: bring in the one that takes the least. */
export function holdPapers(camera: Camera, size: Size, places: readonly (readonly [number, number])[]): Camera {
  const margin = Math.min(INSET, size.width / 4, size.height / 4);
  let nearest: readonly [number, number] | undefined;
  let least = Infinity;
  for (const at of places) {
    const [x, y] = findMove(camera, size, { at, margin });
    const way = Math.abs(x) + Math.abs(y);
    if (way < least) [nearest, least] = [at, way];
    if (least === 0) return camera;
  }
  return nearest ? bringInto(camera, size, { at: nearest, margin }) : camera;
}

function findMove(camera: Camera, size: Size, { at, margin }: { readonly at: readonly [number, number]; readonly margin: number }): [number, number] {
  const [x, y] = project(camera, size, at);
  const move = (value: number, side: number): number => Math.max(margin - value, 0) + Math.min(side - margin - value, 0);
  return [move(x, size.width), move(y, size.height)];
}

/** Zoom so that a place of the sheet comes to the middle. */
export function centreOn([x, y]: readonly [number, number], k: number, size: Size): Camera {
  const middle = { k, x: size.width / 2 - (x / SHEET.width) * size.width * k, y: size.height / 2 - (y / SHEET.height) * size.height * k };
  return holdInside(middle, size);
}

/** How large a dot of ten units is drawn: smaller where there are many, a little larger nearby. */
export const dotScale = (papers: number, zoom: number): number => Math.min(1.6, Math.max(0.28, Math.sqrt(120 / Math.max(1, papers))) * zoom ** 0.4);
