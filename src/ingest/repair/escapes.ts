/** `50\%` → `50%`, and the other characters TeX wants escaped. */
import type { RepairRule } from './rule.ts';

export const escapeRule: RepairRule = {
  name: 'escaped-character',
  pattern: /\\([%&#_$])/g,
  repair: (match) => match[1] ?? '',
};
