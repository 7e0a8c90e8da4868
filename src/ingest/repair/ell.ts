/** `ell_0` → `$\ell_0$`, `ell_{2,1}` → `$\ell_{2,1}$`, `ell_infty` → `$\ell_\infty$`. */
import type { RepairRule } from './rule.ts';

export const ellRule: RepairRule = {
  name: 'ell',
  pattern: /(?<![\w\\])ell_(\{[\w,/ ]{1,12}\}|infty|\d+|[pqr])(?!\w)/g,
  repair: (match, hold) => hold.formula(`\\ell_${(match[1] ?? '').replace(/\binfty\b/, '\\infty')}`),
};
