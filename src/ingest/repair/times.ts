/** `4timesRTX` → `4$\times$RTX`, `1.5-2.7times` → `1.5-2.7$\times$`, `64{times}64` → `$64{\times}64$`, `224 times 224` → `$224 \times 224$`. */
import type { RepairRule } from './rule.ts';

export const timesRule: RepairRule = {
  name: 'times',
  pattern:
    /(?<![\w.])(\d+)(\{times\}|times)(\d+)(?!\w)|(?<![\w.])(\d{2,5}) times (\d{2,5})(?![\w.]\w)|(?<=\d%?)(?:\{times\}|times)(?=[A-Z]|(?![A-Za-z]))/g,
  repair: (match, hold) => {
    const [, left, sign, right, first, second] = match;
    if (left !== undefined) return hold.formula(`${left}${sign === 'times' ? '\\times ' : '{\\times}'}${right ?? ''}`);
    return first === undefined ? hold.formula('\\times') : hold.formula(`${first} \\times ${second ?? ''}`);
  },
};
