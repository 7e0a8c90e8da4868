/** All rules, in the order they are applied: addresses first, letters before quotes, characters before formulas. */
import { accentRule, letterRule } from './accents.ts';
import { calligraphicRule } from './calligraphic.ts';
import { dashRule } from './dashes.ts';
import { ellRule } from './ell.ts';
import { emphasisRule } from './emphasis.ts';
import { escapeRule } from './escapes.ts';
import { greekRule } from './greek.ts';
import { limitRule } from './limits.ts';
import { addressFullStopRule, addressRule, hrefRule, splitAddressRule } from './links.ts';
import { operatorRule } from './operators.ts';
import { powerRule } from './powers.ts';
import { doubleQuoteRule, singleQuoteRule } from './quotes.ts';
import { referenceRule } from './references.ts';
import type { RepairRule } from './rule.ts';
import { simRule } from './sim.ts';
import { spaceRule } from './spaces.ts';
import { timesRule } from './times.ts';

export const repairRules: readonly RepairRule[] = [
  hrefRule,
  splitAddressRule,
  addressFullStopRule,
  addressRule,
  accentRule,
  letterRule,
  referenceRule,
  spaceRule,
  escapeRule,
  emphasisRule,
  doubleQuoteRule,
  singleQuoteRule,
  dashRule,
  greekRule,
  ellRule,
  limitRule,
  calligraphicRule,
  powerRule,
  operatorRule,
  timesRule,
  simRule,
];
