/** Each paper a link in the page, as the server drew it, moved to where the reader looks. */
import { LINE_HEIGHT, type PlacedLabel } from '../../catalogue/map/place-labels.ts';
import { dotScale, project } from './camera.ts';
import type { MapSource } from './map-source.ts';
import type { MapFrame, MapView } from './map-view.ts';

export function createSvgView(svg: SVGSVGElement, { places, labels }: MapSource): MapView {
  const dots = [...svg.querySelectorAll<SVGAElement>('.map-dot')];
  const names = [...svg.querySelectorAll<SVGTextElement>('.map-label')];
  const nameOf = new Map(labels.map((label, index) => [label, names[index]]));
  svg.removeAttribute('viewBox');
  // The card says what the browser's own note would say again.
  for (const dot of dots) {
    const title = dot.querySelector('title');
    dot.setAttribute('aria-label', title?.textContent ?? '');
    title?.remove();
  }
  let focused: SVGAElement | undefined;
  const choose = (dot: SVGAElement | undefined): void => {
    if (dot === focused) return;
    focused?.setAttribute('tabindex', '-1');
    dot?.setAttribute('tabindex', '0');
    // Drawn last, so that no dot lies over the one that has the focus.
    if (dot) dot.parentElement?.append(dot);
    focused = dot;
  };
  choose(dots[0]);
  return {
    stage: svg,
    recolour: () => undefined,
    draw: (frame) => {
      for (const [index, dot] of dots.entries()) drawDot(dot, frame, { index, place: places[index] ?? [0, 0], papers: dots.length });
      for (const name of names) name.classList.add('is-out');
      for (const placed of frame.labels) drawName(nameOf.get(placed.label), placed);
    },
    focus: (index, name) => {
      choose(dots[index]);
      focused?.setAttribute('aria-label', name);
      if (svg.contains(document.activeElement)) focused?.focus({ preventScroll: true });
    },
  };
}

interface Dot {
  readonly index: number;
  readonly place: readonly [number, number];
  readonly papers: number;
}

function drawDot(dot: SVGAElement, { camera, size, shown, active }: MapFrame, { index, place, papers }: Dot): void {
  const [x, y] = project(camera, size, place);
  const scale = dotScale(papers, camera.k) * (active === index ? 1.5 : 1);
  dot.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(2)})`);
  dot.classList.toggle('is-faded', shown[index] === false);
  dot.classList.toggle('is-active', active === index);
}

function drawName(name: SVGTextElement | undefined, { label, x, y }: PlacedLabel): void {
  if (!name) return;
  name.classList.remove('is-out');
  const top = y - ((label.lines.length - 1) * LINE_HEIGHT) / 2;
  for (const [line, part] of [...name.children].entries()) {
    part.setAttribute('x', x.toFixed(1));
    part.setAttribute('y', (top + line * LINE_HEIGHT).toFixed(1));
  }
}
