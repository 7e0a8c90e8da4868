/**
 * `mathcal{O}(n log n)` → `$\mathcal{O}(n \log n)$`, `mathbb{R}^d` → `$\mathbb{R}^d$`. A bracket that
 * does not close, or that holds an alphabet around more than one letter, has lost something a rule
 * cannot know and stays.
 */
import type { RepairRule } from './rule.ts';
import { GREEK_NAMES } from '../fold-title.ts';

const COMMANDS = [
  'log',
  'ln',
  'exp',
  'sqrt',
  'min',
  'max',
  'cdot',
  'times',
  'leq',
  'geq',
  'infty',
  'tilde',
  'hat',
  'bar',
  'ell',
  'mathcal',
  'mathbb',
  'mathbf',
  'mathrm',
  'frac',
  ...GREEK_NAMES,
];
const INNER = String.raw`[^()$\u{f0000}-\u{fffff}]`;

export const calligraphicRule: RepairRule = {
  name: 'calligraphic',
  pattern: new RegExp(
    String.raw`(?<![\w\\])(?:tilde\{mathcal\{[A-Z]\}\}|(?:mathcal|mathbb)\{[A-Z]\})(?:[_^](?:\w|\{[^{}]*\}))*(?:\((?:${INNER}|\(${INNER}*\))*\))?`,
    'gu',
  ),
  repair: (match, hold) =>
    isWhole(match[0]) && !/^(?:big|left|right)/i.test(match.input.slice(match.index + match[0].length))
      ? hold.formula(restoreCommands(match[0]))
      : match[0],
  uncertain: 'a mark around the letter, or a root, may be lost',
};

const restoreCommands = (text: string): string =>
  text.replace(new RegExp(String.raw`(?<![\\A-Za-z])(?:${COMMANDS.join('|')})(?![A-Za-z])`, 'gi'), '\\$&');

function isWhole(text: string): boolean {
  if (/(?<![A-Za-z\\])(?!math|poly)[A-Za-z]{4,}(?![A-Za-z])|[^_^bl]\{/.test(restoreCommands(text).replace(/\\[A-Za-z]+/g, ''))) return false;
  return text.split('{').length === text.split('}').length && !/math(?:cal|bb)\{[^}]{2,}\}/.test(text);
}
