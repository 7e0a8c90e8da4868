/** `Fig.~reffig:case (a)` → `Fig. (a)`: a cross-reference whose number the document does not hold. */
import type { RepairRule } from './rule.ts';

export const referenceRule: RepairRule = {
  name: 'lost-reference',
  pattern: /[~ ]\\?ref\{?(?:fig|figure|tab|table|sec|section|eq|equation|alg|app|thm):[\w-]+\}?/g,
  repair: () => '',
  uncertain: 'a cross-reference was lost; its number is not in the document',
};
