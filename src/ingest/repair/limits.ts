/** `D{to}infty` → `$D{\to}\infty$`, `n to infty` → `$n \to \infty$`; a lone `infty` → `$\infty$`. */
import type { RepairRule } from './rule.ts';

export const limitRule: RepairRule = {
  name: 'limit',
  pattern: /(?<![\w\\])([A-Za-z])(\{to\}| to )( ?)infty(?!\w)|(?<![^\s(])infty(?![^\s.,;:)]|[)\]])/g,
  repair: (match, hold) => {
    const [, variable, arrow = '', gap = ''] = match;
    return hold.formula(variable === undefined ? '\\infty' : `${variable}${arrow.replace('to', '\\to')}${gap}\\infty`);
  },
};
