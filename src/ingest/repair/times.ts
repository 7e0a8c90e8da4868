/** `4timesRTX` → `4$\times$RTX`, `1.5-2.7times` → `1.5-2.7$\times$`, `64{times}64` → `$64{\times}64$`, `224 times 224` → `$224 \times 224$`, `n times n` → `$n \times n$`. */
import type { RepairRule } from './rule.ts';

export const timesRule: RepairRule = {
  name: 'times',
  pattern:
    /(?<![\w.])(\d+)(\{times\}|times)(\d+)(?!\w)|(?<![\w.])(\d{2,5}(?: times \d{1,5}(?:\.\d+)?(?![\w]))*) times (\d{2,5}|\d{1,3}\.\d{1,4})(?!\w|\.\w)|(?<![\w.*'’-])([b-hj-zB-HJ-Z]) times ([b-hj-zB-HJ-Z])(?![\w'’-])|(?<=\d%?)(?:\{times\}|times)(?=[A-Z]|(?![A-Za-z]))/g,
  repair: (match, hold) => {
    const [, left, sign, right, first = match[6], second = match[7]] = match;
    if (left !== undefined) return hold.formula(`${left}${sign === 'times' ? '\\times ' : '{\\times}'}${right ?? ''}`);
    return first === undefined ? hold.formula('\\times') : hold.formula(`${first} times ${second ?? ''}`.replaceAll('times', '\\times'));
  },
};
