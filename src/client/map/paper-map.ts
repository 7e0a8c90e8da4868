/** `<paper-map>`: the map of all papers, as a reader moves about it with pointer, fingers and keys. */
import * as texts from '#texts';
import { createAnnouncer } from '../announcer.ts';
import { getPart } from '../search-part.ts';
import { createCanvasView } from './canvas-view.ts';
import type { Direction } from './dot-finder.ts';
import { createMapCard } from './map-card.ts';
import { createMapControls } from './map-controls.ts';
import { MapSession } from './map-session.ts';
import { loadSource, type MapSource, readDrawn } from './map-source.ts';
import type { MapView } from './map-view.ts';
import { createSvgView } from './svg-view.ts';

const STEP = 1.6;
const PAN = 80;
/** How long a card waits for a pointer on its way to it, in milliseconds. */
const PATIENCE = 300;

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const PANS: Readonly<Record<Direction, readonly [number, number]>> = { left: [PAN, 0], right: [-PAN, 0], up: [0, PAN], down: [0, -PAN] };

class PaperMap extends HTMLElement {
  #leaving = 0;

  connectedCallback(): void {
    const note = getPart(this, '[data-map-note]', HTMLElement);
    if (this.querySelector('canvas')) note.textContent = texts.mapLoading;
    this.#open().then(
      (said) => (note.textContent = said),
      (cause: unknown) => {
        note.textContent = texts.mapFailed;
        reportError(cause);
      },
    );
  }

  /** Show the map. What is resolved is to be said above it. */
  async #open(): Promise<string> {
    const picture = getPart(this, '.map-picture', HTMLElement);
    const { source, view } = await openView(picture);
    const say = createAnnouncer(getPart(this, '[data-map-status]', HTMLElement));
    const controls = createMapControls(this, () => say(texts.mapShown(session.applyFilter(), source.places.length), 'now'));
    this.classList.add('is-live');
    const cardPart = getPart(this, '.map-card', HTMLElement);
    const session = new MapSession({ picture, source, view, card: createMapCard(cardPart), controls });
    this.#hearPointer(session, { view, card: cardPart });
    this.#hearKeys(session, picture);
    this.#hearButtons(session);
    hearColours(() => {
      view.recolour();
      session.redraw();
    });
    const isFiltered = Object.keys(controls.getFilter()).length > 0;
    if (isFiltered) say(texts.mapShown(session.applyFilter(), source.places.length), 'now');
    const id = new URLSearchParams(location.search).get('at');
    return id === null || (await session.arrive(id)) ? '' : texts.mapNotDrawn;
  }

  #hearPointer(session: MapSession, { view, card }: { readonly view: MapView; readonly card: HTMLElement }): void {
    const { stage } = view;
    const findAt = (event: MouseEvent): number | undefined => {
      const { left, top } = stage.getBoundingClientRect();
      return session.findAt([event.clientX - left, event.clientY - top]);
    };
    hear(stage, 'pointermove', (event) => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      const found = findAt(event);
      stage.classList.toggle('is-on-dot', found !== undefined);
      if (found === undefined) this.#leaveSoon(session);
      else this.#stay();
      if (found !== undefined && found !== session.active) void session.mean(found, 'pointer');
    });
    hear(stage, 'pointerleave', () => this.#leaveSoon(session));
    card.addEventListener('pointerenter', () => this.#stay());
    card.addEventListener('pointerleave', () => this.#leaveSoon(session));
    hear(stage, 'click', (event) => {
      const found = findAt(event);
      // A key press on a link is a click without a place.
      if (event.detail === 0) return;
      event.preventDefault();
      if (found === undefined) session.leave();
      else void openOrShow(session, found, event);
    });
  }

  #leaveSoon(session: MapSession): void {
    this.#stay();
    if (this.contains(document.activeElement) && document.activeElement?.matches('.map-dot, .map-cursor')) return;
    this.#leaving = window.setTimeout(() => session.leave(), PATIENCE);
  }

  #stay(): void {
    clearTimeout(this.#leaving);
  }

  #hearKeys(session: MapSession, picture: HTMLElement): void {
    picture.addEventListener('focusin', ({ target }) => {
      if (target instanceof Element && target.matches('.map-dot, .map-cursor') && session.active === undefined) {
        const first = session.findFirst();
        if (first !== undefined) void session.mean(first, 'keyboard');
      }
    });
    picture.addEventListener('keydown', (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || !actOnKey(session, event)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  #hearButtons({ moves }: MapSession): void {
    const acts = { in: () => moves.zoomBy(STEP), out: () => moves.zoomBy(1 / STEP), reset: () => moves.reset() };
    for (const [name, act] of Object.entries(acts)) getPart(this, `[data-map-zoom="${name}"]`, HTMLButtonElement).addEventListener('click', act);
  }
}

customElements.define('paper-map', PaperMap);

async function openView(picture: HTMLElement): Promise<{ readonly source: MapSource; readonly view: MapView }> {
  const svg = picture.querySelector<SVGSVGElement>('svg[data-map-dots]');
  if (svg) {
    const source = readDrawn([...svg.querySelectorAll<SVGAElement>('.map-dot')], [...svg.querySelectorAll<SVGTextElement>('.map-label')]);
    return { source, view: createSvgView(svg, source) };
  }
  const source = await loadSource(picture.dataset['folder'] ?? '');
  const [canvas, cursor] = [getPart(picture, 'canvas', HTMLCanvasElement), getPart(picture, '.map-cursor', HTMLAnchorElement)];
  return { source, view: createCanvasView(canvas, cursor, source) };
}

/** A finger first sees what it has found; a second touch goes there. */
async function openOrShow(session: MapSession, found: number, event: MouseEvent): Promise<void> {
  const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
  const isNew = session.active !== found;
  await session.mean(found, 'pointer');
  if ((isTouch && isNew) || session.href === undefined) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) window.open(session.href, '_blank', 'noopener');
  else location.assign(session.href);
}

/** Tell whether a key meant something to the map. */
function actOnKey(session: MapSession, { key, shiftKey }: KeyboardEvent): boolean {
  const direction = DIRECTIONS[key];
  if (direction !== undefined && shiftKey) session.moves.moveBy(...PANS[direction]);
  else if (direction !== undefined) {
    const next = session.findNext(direction);
    if (next !== undefined) void session.mean(next, 'keyboard');
  } else if (key === '+' || key === '=') session.moves.zoomBy(STEP);
  else if (key === '-') session.moves.zoomBy(1 / STEP);
  else if (key === '0') session.moves.reset();
  else if (key === 'Escape' && session.active !== undefined) session.leave();
  else return false;
  return true;
}

/** Listen alike on an HTML element and in a picture. */
function hear<Type extends keyof GlobalEventHandlersEventMap>(
  stage: Element,
  type: Type,
  act: (event: GlobalEventHandlersEventMap[Type]) => void,
): void {
  stage.addEventListener(type, act as EventListener);
}

/** The theme is the system's or the reader's own. */
function hearColours(onChange: () => void): void {
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) matchMedia(query).addEventListener('change', onChange);
  new MutationObserver(onChange).observe(document.documentElement, { attributeFilter: ['data-theme'] });
}
