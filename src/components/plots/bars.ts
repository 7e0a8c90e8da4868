/** A ranking: a name and its value on a line, a bar below them. */
import { rectX, text } from '@observablehq/plot';
import { renderPlot } from './render-plot.ts';

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly note: string;
}

const ROW = 36;
const THICK = 8;
const LONGEST = 38;

export function renderBars({ bars, label, width }: { readonly bars: readonly Bar[]; readonly label: string; readonly width: number }): string {
  const rows = bars.map(({ name, ...bar }, at) => ({ ...bar, name: name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name, at }));
  const foot = ({ at }: Row): number => at + 1 - 8 / ROW;
  const line = { y: ({ at }: Row): number => at + 8 / ROW, lineAnchor: 'middle' } as const;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return renderPlot(
    { label },
    {
      width,
      height: bars.length * ROW,
      marginTop: 0,
      marginBottom: 0,
      x: { type: 'linear', domain: [0, most] },
      y: { type: 'linear', domain: [bars.length, 0] },
      marks: [
        rectX(rows, { x1: 0, x2: 'value', y1: (row: Row) => foot(row) - THICK / ROW, y2: foot, className: 'plot-bar' }),
        text(rows, { ...line, x: 0, text: 'name', textAnchor: 'start' }),
        text(rows, { ...line, x: most, text: 'note', textAnchor: 'end', className: 'plot-value' }),
      ],
    },
  );
}

interface Row {
  readonly at: number;
}
