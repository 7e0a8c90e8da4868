import { describe, expect, test } from 'vitest';
import { renderBars } from '../../../../src/components/plots/bars.ts';
import { renderColumns, type Column } from '../../../../src/components/plots/columns.ts';

const columns = (values: readonly number[]): Column[] => values.map((value, index) => ({ name: String(2000 + index), value, note: String(value) }));
const textsOf = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

describe('columns', () => {
  test('are bare SVG: no styles, no colours, a name for those who hear it', () => {
    const svg = renderColumns({ columns: columns([1, 7, 13]), label: 'Tides and "maps"', area: 2, width: 344, height: 100 });
    expect(svg).not.toMatch(/style|font|fill=|#[\da-f]{3}|\d\.\d\d/);
    expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*>/);
    expect(svg).toContain('data-area="2"');
    expect(svg).toContain('aria-label="Tides and &quot;maps&quot;"');
  });

  test('tell every value and year where they fit', () => {
    expect(textsOf(renderColumns({ columns: columns([1, 0, 3]), width: 344, height: 100 }))).toEqual(['1', '3', '2000', '2001', '2002']);
  });

  test('tell the tallest value and both ends where they do not', () => {
    const svg = renderColumns({ columns: columns([1, 2, 1200, ...Array.from({ length: 37 }, () => 4)]), width: 160, height: 40 });
    expect(textsOf(svg)).toEqual(['1200', '2000', '2039']);
  });

  test('of none are an empty picture', () => {
    expect(textsOf(renderColumns({ columns: [], width: 160, height: 40 }))).toEqual([]);
  });

  test('are the same bytes every time', () => {
    const draw = (): string => renderColumns({ columns: columns([1, 2, 3]), label: 'Tides', width: 344, height: 100 });
    expect(draw()).toBe(draw());
  });
});

test('a ranking cuts names that are too long for a phone, and escapes the rest', () => {
  const svg = renderBars({
    bars: [
      { name: 'A<B', value: 2, note: '2' },
      { name: 'x'.repeat(60), value: 1, note: '1' },
    ],
    label: 'Names',
    width: 344,
  });
  expect(textsOf(svg)).toEqual(['A&lt;B', `${'x'.repeat(37)}…`, '2', '1']);
});
