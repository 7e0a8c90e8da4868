/** Small pictures of the map and the years, as outlines of paths: they say what lies behind a link, not what it holds. */
import type { Point } from '../catalogue/map/map-input.ts';

/** Dots beyond these tell nothing more at this size. */
const MOST_DOTS = 240;

export interface DotGroup {
  readonly area: number;
  readonly d: string;
}

/**
 * Draw papers as dots, one path of points for each area.
 *
 * @param scale from the units of the places to those of the picture
 * @example drawDots([{ area: 2 }], [[40, 80]], 0.1) // => [{ area: 2, d: 'M4 8h0' }]
 */
export function drawDots(papers: readonly { readonly area: number }[], points: readonly Point[], scale: number): DotGroup[] {
  const step = Math.ceil(papers.length / MOST_DOTS);
  const dots = papers.flatMap(({ area }, index) => {
    const point = points[index];
    return point && index % step === 0 ? [{ area, d: `M${point.map((place) => Math.round(place * scale)).join(' ')}h0` }] : [];
  });
  return [...Map.groupBy(dots, ({ area }) => area)]
    .map(([area, group]) => ({ area, d: group.map(({ d }) => d).join('') }))
    .sort((a, b) => a.area - b.area);
}

/**
 * Draw counts as columns that stand on the lower edge, the highest as high as the picture.
 *
 * @example drawColumns([1, 2], { width: 20, height: 10 }) // => 'M5 10v-5M15 10v-10'
 */
export function drawColumns(counts: readonly number[], { width, height }: { readonly width: number; readonly height: number }): string {
  const most = Math.max(1, ...counts);
  const stride = width / counts.length;
  return counts
    .map((count, index) =>
      count === 0 ? '' : `M${Math.round((index + 0.5) * stride)} ${height}v-${Math.max(1, Math.round((count / most) * height))}`,
    )
    .join('');
}
