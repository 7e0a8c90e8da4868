/** What points elsewhere. `Fig.~reffig:case (a)` → `Fig. (a)`: a cross-reference whose number the document does not hold. */
import type { RepairRule } from './rule.ts';

export const referenceRule: RepairRule = {
  name: 'lost-reference',
  pattern: /[~ ]\\?ref\{?(?:fig|figure|tab|table|sec|section|eq|equation|alg|app|thm):[\w-]+\}?/g,
  repair: () => '',
  uncertain: 'a cross-reference was lost; its number is not in the document',
};

/** `\ref{main}`, `\eqref{e}`, `\label{e}` of a text that kept its backslashes. */
export const crossReferenceRule: RepairRule = {
  name: 'cross-reference',
  pattern: /[~ ]?\\(?:ref|eqref|cref|Cref|autoref|pageref|label)\{[^{}\\$]{1,80}\}/g,
  repair: () => '',
  uncertain: 'a cross-reference was lost; its number is not in the document',
};

/** `~\citep[p.~3]{doe2020}` → ` [doe2020]`. */
export const citationRule: RepairRule = {
  name: 'citation',
  pattern: /[~ ]?\\[cC]ite[a-z]{0,12}\*?(?:\[[^[\]{}]{0,80}\]){0,2}\{([^{}\\$]{1,400})\}/g,
  repair: (match) => `${match.index > 0 && /\s|~/.test(match[0][0] ?? '') ? ' ' : ''}[${match[1] ?? ''}]`,
  uncertain: 'a citation; the list of references is not in the document',
};

/** `x\footnote{See y.}` → `x (See y.)`. */
export const footnoteRule: RepairRule = {
  name: 'footnote',
  pattern: / ?\\(?:footnote|thanks)\{([^{}\\$]{1,600})\}/g,
  repair: (match) => ` (${(match[1] ?? '').trim()})`,
  uncertain: 'a footnote, now in the sentence',
};
