/** `3%sim20%` → `$3\%\sim20\%$`, `(sim50%)` → `($\sim50\%$)`; `sim2real` and `sim-to-real` stay. */
import type { RepairRule } from './rule.ts';

const AMOUNT = String.raw`\d+(?:[.,]\d+)*`;

export const simRule: RepairRule = {
  name: 'sim',
  pattern: new RegExp(String.raw`(?<![\w.])(${AMOUNT}%?)sim(${AMOUNT}%?)(?!\w)|(?<![\w-])sim(${AMOUNT}%|\d[\d.,]+(?=x?[\s)]|x?$)|\d(?=x[\s)]))`, 'g'),
  repair: (match, hold) => {
    const [, from, to, about] = match;
    const tex = from === undefined ? `\\sim${about ?? ''}` : `${from}\\sim${to ?? ''}`;
    return hold.formula(tex.replaceAll('%', '\\%'));
  },
};
