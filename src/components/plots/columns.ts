/** Columns side by side, one a year, with direct labels: all where they fit, else the tallest, the first and the last. */
import { rectY, ruleY, text } from '@observablehq/plot';
import { renderPlot } from './render-plot.ts';

export interface Column {
  /** Below the column. */
  readonly name: string;
  readonly value: number;
  /** Above the column, where it fits. */
  readonly note: string;
  /** The part of the value that is filled; absent: all of it. */
  readonly part?: number;
  /** Drawn hollow: the value says little. */
  readonly isFaint?: boolean;
}

export interface ColumnsOptions {
  readonly columns: readonly Column[];
  readonly label?: string | undefined;
  readonly area?: number | undefined;
  readonly width: number;
  /** Of the columns alone. */
  readonly height: number;
  /** The value at full height, when several plots share it. */
  readonly most?: number;
}

/** Room for a line of text of 14 px, above the columns and below. */
const LINE = 21;
const LETTER = 8.2;
/** Pixels of the smallest value that is not nothing. */
const SLIVER = 1.5;
/** A column of few years is no wall. */
const FEWEST = 5;

export function renderColumns({ columns, label, area, width, height, most = findMost(columns) }: ColumnsOptions): string {
  const step = width / Math.max(columns.length, FEWEST);
  const gap = step > 24 ? 6 : step > 8 ? 3 : 1;
  const placed = columns.map((column, at) => ({ ...column, at, end: at + 1 }));
  const size = { width, height: height + 2 * LINE, marginTop: LINE, marginBottom: LINE };
  const scales = { x: { type: 'linear', domain: [0, width / step] }, y: { type: 'linear', domain: [0, most] } } as const;
  const marks = [
    ...drawColumns(placed, { gap, least: (most / height) * SLIVER }),
    ruleY([0], { x1: 0, x2: columns.length, insetRight: gap, className: 'plot-axis' }),
    ...labelColumns(placed, (column) => column.note, { step, gap, isAbove: true }),
    ...labelColumns(placed, (column) => column.name, { step, gap, isAbove: false }),
  ];
  return renderPlot({ label, area }, { ...size, ...scales, marks });
}

/** Whole values behind, the told parts before them, faint columns by themselves; none lower than `least`. */
function drawColumns(columns: readonly Placed[], { gap, least }: { readonly gap: number; readonly least: number }) {
  const draw = (items: readonly Placed[], heightOf: (column: Placed) => number, className: string) => {
    const top = (column: Placed): number => (heightOf(column) > 0 ? Math.max(least, heightOf(column)) : 0);
    return items.length === 0 ? [] : [rectY(items, { x1: 'at', x2: 'end', y1: 0, y2: top, insetRight: gap, className })];
  };
  const told = ({ value, part = value }: Placed): number => part;
  return [
    ...draw(
      columns.filter(({ part }) => part !== undefined),
      ({ value }) => value,
      'plot-rest',
    ),
    ...draw(
      columns.filter(({ isFaint = false }) => !isFaint),
      told,
      'plot-bar',
    ),
    ...draw(
      columns.filter(({ isFaint = false }) => isFaint),
      told,
      'plot-few',
    ),
  ];
}

/** Texts of the columns that have room for theirs. */
function labelColumns(columns: readonly Placed[], say: (column: Placed) => string, { step, gap, isAbove }: Labelling) {
  const widest = Math.max(0, ...columns.map((column) => say(column).length)) * LETTER;
  const told = widest <= step ? columns : isAbove ? pickTallest(columns) : columns.filter((_, at) => at === 0 || at === columns.length - 1);
  const shown = told.filter((column) => !isAbove || column.value > 0);
  // At an edge a long text begins or ends with its column.
  const anchorOf = ({ at }: Placed): Anchor =>
    widest <= step ? 'middle' : at < columns.length / 4 ? 'start' : at >= (columns.length * 3) / 4 ? 'end' : 'middle';
  return (['start', 'middle', 'end'] as const).flatMap((anchor) => {
    const own = shown.filter((column) => anchorOf(column) === anchor);
    if (own.length === 0) return [];
    const x = ({ at }: Placed): number => at + (anchor === 'start' ? 0 : anchor === 'end' ? 1 - gap / step : 0.5 - gap / step / 2);
    const y = isAbove ? ({ value }: Placed): number => value : 0;
    return [text(own, { x, y, text: say, textAnchor: anchor, lineAnchor: isAbove ? 'bottom' : 'top', dy: isAbove ? -4 : 5 })];
  });
}

const findMost = (columns: readonly Column[]): number => Math.max(1, ...columns.map(({ value }) => value));

function pickTallest(columns: readonly Placed[]): readonly Placed[] {
  const tallest = columns.reduce<Placed | undefined>((best, column) => (best && best.value > column.value ? best : column), undefined);
  return tallest ? [tallest] : [];
}

interface Placed extends Column {
  readonly at: number;
  readonly end: number;
}

interface Labelling {
  /** Pixels from one column to the next, and those of it left free. */
  readonly step: number;
  readonly gap: number;
  readonly isAbove: boolean;
}

type Anchor = 'start' | 'middle' | 'end';
