/** All rules, in the order they are applied: addresses first, letters before quotes, characters before formulas. */
import { accentRule, letterRule } from './accents.ts';
import { calligraphicRule } from './calligraphic.ts';
import { dashRule } from './dashes.ts';
import { ellRule } from './ell.ts';
import { emphasisRule } from './emphasis.ts';
import { escapeRule } from './escapes.ts';
import { formulaGuessRule, formulaRunRule } from './formula-runs.ts';
import { bareGreekRule, greekRule } from './greek.ts';
import { limitRule } from './limits.ts';
import { addressFullStopRule, addressRule, deadAddressRule, hrefRule, splitAddressRule } from './links.ts';
import { operatorRule } from './operators.ts';
import { powerRule } from './powers.ts';
import { doubleQuoteRule, singleQuoteRule } from './quotes.ts';
import { citationRule, crossReferenceRule, footnoteRule, referenceRule } from './references.ts';
import type { RepairRule } from './rule.ts';
import { simRule } from './sim.ts';
import { spaceRule } from './spaces.ts';
import { timesRule } from './times.ts';

export const repairRules: readonly RepairRule[] = [
  hrefRule,
  splitAddressRule,
  addressFullStopRule,
  addressRule,
  deadAddressRule,
  accentRule,
  letterRule,
  referenceRule,
  crossReferenceRule,
  citationRule,
  footnoteRule,
  spaceRule,
  escapeRule,
  emphasisRule,
  doubleQuoteRule,
  singleQuoteRule,
  dashRule,
  formulaRunRule,
  greekRule,
  bareGreekRule,
  ellRule,
  limitRule,
  calligraphicRule,
  powerRule,
  operatorRule,
  timesRule,
  simRule,
  formulaGuessRule,
];

/** Rules for documents whose formulas lost their dollars; where dollars were kept, the same words are prose. */
const LOST_ONLY: ReadonlySet<RepairRule> = new Set([
  addressFullStopRule,
  formulaRunRule,
  bareGreekRule,
  ellRule,
  limitRule,
  calligraphicRule,
  powerRule,
  operatorRule,
  timesRule,
  simRule,
  formulaGuessRule,
]);
/** What only a text written in TeX means by `--` and `` `x' ``. */
const TYPED_AS_TEX: ReadonlySet<RepairRule> = new Set([dashRule, singleQuoteRule]);
const TEX = /\\[A-Za-z"'`^~=,%&]|``|\u{f0000}/u;

/** The rules for one text. */
export function chooseRules(text: string, dollars: 'lost' | 'kept'): readonly RepairRule[] {
  if (dollars === 'lost') return repairRules;
  const isTex = TEX.test(text);
  return repairRules.filter((rule) => !LOST_ONLY.has(rule) && (isTex || !TYPED_AS_TEX.has(rule)));
}
