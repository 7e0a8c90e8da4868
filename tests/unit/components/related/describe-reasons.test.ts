import { expect, test } from 'vitest';
import type { Reason } from '../../../../src/catalogue/related/related.ts';
import { describeReasons } from '../../../../src/components/related/describe-reasons.ts';

const labelOf = (id: string): string => `Label of ${id}`;

test.each<[readonly Reason[], string]>([
  [
    [
      { kind: 'topics', topics: ['tides'] },
      { kind: 'words', words: ['reef', 'low water'] },
    ],
    'both: Label of tides, reef, low water',
  ],
  [
    [
      { kind: 'words', words: ['reef'] },
      { kind: 'mentions', method: 'AtlasNet' },
    ],
    'both: reef; introduces AtlasNet, mentioned here',
  ],
  [
    [
      { kind: 'compared-by', method: 'AtlasNet' },
      { kind: 'authors', names: ['Ada Example'] },
    ],
    'compares with AtlasNet; also by Ada Example',
  ],
  [[{ kind: 'methods', methods: ['LoRA', 'CLIP'] }], 'both mention LoRA, CLIP'],
  [[{ kind: 'authors', names: ['A B', 'C D', 'E F', 'G H'] }], 'also by A B, C D and 2 more'],
])('%j reads: %s', (reasons, line) => {
  expect(describeReasons(reasons, labelOf)).toBe(line);
});

test('three reasons are enough', () => {
  const reasons: Reason[] = ['A', 'B', 'C', 'D'].map((method) => ({ kind: 'mentioned-by', method }));
  expect(describeReasons(reasons, labelOf)).toBe('mentions A; mentions B; mentions C');
});
