/** `N{+}D` → `$N{+}D$`, `D{=}2048/128` → `$D{=}2048/128$`: braces TeX uses to set an operator tight. */
import type { RepairRule } from './rule.ts';

export const operatorRule: RepairRule = {
  name: 'tight-operator',
  pattern: /(?<![\w}\\])([A-Za-z]|\d+)\{([+=<>-])\}([A-Za-z](?!\w)|\d+(?:[./]\d+)*)/g,
  repair: (match, hold) => hold.formula(match[0]),
};
