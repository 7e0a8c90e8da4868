/** Many papers on a canvas; the one that has the focus is a link of its own above it. */
import { AREA_SHAPES, getDotShape } from '../../catalogue/map/dot-shapes.ts';
import { LINE_HEIGHT } from '../../catalogue/map/place-labels.ts';
import { dotScale, project, type Size } from './camera.ts';
import type { MapSource } from './map-source.ts';
import type { MapFrame, MapView } from './map-view.ts';

interface Look {
  /** By area; the last is that of papers without one. */
  readonly hues: readonly string[];
  readonly ink: string;
  readonly ground: string;
  readonly fonts: Readonly<Record<'area' | 'topic', string>>;
}

const FADED = 0.14;

export function createCanvasView(canvas: HTMLCanvasElement, cursor: HTMLAnchorElement, source: MapSource): MapView {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws on no canvas');
  let look = readLook(canvas);
  return {
    stage: canvas,
    recolour: () => void (look = readLook(canvas)),
    draw: (frame) => {
      const ratio = window.devicePixelRatio;
      fitCanvas(canvas, frame.size, ratio);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, frame.size.width, frame.size.height);
      drawDots(context, frame, { source, look, ratio });
      drawNames(context, frame, look);
      placeCursor(cursor, frame, source);
    },
    focus: (_, name, href) => {
      cursor.href = href;
      cursor.textContent = name;
    },
  };
}

function fitCanvas(canvas: HTMLCanvasElement, { width, height }: Size, ratio: number): void {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
}

interface Drawing {
  readonly source: MapSource;
  readonly look: Look;
  readonly ratio: number;
}

/** Each shape is drawn once and then copied: a path for each of many thousand dots would take several frames. */
function drawDots(context: CanvasRenderingContext2D, frame: MapFrame, { source, look, ratio }: Drawing): void {
  const { camera, size, isShown, active } = frame;
  const scale = dotScale(source.places.length, camera.k);
  const stamps = look.hues.map((hue, area) => createStamp(getDotShape(area === AREA_SHAPES ? -1 : area), hue, scale * ratio));
  const side = (stamps[0]?.width ?? 1) / ratio;
  for (const faded of [true, false]) {
    context.globalAlpha = faded ? FADED : 1;
    for (const [index, place] of source.places.entries()) {
      if (isShown(index) === faded) continue;
      const [x, y] = project(camera, size, place);
      if (x < -side || y < -side || x > size.width + side || y > size.height + side) continue;
      const stamp = stamps[source.facts[index]?.area ?? -1] ?? stamps[AREA_SHAPES];
      if (stamp) context.drawImage(stamp, x - side / 2, y - side / 2, side, side);
    }
  }
  context.globalAlpha = 1;
  if (active !== undefined) drawRing(context, project(camera, size, source.places[active] ?? [0, 0]), look);
}

function createStamp(shape: string, hue: string, scale: number): HTMLCanvasElement {
  const stamp = document.createElement('canvas');
  stamp.width = stamp.height = Math.max(2, Math.ceil(13 * scale));
  const context = stamp.getContext('2d');
  context?.setTransform(scale, 0, 0, scale, stamp.width / 2, stamp.height / 2);
  if (context) context.fillStyle = hue;
  context?.fill(new Path2D(shape), 'evenodd');
  return stamp;
}

function drawRing(context: CanvasRenderingContext2D, [x, y]: readonly [number, number], { ink }: Look): void {
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.beginPath();
  context.arc(x, y, 8, 0, 2 * Math.PI);
  context.stroke();
}

function drawNames(context: CanvasRenderingContext2D, { labels }: MapFrame, { fonts, ink, ground }: Look): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const { label, x, y } of labels) {
    context.font = fonts[label.kind];
    const top = y - ((label.lines.length - 1) * LINE_HEIGHT) / 2;
    for (const [line, text] of label.lines.entries()) {
      context.strokeStyle = ground;
      context.lineWidth = 4;
      context.strokeText(text, x, top + line * LINE_HEIGHT);
      context.fillStyle = ink;
      context.fillText(text, x, top + line * LINE_HEIGHT);
    }
  }
}

/** The link lies over its dot, so that its outline shows where the keyboard is. */
function placeCursor(cursor: HTMLAnchorElement, { active, camera, size }: MapFrame, { places }: MapSource): void {
  const [x, y] = project(camera, size, places[active ?? 0] ?? [0, 0]);
  cursor.style.transform = `translate(${x - 12}px, ${y - 12}px)`;
}

/** Colours as the page resolves them, from elements that have them. */
function readLook(canvas: HTMLCanvasElement): Look {
  const probes = [...(canvas.parentElement?.querySelectorAll('.map-probe') ?? [])].map((probe) => getComputedStyle(probe));
  const { color, backgroundColor, fontFamily } = getComputedStyle(canvas);
  return {
    hues: probes.map((style) => style.fill),
    ink: color,
    ground: backgroundColor,
    fonts: { area: `600 16px ${fontFamily}`, topic: `400 14px ${fontFamily}` },
  };
}
