/** What draws a map: links in an SVG, or a canvas where there are too many. */
import type { PlacedLabel } from '../../catalogue/map/place-labels.ts';
import type { Camera, Size } from './camera.ts';

export interface MapFrame {
  readonly camera: Camera;
  readonly size: Size;
  /** By paper; another list whenever the filters change. */
  readonly shown: readonly boolean[];
  /** Drawn quickly rather than sharp. */
  readonly isMoving: boolean;
  /** The paper whose card is open. */
  readonly active: number | undefined;
  readonly labels: readonly PlacedLabel[];
}

export interface MapView {
  /** Where pointers and keys are heard. */
  readonly stage: HTMLElement | SVGSVGElement;
  readonly draw: (frame: MapFrame) => void;
  /** Make a paper the one that has the focus of the map. */
  readonly focus: (index: number, name: string, href: string) => void;
  /** Read colours anew. */
  readonly recolour: () => void;
}
