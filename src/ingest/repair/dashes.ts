/** `a -- b` and `1--2` → an en dash, `a---b` → an em dash; options such as `--help` stay. */
import type { RepairRule } from './rule.ts';

export const dashRule: RepairRule = {
  name: 'dash',
  pattern: /(?<=\w |\w|[).,”%] |[)”%])(---?)(?= \S|\w)(?<! \1(?=\w))/g,
  repair: (match) => (match[1] === '---' ? '—' : '–'),
};
