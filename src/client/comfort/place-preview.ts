/** Where a preview lies: below its link or above it, never over it, and whole within the window where that is wide enough. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface Placed {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

const GAP = 6;
const EDGE = 8;

/** All in pixels of the window; the preview is cut where neither side has room for it. */
export function placePreview(link: Box, preview: Size, view: Size): Placed {
  const below = view.height - EDGE - link.bottom - GAP;
  const above = link.top - GAP - EDGE;
  const left = Math.max(EDGE, Math.min(link.left, view.width - EDGE - preview.width));
  if (below >= preview.height || below >= above) return { left, top: link.bottom + GAP, maxHeight: Math.max(0, below) };
  return { left, top: link.top - GAP - Math.min(preview.height, above), maxHeight: Math.max(0, above) };
}
