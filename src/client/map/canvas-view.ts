/** Many papers on a canvas; the one that has the focus is a link of its own above it. */
import { LINE_HEIGHT } from '../../catalogue/map/place-labels.ts';
import { project, type Size } from './camera.ts';
import { createDotLayer } from './dot-layer.ts';
import type { MapSource } from './map-source.ts';
import type { MapFrame, MapView } from './map-view.ts';

interface Look {
  /** By area; the last is that of papers without one. */
  readonly hues: readonly string[];
  readonly ink: string;
  readonly ground: string;
  readonly fonts: Readonly<Record<'area' | 'topic', string>>;
}

export function createCanvasView(canvas: HTMLCanvasElement, cursor: HTMLAnchorElement, source: MapSource): MapView {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws on no canvas');
  let look = readLook(canvas);
  const dots = createDotLayer(source, look.hues);
  return {
    stage: canvas,
    recolour: () => {
      look = readLook(canvas);
      dots.recolour(look.hues);
    },
    draw: (frame) => {
      const ratio = window.devicePixelRatio;
      fitCanvas(canvas, frame.size, ratio);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, frame.size.width, frame.size.height);
      dots.draw(context, frame, ratio);
      if (frame.active !== undefined) drawRing(context, project(frame.camera, frame.size, source.places[frame.active] ?? [0, 0]), look);
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
    fonts: { area: `600 15px ${fontFamily}`, topic: `400 14px ${fontFamily}` },
  };
}
