/** Many dots on a canvas. While the map moves, one drawing of the whole is moved instead of its thousands of dots. */
import { AREA_SHAPES, getDotShape } from '../../catalogue/map/dot-shapes.ts';
import { dotScale, project, type Size, WHOLE } from './camera.ts';
import type { MapSource } from './map-source.ts';
import type { MapFrame } from './map-view.ts';

export interface DotLayer {
  readonly draw: (context: CanvasRenderingContext2D, frame: MapFrame, ratio: number) => void;
  /** Take other colours, by area; the last is that of papers without one. */
  readonly recolour: (hues: readonly string[]) => void;
}

const FADED = 0.14;
/** As many dots are drawn within a frame of a sixtieth second on a slow machine. */
const AT_ONCE = 4000;

export function createDotLayer(source: MapSource, firstHues: readonly string[]): DotLayer {
  let hues = firstHues;
  let whole: { readonly picture: HTMLCanvasElement; readonly key: unknown } | undefined;
  const drawAll = (context: CanvasRenderingContext2D, frame: MapFrame, ratio: number): void => {
    const scale = dotScale(source.places.length, frame.camera.k);
    const stamps = hues.map((hue, area) => createStamp(getDotShape(area === AREA_SHAPES ? -1 : area), hue, scale * ratio));
    for (const isFaded of [true, false]) {
      context.globalAlpha = isFaded ? FADED : 1;
      stampDots(context, frame, { source, stamps, isFaded, ratio });
    }
    context.globalAlpha = 1;
  };
  const getWhole = (frame: MapFrame, ratio: number): HTMLCanvasElement => {
    if (whole?.key === frame.shown && whole.picture.width === Math.round(frame.size.width * ratio)) return whole.picture;
    const picture = createPicture(frame.size, ratio);
    const context = picture.getContext('2d');
    context?.scale(ratio, ratio);
    if (context) drawAll(context, { ...frame, camera: WHOLE }, ratio);
    whole = { picture, key: frame.shown };
    return picture;
  };
  return {
    recolour: (next) => {
      hues = next;
      whole = undefined;
    },
    draw: (context, frame, ratio) => {
      const { camera, size, isMoving } = frame;
      const seen = source.places.length / camera.k ** 2;
      if (isMoving && seen > AT_ONCE) context.drawImage(getWhole(frame, ratio), camera.x, camera.y, size.width * camera.k, size.height * camera.k);
      else drawAll(context, frame, ratio);
    },
  };
}

function createPicture({ width, height }: Size, ratio: number): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width: Math.round(width * ratio), height: Math.round(height * ratio) });
}

/** Each shape is drawn once and then copied: a path for each of many thousand dots would take several frames. */
function createStamp(shape: string, hue: string, scale: number): HTMLCanvasElement {
  const side = Math.max(2, Math.ceil(13 * scale));
  const stamp = createPicture({ width: side, height: side }, 1);
  const context = stamp.getContext('2d');
  context?.setTransform(scale, 0, 0, scale, side / 2, side / 2);
  if (context) context.fillStyle = hue;
  context?.fill(new Path2D(shape), 'evenodd');
  return stamp;
}

interface Stamping {
  readonly source: MapSource;
  readonly stamps: readonly HTMLCanvasElement[];
  readonly isFaded: boolean;
  readonly ratio: number;
}

function stampDots(context: CanvasRenderingContext2D, { camera, size, shown }: MapFrame, { source, stamps, isFaded, ratio }: Stamping): void {
  const side = (stamps[0]?.width ?? 1) / ratio;
  const [originX, originY] = project(camera, size, [0, 0]);
  const [unitX, unitY] = project(camera, size, [1, 1]);
  for (const [index, [x, y]] of source.places.entries()) {
    if (shown[index] === isFaded) continue;
    const left = originX + x * (unitX - originX) - side / 2;
    const top = originY + y * (unitY - originY) - side / 2;
    if (left < -side || top < -side || left > size.width || top > size.height) continue;
    const stamp = stamps[source.facts[index]?.area ?? -1] ?? stamps[AREA_SHAPES];
    if (stamp) context.drawImage(stamp, left, top, side, side);
  }
}
