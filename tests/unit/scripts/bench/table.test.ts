import { describe, expect, test } from 'vitest';
import { renderReport } from '../../../../scripts/bench/table.ts';

const MACHINE = {
  date: '2026-01-02T03:04:05.000Z',
  system: 'Linux',
  processor: 'Example 3000',
  cores: 2,
  memory: 8e9,
  versions: { node: '24.0.0', hugo: '0.1.0' },
};

describe('the report of a benchmark', () => {
  test('figures stand in columns, with what was not measured and what to mind', () => {
    const report = renderReport(
      {
        machine: MACHINE,
        results: [
          { n: 87, name: 'cold', wall: 6, cpu: 9.25, peakMemory: 1.5e9, foreignShare: 0.25, phases: [{ name: 'pages', start: 500, end: 2000 }] },
          { n: 87, name: 'floor', wall: 2, pagesWall: 0.5, indexWall: 1.5, cpu: 3, peakMemory: 2e8, foreignShare: 0 },
        ],
        absences: [{ name: 'hugo', reason: 'it is not installed.' }],
      },
      { scale: true },
    );
    expect(report).toMatchInlineSnapshot(`
      "2026-01-02T03:04:05.000Z  Linux, Example 3000, 2 cores, 8.00 GB
      node 24.0.0, hugo 0.1.0

      entries  run    wall s  pages s  index s  CPU s  peak GB  files  MB  pages MB  index MB  × floor   CPU  × Hugo  CPU  others
           87  cold      6.0        –        –    9.3     1.50      –   –         –         –     3.00  3.08       –    –    25 %
           87  floor     2.0      0.5      1.5    3.0     0.20      –   –         –         –     1.00  1.00       –    –     0 %

      Parts of builds in seconds; they overlap:
      87 cold: pages 1.5

      Cost of an entry, and how many times that of the smallest size it is:
      entries  run    wall ms     ×  CPU ms     ×
           87  cold     68.97  1.00  106.32  1.00
           87  floor    22.99  1.00   34.48  1.00

      floor: the files of the cold build merely written, and Pagefind alone over its pages.
      Not measured: hugo: it is not installed.
      Warning: the machine was not quiet; others had more than 10 % of its processors in 1 of 2 runs."
    `);
  });
});
