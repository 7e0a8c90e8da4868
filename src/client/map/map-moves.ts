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

type Stage = HTMLElement | SVGSVGElement;

interface Moving {
  /** The largest zoom. */
  readonly nearest: number;
  readonly onMove: () => void;
}

export function createMapMoves(stage: Stage, { nearest, onMove }: Moving): MapMoves {
  let camera: ZoomTransform = zoomIdentity;
  const behaviour = zoom<Stage, unknown>()
    .scaleExtent([1, nearest])
    .clickDistance(6)
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
    setCamera: ({ k, x, y }) => behaviour.transform(stageOf, zoomIdentity.translate(x, y).scale(k)),
    zoomBy: (factor) => behaviour.scaleBy(stageOf, factor),
    moveBy: (x, y) => behaviour.translateBy(stageOf, x / camera.k, y / camera.k),
    reset: () => behaviour.transform(stageOf, zoomIdentity),
    fit: ({ width, height }) =>
      void behaviour
        .extent([
          [0, 0],
          [width, height],
        ])
        .translateExtent([
          [0, 0],
          [width, height],
        ]),
  };
}

/** The wheel zooms with Ctrl or ⌘, or once the map has the focus; one finger scrolls the page while the whole map is seen. */
function mayMove(event: Event, { stage, camera }: { readonly stage: Stage; readonly camera: Camera }): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey || stage.parentElement?.contains(document.activeElement) === true;
  if (event.type.startsWith('touch')) return camera.k > 1 || (event as TouchEvent).touches.length > 1;
  return event instanceof MouseEvent && event.button === 0 && !event.ctrlKey;
}
