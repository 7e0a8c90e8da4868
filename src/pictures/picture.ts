/** What the picture of a page says where the page's address is shown elsewhere; how it is set is lay-out.ts's business. */
import type { Run } from './title-runs.ts';

export interface Picture {
  /** The address below the site's root, beginning with `/`. */
  readonly path: string;
  readonly site: string;
  /** Ways to say what the page is about, best first: the first one whose letters can be drawn is. */
  readonly titles: readonly (readonly Run[])[];
  readonly shelfmark?: Label;
  readonly below?: { readonly kind: 'people'; readonly names: readonly string[] } | { readonly kind: 'note'; readonly text: string };
  readonly foot: readonly Label[];
  /** Areas whose colours run down the edge. */
  readonly spine: readonly number[];
}

export interface Label {
  readonly text: string;
  /** Index of the area whose mark stands before it. */
  readonly area?: number;
}
