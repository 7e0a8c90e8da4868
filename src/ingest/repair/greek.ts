/**
 * Greek letters: `{\mu}` → `$\mu$`; and letters that lost their backslash where a name follows that only
 * a formula explains: `gamma-MoD` → `$\gamma$-MoD`, `epsilon-approximate` → `$\epsilon$-approximate`.
 * "gamma rays", "beta-blocker", "alpha-beta pruning" and "Beta-Binomial" are words and stay.
 */
import { GREEK_NAMES } from '../fold-title.ts';
import type { RepairRule } from './rule.ts';

const LETTERS = [...GREEK_NAMES.filter((name) => name !== 'omicron'), 'varepsilon', 'vartheta', 'varphi'];
const CAPITALS = ['Gamma', 'Delta', 'Theta', 'Lambda', 'Xi', 'Pi', 'Sigma', 'Upsilon', 'Phi', 'Psi', 'Omega'];
const ANY = [...LETTERS, ...CAPITALS].join('|');

export const greekRule: RepairRule = {
  name: 'greek-letter',
  pattern: new RegExp(String.raw`(?<![\w\\}])\{\\(${ANY})\}(?![\w^{])|(?<![\w\\{}^])\\(${ANY})(?![\w^{\\])`, 'g'),
  repair: (match, hold) => hold.formula(`\\${match[1] ?? match[2] ?? ''}`),
};

export const bareGreekRule: RepairRule = {
  name: 'greek-letter',
  pattern: new RegExp(String.raw`(?<![\w\\/.-])(?:(${LETTERS.join('|')})(?=-\w*[A-Z]\w*[A-Z])|((?:var)?epsilon)(?=-[a-z]))`, 'g'),
  repair: (match, hold) => hold.formula(`\\${match[1] ?? match[2] ?? ''}`),
};
