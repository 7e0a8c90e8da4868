/** Chooses sizes and lines for what a picture says: the title as large as fits, then the people, then the topics. */
import { PICTURE_SIZE } from '../catalogue/entry-formats.ts';
import { formatNumber } from '../catalogue/wording.ts';
import { breakLines, type Measure } from './break-lines.ts';
import { type HasGlyph, keepDrawable, keepDrawableRuns } from './drawable.ts';
import type { Label, Picture } from './picture.ts';
import { plainRuns, type Run } from './title-runs.ts';

export interface Layout {
  /** The site's name, empty where the title says it. */
  readonly brand: string;
  readonly shelfmark?: Label;
  readonly title: { readonly lines: readonly (readonly Run[])[]; readonly size: number };
  readonly below: readonly string[];
  /** Rows of labels. */
  readonly foot: readonly (readonly Label[])[];
  readonly spine: readonly number[];
}

/** What the fonts at hand can draw, and how wide. */
export interface Type {
  readonly has: HasGlyph;
  readonly measureTitle: Measure;
  readonly measureText: Measure;
}

/** Pixels. */
export const EDGES = { spine: 18, left: 84, right: 76 } as const;
export const SIZES = { brand: 30, shelfmark: 28, below: 31, foot: 27, mark: 20, markGap: 13, footGap: 38 } as const;

const WIDTH = PICTURE_SIZE.width - EDGES.left - EDGES.right;
/** Kerning and rounding differ a little from the sum of the letters. */
const SAFE = 0.985;
/** The title's sizes, largest first, and as many lines as there is room for at each. */
const STEPS = [
  { size: 104, lines: 1 },
  { size: 88, lines: 2 },
  { size: 76, lines: 3 },
  { size: 68, lines: 3 },
  { size: 60, lines: 4 },
  { size: 54, lines: 4 },
  { size: 48, lines: 5 },
  { size: 42, lines: 5 },
  { size: 38, lines: 5 },
] as const;
const PEOPLE_LINES = 2;
const NOTE_LINES = 3;
/** An entry has no more; the areas of a site get more rows under a short title. */
const MOST_TOPICS = 4;
const FOOT_ROWS = 3;
/** Of the width; what stands opposite gets the rest. */
const BRAND_SHARE = 0.5;
const HEAD_GAP = 0.15;

export function layOut(picture: Picture, type: Type): Layout {
  const { has, measureText } = type;
  const show = (text: string): string => keepDrawable(text, has) ?? '';
  const cut = (text: string, size: number, share = 1): string => fitLines(show(text), { size, lines: 1, share }, measureText).lines[0] ?? '';
  const title = layOutTitle(picture, type);
  const brand = title.isSite ? '' : cut(picture.site, SIZES.brand, BRAND_SHARE);
  const rest = 1 - HEAD_GAP - (measureText(brand, 0) * SIZES.brand) / WIDTH;
  const shelfmark = picture.shelfmark && { ...picture.shelfmark, text: cut(picture.shelfmark.text, SIZES.shelfmark, rest) };
  return {
    brand,
    ...(shelfmark && shelfmark.text !== '' && { shelfmark }),
    title: { lines: title.lines, size: title.size },
    below: layOutBelow(picture.below, type),
    foot: fitFoot(
      picture.foot.map((label) => ({ ...label, text: cut(label.text, SIZES.foot, 0.9) })),
      measureText,
    ).slice(0, countRows(picture, title)),
    spine: picture.spine,
  };
}

function layOutTitle({ titles, site }: Picture, { has, measureTitle }: Type): Layout['title'] & { readonly isSite: boolean } {
  const runs = titles.map((title) => keepDrawableRuns(title, has)).find((kept) => kept !== undefined) ?? [];
  const tried = STEPS.map(({ size, lines }) => ({ size, ...breakLines(runs, { width: (WIDTH * SAFE) / size, lines }, measureTitle) }));
  const fitting = tried.find(({ cut }) => !cut) ?? tried.at(-1);
  const isSite = runs.length === 1 && runs[0]?.text === keepDrawable(site, has);
  return { size: fitting?.size ?? 0, lines: fitting?.lines ?? [], isSite };
}

function layOutBelow(below: Picture['below'], { has, measureText }: Type): readonly string[] {
  if (below?.kind === 'note') return fitLines(keepDrawable(below.text, has) ?? '', { size: SIZES.below, lines: NOTE_LINES }, measureText).lines;
  return below ? fitPeople(below.names, { has, measureText }) : [];
}

/** As many names in full as fit; those that cannot be drawn are among the others. */
function fitPeople(names: readonly string[], { has, measureText }: Pick<Type, 'has' | 'measureText'>): readonly string[] {
  // No line holds a name of fewer than three letters a hundred times.
  const drawable = names.slice(0, 100).flatMap((name) => keepDrawable(name, has) ?? []);
  const set = (count: number): ReturnType<typeof fitLines> =>
    fitLines(joinPeople(drawable.slice(0, count), names.length - count), { size: SIZES.below, lines: PEOPLE_LINES }, measureText);
  for (let count = drawable.length; count > 1; count--) {
    const tried = set(count);
    if (!tried.cut) return tried.lines;
  }
  return drawable.length === 0 ? [] : set(1).lines;
}

/**
 * Names stay on one line each.
 *
 * @example joinPeople(['Ada Example', 'Bo Sample'], 3) // => 'Ada Example, Bo Sample and 3 more'
 */
function joinPeople(names: readonly string[], others: number): string {
  const whole = names.map((name) => name.replaceAll(' ', '\u00A0'));
  if (others > 0) return `${whole.join(', ')} and\u00A0${formatNumber(others)}\u00A0more`;
  const last = whole.pop() ?? '';
  return whole.length === 0 ? last : `${whole.join(', ')} and\u00A0${last}`;
}

/** Labels side by side from the first on, as many as have room. */
function fitFoot(labels: readonly Label[], measure: Measure): Label[][] {
  const rows: Label[][] = [];
  let used = Infinity;
  for (const label of labels.filter(({ text }) => text !== '')) {
    const needed = SIZES.mark + SIZES.markGap + measure(label.text, 0) * SIZES.foot;
    if (used + needed > WIDTH * SAFE) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(label);
    used += needed + SIZES.footGap;
  }
  return rows;
}

const countRows = ({ foot }: Picture, { lines }: Layout['title']): number => (foot.length > MOST_TOPICS && lines.length <= 2 ? FOOT_ROWS : 1);

function fitLines(
  text: string,
  { size, lines, share = 1 }: { size: number; lines: number; share?: number },
  measure: Measure,
): { readonly lines: readonly string[]; readonly cut: boolean } {
  const set = breakLines(plainRuns(text), { width: (WIDTH * share * SAFE) / size, lines }, measure);
  return { lines: set.lines.map((line) => line.map((run) => run.text).join('')), cut: set.cut };
}
