/** `S^{2}FT` → `S$^{2}$FT`, and a lone `x^{2}` → `$x^{2}$`; `S^3A`, which is readable as it is, stays. */
import type { RepairRule } from './rule.ts';

export const powerRule: RepairRule = {
  name: 'power',
  pattern:
    /(?<![\w$\\])(?:(?!log|left|big)([A-Za-z]{1,6})\^\{(\w{1,3})\}((?!right|left|big)[A-Za-z]\w{0,9})|([A-Za-z])\^\{(\d{1,3}|\w)\})(?![\w^{])/g,
  repair: (match, hold) => {
    const [, before, power, after, base, exponent] = match;
    if (base !== undefined) return hold.formula(`${base}^{${exponent ?? ''}}`);
    return `${before ?? ''}${hold.formula(`^{${power ?? ''}}`)}${after ?? ''}`;
  },
};
