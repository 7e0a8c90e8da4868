/** One map in one page: what of it is seen, which papers are shown, and which one is meant. */
import * as texts from '#texts';
import { type LabelView, placeLabels } from '../../catalogue/map/place-labels.ts';
import { bringInto, centreOn, holdInside, holdPapers, nearestZoom, project, type Size, unproject } from './camera.ts';
import { createDotFinder, type Direction, type DotFinder } from './dot-finder.ts';
import type { MapCard } from './map-card.ts';
import type { MapControls } from './map-controls.ts';
import { isShown } from './map-filter.ts';
import { createMapMoves, type MapMoves } from './map-moves.ts';
import type { MapName, MapSource } from './map-source.ts';
import type { MapView } from './map-view.ts';

/** How near to a dot a pointer means it, in pixels. */
const REACH = 22;
/** Between the edge and a paper that the keyboard comes to. */
const MARGIN = 60;
/** After how many milliseconds without a move the map is drawn sharp. */
const REST = 120;
/** Of more papers than this, names stand where they are densest, whatever is below. */
const SPARED = 300;
/** How near a reader is brought to the paper that an address names. */
const ARRIVAL = 3;

export interface MapParts {
  readonly picture: HTMLElement;
  readonly source: MapSource;
  readonly view: MapView;
  readonly card: MapCard;
  readonly controls: MapControls;
}

export class MapSession {
  readonly moves: MapMoves;
  readonly #parts: MapParts;
  readonly #finder: DotFinder;
  readonly #measure: LabelView['measure'];
  #size: Size = { width: 1, height: 1 };
  #shown: readonly boolean[] = [];
  #active: number | undefined;
  #name: MapName | undefined;
  #isDue = false;
  #resting = 0;

  constructor(parts: MapParts) {
    this.#parts = parts;
    this.#finder = createDotFinder(parts.source.places);
    this.#measure = createMeasure(parts.picture);
    const { places } = parts.source;
    this.moves = createMapMoves(parts.view.stage, {
      nearest: nearestZoom(places.length),
      hold: (camera) => holdPapers(holdInside(camera, this.#size), this.#size, places),
      onMove: () => this.#move(),
    });
    this.applyFilter();
    new ResizeObserver(() => this.#fit()).observe(parts.picture);
    this.#fit();
  }

  get active(): number | undefined {
    return this.#active;
  }

  /** Where the paper that is meant leads. */
  get href(): string | undefined {
    return this.#active === undefined ? undefined : this.#name?.href;
  }

  /** Draw with the next frame. */
  redraw(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    requestAnimationFrame(() => this.#draw());
  }

  /** Count what the filters leave. */
  applyFilter(): number {
    const filter = this.#parts.controls.getFilter();
    const { areaOf } = this.#parts.controls;
    this.#shown = this.#parts.source.facts.map(({ topics, year }) => isShown(filter, { topics, year, areas: topics.map((topic) => areaOf[topic]) }));
    this.redraw();
    return this.#shown.filter(Boolean).length;
  }

  /** The paper at a point of the picture. */
  findAt(at: readonly [number, number]): number | undefined {
    const camera = this.moves.getCamera();
    const place = unproject(camera, this.#size, at);
    const [besideX] = unproject(camera, this.#size, [at[0] + REACH, at[1]]);
    const index = this.#finder.findNear(place, besideX - place[0]);
    return index !== undefined && this.#shown[index] === true ? index : undefined;
  }

  /** The next paper in a direction; the first one shown where none was meant. */
  findNext(direction: Direction): number | undefined {
    const isShownAt = (index: number): boolean => this.#shown[index] === true;
    if (this.#active === undefined) return this.findFirst();
    return this.#finder.findNext(this.#active, direction, isShownAt);
  }

  findFirst(): number | undefined {
    const first = this.#shown.indexOf(true);
    return first < 0 ? undefined : first;
  }

  /** Open the card of a paper; the keyboard takes the map along and moves the focus. */
  async mean(index: number, by: 'pointer' | 'keyboard'): Promise<void> {
    this.#active = index;
    if (by === 'keyboard') this.#bringIn(index);
    this.redraw();
    const name = await this.#parts.source.nameOf(index);
    if (this.#active !== index) return;
    this.#name = name;
    const { year = 0, area = -1, topics = [] } = this.#parts.source.facts[index] ?? {};
    const { labels } = this.#parts.controls;
    this.#parts.card.show({ ...name, year, area, topics: topics.flatMap((topic) => labels.topics[topic] ?? []) });
    const place = texts.mapPlace(index + 1, this.#shown.length, labels.areas[area] ?? '');
    if (by === 'keyboard') this.#parts.view.focus(index, texts.mapPaper(name.title, name.people, place), name.href);
    this.redraw();
  }

  leave(): void {
    this.#active = undefined;
    this.#parts.card.hide();
    this.redraw();
  }

  /** Come to the paper that an address names, and tell whether it is drawn. */
  async arrive(id: string): Promise<boolean> {
    const index = await this.#parts.source.indexOf(id);
    if (index === undefined) return false;
    this.moves.setCamera(centreOn(this.#parts.source.places[index] ?? [0, 0], ARRIVAL, this.#size));
    await this.mean(index, 'keyboard');
    return true;
  }

  #bringIn(index: number): void {
    const at = this.#parts.source.places[index] ?? [0, 0];
    const camera = this.moves.getCamera();
    const moved = bringInto(camera, this.#size, { at, margin: Math.min(MARGIN, this.#size.height / 4) });
    if (moved.x !== camera.x || moved.y !== camera.y) this.moves.setCamera(moved);
  }

  #move(): void {
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => {
      this.#resting = 0;
      this.redraw();
    }, REST);
    this.redraw();
  }

  #fit(): void {
    const { clientWidth: width, clientHeight: height } = this.#parts.picture;
    if (width === 0 || (width === this.#size.width && height === this.#size.height)) return;
    const [camera, before] = [this.moves.getCamera(), this.#size];
    this.#size = { width, height };
    this.moves.fit(this.#size);
    this.moves.setCamera({ k: camera.k, x: (camera.x * width) / before.width, y: (camera.y * height) / before.height });
    this.redraw();
  }

  #draw(): void {
    this.#isDue = false;
    const { source, view, card } = this.#parts;
    const [camera, size] = [this.moves.getCamera(), this.#size];
    const labels = placeLabels(source.labels, {
      ...size,
      zoom: camera.k,
      project: (x, y) => project(camera, size, [x, y]),
      measure: this.#measure,
      ...(source.places.length <= SPARED && { dots: source.places.map((place) => project(camera, size, place)) }),
    });
    view.draw({ camera, size, labels, shown: this.#shown, isMoving: this.#resting !== 0, active: this.#active });
    if (this.#active !== undefined && card.isOpen()) card.place(project(camera, size, source.places[this.#active] ?? [0, 0]), size);
  }
}

/** Texts are measured once each, as they are drawn. */
function createMeasure(picture: HTMLElement): LabelView['measure'] {
  const context = document.createElement('canvas').getContext('2d');
  const { fontFamily } = getComputedStyle(picture);
  const widths = new Map<string, number>();
  return (text, kind) => {
    const known = widths.get(kind + text);
    if (known !== undefined || !context) return known ?? text.length * 8;
    context.font = kind === 'area' ? `600 15px ${fontFamily}` : `14px ${fontFamily}`;
    const { width } = context.measureText(text);
    widths.set(kind + text, width);
    return width;
  };
}
