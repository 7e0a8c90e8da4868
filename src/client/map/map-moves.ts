/** Pan and zoom by pointer, wheel, fingers and buttons. The page keeps its own scrolling: see `mayMove`. */
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import type { Camera, Size } from './camera.ts';

export interface MapMoves {
  readonly getCamera: () => Camera;
  readonly setCamera: (camera: Camera) => void;
  readonly zoomBy: (factor: number) => void;
  readonly moveBy: (x: number, y: number) => void;
  readonly reset: () => void;
  /** Tell the size of the picture, which the map fills. */
  readonly fit: (size: Size) => void;
}

/** By how many steps at once a key leads over a stretch without papers. */
const MOST_STEPS = 12;

type Stage = HTMLElement | SVGSVGElement;

interface Moving {
  /** The largest zoom. */
  readonly nearest: number;
  /** Keep a camera where there is something to see. */
  readonly hold: (camera: Camera) => Camera;
  readonly onMove: () => void;
}

export function createMapMoves(stage: Stage, { nearest, hold, onMove }: Moving): MapMoves {
  let camera: ZoomTransform = zoomIdentity;
  const behaviour = zoom<Stage, unknown>()
    .scaleExtent([1, nearest])
    .clickDistance(6)
    .constrain((wanted) => toTransform(hold(wanted)))
    .filter((event: Event) => mayMove(event, { stage, camera }))
    .on('zoom', ({ transform }: { transform: ZoomTransform }) => {
      camera = transform;
      stage.classList.toggle('is-near', camera.k > 1);
      onMove();
    });
  const stageOf = select<Stage, unknown>(stage);
  stageOf.call(behaviour).on('dblclick.zoom', null);
  return {
    getCamera: () => camera,
    setCamera: ({ k, x, y }) => behaviour.transform(stageOf, toTransform({ k, x, y })),
    zoomBy: (factor) => behaviour.scaleBy(stageOf, factor),
    moveBy: (x, y) => {
      const { x: fromX, y: fromY } = camera;
      const isHeld = (): boolean => Math.abs(camera.x - fromX) + Math.abs(camera.y - fromY) < 1;
      for (let steps = 1; steps <= MOST_STEPS && isHeld(); steps++) behaviour.translateBy(stageOf, (x * steps) / camera.k, (y * steps) / camera.k);
    },
    reset: () => behaviour.transform(stageOf, zoomIdentity),
    fit: ({ width, height }) =>
      void behaviour.extent([
        [0, 0],
        [width, height],
      ]),
  };
}

const toTransform = ({ k, x, y }: Camera): ZoomTransform => zoomIdentity.translate(x, y).scale(k);

/** The wheel zooms with Ctrl or ⌘, or once the map has the focus; one finger scrolls the page while the whole map is seen. */
function mayMove(event: Event, { stage, camera }: { readonly stage: Stage; readonly camera: Camera }): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || stage.parentElement?.contains(document.activeElement) === true;
  if (event.type.startsWith('touch')) return camera.k > 1 || (event as TouchEvent).touches.length > 1;
  return event instanceof MouseEvent && event.button === 0 && !event.ctrlKey;
}
