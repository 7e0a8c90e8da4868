/** A layout as the boxes and texts the renderer draws. */
import type { ContainerNode, Node } from '@takumi-rs/core';
import { PICTURE_SIZE } from '../catalogue/entry-formats.ts';
import { FAMILIES, SHIFTED } from './fonts.ts';
import { EDGES, type Layout, SIZES } from './lay-out.ts';
import type { Palette } from './palette.ts';
import type { Label } from './picture.ts';
import type { Run } from './title-runs.ts';

export interface Look {
  readonly palette: Palette;
  /** The site's emblem as SVG. */
  readonly emblem: string;
}

type Style = NonNullable<Node['style']>;

/** The shapes of the areas' marks, as on the site's cards. */
const MARKS: readonly Style[] = [
  { borderRadius: '50%' },
  { clipPath: 'polygon(0 100%, 50% 4%, 100% 100%)' },
  { clipPath: 'inset(6%)' },
  { clipPath: 'polygon(50% 0, 100% 50%, 50% 100%, 0 50%)' },
  { clipPath: 'polygon(0 4%, 100% 4%, 50% 100%)' },
  { clipPath: 'polygon(33% 0, 67% 0, 67% 33%, 100% 33%, 100% 67%, 67% 67%, 67% 100%, 33% 100%, 33% 67%, 0 67%, 0 33%, 33% 33%)' },
  { borderRadius: '0 100% 100% 0', clipPath: 'inset(0 0 0 12%)' },
  { clipPath: 'polygon(0 0, 100% 0, 100% 36%, 0 36%, 0 64%, 100% 64%, 100% 100%, 0 100%)' },
];
const TITLE_LEADING = 1.14;
const TEXT_LEADING = 1.36;
const EMBLEM = 46;
/** The emblem's own margin, which must not indent it. */
const EMBLEM_MARGIN = 7;

export function createPictureNode(layout: Layout, look: Look): Node {
  const { palette } = look;
  return box(
    {
      width: PICTURE_SIZE.width,
      height: PICTURE_SIZE.height,
      position: 'relative',
      backgroundColor: palette('ground'),
      fontFamily: FAMILIES.join(', '),
    },
    [
      createSpine(layout.spine, palette),
      box({ flexDirection: 'column', width: '100%', height: '100%', padding: `44px ${EDGES.right}px 44px ${EDGES.left}px` }, [
        createHead(layout, look),
        box({ flexDirection: 'column', flexGrow: 1, justifyContent: 'center', paddingBottom: 6 }, [
          ...layout.title.lines.map((line) => createTitleLine(line, layout.title.size, palette)),
          ...(layout.below.length > 0 ? [box({ height: 24 }, [])] : []),
          ...layout.below.map((line) => createText(line, { fontSize: SIZES.below, lineHeight: TEXT_LEADING, color: palette('ink-soft') })),
        ]),
        ...(layout.foot.length > 0 ? [createFoot(layout.foot, palette)] : []),
      ]),
    ],
  );
}

/** One colour for each area down the edge; the accent where there is none. */
function createSpine(areas: readonly number[], palette: Palette): Node {
  const colours = areas.length > 0 ? areas.map((area) => colourOf(area, palette)) : [palette('rubric')];
  return box(
    { position: 'absolute', left: 0, top: 0, width: EDGES.spine, height: PICTURE_SIZE.height, flexDirection: 'column' },
    colours.map((backgroundColor) => box({ width: EDGES.spine, flexGrow: 1, backgroundColor }, [])),
  );
}

function createHead({ brand, shelfmark }: Layout, { palette, emblem }: Look): Node {
  return box({ justifyContent: 'space-between', alignItems: 'center', height: EMBLEM }, [
    box({ alignItems: 'center' }, [
      { type: 'image', src: emblem, width: EMBLEM, height: EMBLEM, style: { marginLeft: -EMBLEM_MARGIN, marginRight: 8 } },
      createText(brand, { fontSize: SIZES.brand, fontWeight: 600, color: palette('ink') }),
    ]),
    ...(shelfmark ? [createLabel(shelfmark, { fontSize: SIZES.shelfmark, color: palette('ink-soft') }, palette)] : []),
  ]);
}

function createFoot(rows: Layout['foot'], palette: Palette): Node {
  const style = { fontSize: SIZES.foot, color: palette('ink-soft') };
  const frame: Style = {
    flexDirection: 'column',
    gap: 6,
    paddingTop: 20,
    borderTopWidth: 2,
    borderTopStyle: 'solid',
    borderTopColor: palette('rule'),
  };
  const createRow = (labels: readonly Label[]): Node =>
    box(
      { gap: SIZES.footGap },
      labels.map((label) => createLabel(label, style, palette)),
    );
  return box(frame, rows.map(createRow));
}

function createLabel({ text, area }: Label, style: Style, palette: Palette): Node {
  const mark = area === undefined ? [] : [createMark(area, palette)];
  return box({ alignItems: 'center', gap: SIZES.markGap }, [...mark, createText(text, style)]);
}

const createMark = (area: number, palette: Palette): Node =>
  box({ width: SIZES.mark, height: SIZES.mark, marginTop: 2, backgroundColor: colourOf(area, palette), ...MARKS[area] }, []);

/** Areas beyond those that have a hue are grey, as on the site. */
const colourOf = (area: number, palette: Palette): string => palette(area < MARKS.length ? `area-${area}` : 'ink-faint');

function createTitleLine(runs: readonly Run[], size: number, palette: Palette): Node {
  const style = (shift: Run['shift']): Style =>
    shift === 0 ? { fontSize: size } : { fontSize: size * SHIFTED, position: 'relative', top: shift === 1 ? -0.36 * size : 0.16 * size };
  return box(
    { alignItems: 'baseline', height: Math.round(size * TITLE_LEADING), lineHeight: TITLE_LEADING },
    runs.map(({ text, shift }) => createText(text, { ...style(shift), fontWeight: 600, color: palette('ink') })),
  );
}

/** One line as it is; spaces at its ends count. */
const createText = (text: string, style: Style): Node => ({ type: 'text', text, style: { whiteSpace: 'pre', ...style } });

const box = (style: Style, children: Node[]): ContainerNode => ({ type: 'container', style: { display: 'flex', flexShrink: 0, ...style }, children });
