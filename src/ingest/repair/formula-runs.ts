/**
 * Whole formulas that lost their dollars and backslashes: `x_i in R^d`, `epsilon > 0`, `O(n log n / epsilon^2)`.
 * A run of single letters, numbers, signs and names of TeX is cut where prose begins, and becomes a formula when
 * something in it can only be TeX and the converter reads it. One ordinary word inside, and it stays as it is.
 */
import { GREEK_NAMES } from '../fold-title.ts';
import type { Hold } from './held-text.ts';
import type { RepairRule } from './rule.ts';

const GREEK = [...GREEK_NAMES.filter((name) => name !== 'omicron'), 'varepsilon', 'vartheta', 'varphi'];
const CAPITALS = ['Gamma', 'Delta', 'Theta', 'Lambda', 'Xi', 'Pi', 'Sigma', 'Upsilon', 'Phi', 'Psi', 'Omega'];
/** Signs between two sides. Those that are English words too must be proven by their neighbours. */
const SIGNS = [
  'leq', 'geq', 'neq', 'le', 'ge', 'll', 'gg', 'lesssim', 'gtrsim', 'approx', 'simeq', 'equiv', 'propto', 'sim',
  'in', 'notin', 'subset', 'subseteq', 'times', 'cdot', 'circ', 'pm', 'otimes', 'oplus', 'setminus', 'cup', 'cap',
  'to', 'rightarrow', 'mapsto', 'asymp', 'preceq', 'succeq', 'mid', 'wedge', 'vee',
]; // prettier-ignore
const FUNCTIONS = ['log', 'ln', 'exp', 'sin', 'cos', 'tanh', 'min', 'max', 'sup', 'inf', 'det', 'Pr'];
const LETTERS = ['ell', 'infty', 'nabla', 'partial', 'sum', 'prod', 'int', 'ldots', 'cdots', 'dots', 'star', 'dagger', 'top', 'perp', 'ast', 'prime'];
/** Marks and alphabets that need a letter after them. */
const MARKS = ['tilde', 'hat', 'bar', 'widetilde', 'widehat', 'mathcal', 'mathbb', 'mathbf', 'mathrm', 'mathsf', 'sqrt', 'frac'];

const NAMES = [...GREEK, ...CAPITALS, ...SIGNS, ...FUNCTIONS, ...LETTERS, ...MARKS].sort((a, b) => b.length - a.length);
const NAME = `(?:${NAMES.join('|')})`;
/** Signs that no word holds, with the letter before them: `dgeq 2`, `ntimes m`. */
const GLUED = String.raw`[A-Za-z](?:geq|leq|neq|asymp|times|sim|subseteq|lesssim|gtrsim|cdot)`;
const UNIT = String.raw`(?<![A-Za-z])(?:${NAME}{1,3}|${GLUED}|[dkmnptKNT]log|[A-Za-z]|${NAME}{1,2}[A-Za-z])(?![A-Za-z])`;
const UNITS = new RegExp(UNIT, 'g');
const WORD = String.raw`(?:${UNIT}|[-\d+=<>|/()[\]{}^_,.;:*'!])+`;
/** Names nobody writes in a sentence: one of them proves a formula. */
const PROOF = new RegExp(
  String.raw`[\^_]|(?<![A-Za-z])(?:${[...GREEK, ...CAPITALS, 'ell', 'infty', 'nabla', 'leq', 'geq', 'neq', 'lesssim', 'gtrsim', 'subset', 'subseteq', 'cdot', 'notin', 'propto', 'asymp', ...MARKS].join('|')}|${GLUED})(?![a-z])`,
);
/** Names that are words of English, or of a trade, when they stand alone. */
const LONE = new Set(['varepsilon', 'vartheta', 'varphi', 'infty']);
const SIGN = new RegExp(`^(?:${SIGNS.join('|')}|[-=<>+/|*]+)$`);
const ENGLISH_SIGN = new Set(['in', 'to', 'times', 'sim', 'mid', 'cap', 'cup', 'le', 'star', 'top', 'll', 'circ']);
const BEGINS = /^[=<>+*/^_|,]/;
const ENDS =
  /(?:(?<![A-Za-z])(?:[A-Za-z](?:geq|leq|neq|asymp|times|sim|subseteq|lesssim|gtrsim|cdot)|[dkmnptKNT]log)|[=<>+*/^_|(,[{-]|(?<![A-Za-z])(?:log|ln|exp|min|max|sup|inf|sum|prod|tilde|hat|bar|mathcal|mathbb|mathbf|mathrm|mathsf|sqrt|nabla|partial))$/;

/** A longer run is no formula of an abstract; trimming one costs its square. */
const MAX_RUN = 400;

/** What a formula may have lost unseen, or what may belong to the sentence: put back, and named for a person to see. */
const DOUBTS =
  /[A-Za-z\d)]\{(?!\\)|[|!']| , |\)\^|\^\(|_\(|\^-|(?<![A-Za-z])[RZNCEP][\^_]|(?<!\w)subset in|(?<![A-Za-z])(?:in|to|times|sim)(?![A-Za-z])|^\{|:|,$|^\/|^ll|[_^]\d\d|sqrt\(|(?<![_^])\{/;
/** What other rules put back by themselves. */
const OTHERS =
  /^(?:ell_(?:\{[\w,/ ]{1,12}\}|infty|\w)|[A-Za-z]\^\{(?:\d{1,3}|\w)\}|[A-Za-z](?:\{to\}| to )infty|infty|\d+\{?times\}?\d*|\w+\{[-+=<>]\}\S+)$/;

export const formulaRunRule = createRule('formula', false);
export const formulaGuessRule: RepairRule = {
  ...createRule('formula-guess', true),
  uncertain: 'a formula whose limits or letters may be others',
};

function createRule(name: string, isGuess: boolean): RepairRule {
  return {
    name,
    pattern: new RegExp(String.raw`(?<![^\s(]|\S\()${WORD}(?: ${WORD})*`, 'g'),
    repair: (match, hold) => {
      const text = match[0];
      const around = {
        before: match.input.slice(0, match.index).slice(-24),
        after: match.input.slice(match.index + text.length, match.index + text.length + 24),
      };
      const groups = cutGroups(text.split(' ')).map((words) => words.join(' '));
      const isAlone =
        groups.filter((group, index) => !/^(?:a|A|I|is)$/.test(group) && !(index === 0 && group === 'in')).length === 1 &&
        !MANGLED.test(`${around.before}\n${around.after}`);
      return groups
        .map((group, index) => {
          if (!isGuess && !isAlone) return group;
          const beside = { before: index === 0 ? around.before : ' ', next: index === groups.length - 1 ? around.after : ' ' };
          const formula = findFormula(group, beside, hold);
          if (!formula || OTHERS.test(formula.core) || (!isGuess && isDoubtful(formula, beside.next))) return group;
          return formula.lead + hold.formula(formula.tex) + formula.tail;
        })
        .join(' ');
    },
  };
}

/** Remains of a larger formula before (first line) or after (second line) the run. */
const MANGLED =
  /(?:left|right|big|Big|boldsymbol|preccurlyeq|otimes|allowbreak|colon|[a-z]*cdot|(?<!\w)in|(?<!\w)to|times|sim|=|<|>) ?\n|\n ?(?:left|right|big|Big|times|allowbreak|[a-z]?log|preccurlyeq|in [A-Z(]|[A-Za-z]*(?:right|left|big)\b)/;

const isDoubtful = ({ core, tail }: FoundFormula, next: string): boolean =>
  DOUBTS.test(core) ||
  (tail.startsWith('-') && /^[A-Z]/.test(next)) ||
  (core.match(UNITS) ?? []).some((unit) => unit.length > 1 && !NAMES.includes(unit));

interface FoundFormula {
  readonly lead: string;
  readonly core: string;
  readonly tail: string;
  readonly tex: string;
}

/** Cut a run where two of its words have nothing between them that joins them. */
function cutGroups(words: readonly string[]): string[][] {
  const groups: string[][] = [];
  let depth = 0;
  for (const [index, word] of words.entries()) {
    const before = words[index - 1] ?? '';
    const last = groups.at(-1);
    if (last && (depth > 0 || isJoined(before, word, words[index + 1] ?? ''))) last.push(word);
    else groups.push([word]);
    depth = Math.max(0, (last === groups.at(-1) ? depth : 0) + countDepth(word));
  }
  return groups;
}

function isJoined(left: string, right: string, afterRight: string): boolean {
  if (left.endsWith(',') || /[.;:]$/.test(left)) return false;
  if (right === 'to' || left === 'to')
    return /\d|infty/.test(right === 'to' ? afterRight : right) && isSide(left === 'to' ? right : left) && !left.endsWith(')');
  if (ENGLISH_SIGN.has(right)) return isSide(left) && isSide(afterRight);
  if (ENGLISH_SIGN.has(left)) return isSide(right);
  return SIGN.test(right) || SIGN.test(left) || BEGINS.test(right) || ENDS.test(left);
}

/** A side of a sign: a letter that is no word, or something no sentence holds. */
const isSide = (word: string): boolean =>
  /^[B-HJ-Zb-z]$/.test(word.replace(/[.,;:]$/, '')) || (PROOF.test(word) && /[^A-Za-z.,;:]/.test(word)) || /^[[({].*\d|^\[[A-Za-z]\]/.test(word);

const countDepth = (word: string): number => word.split(/[([{]/).length - word.split(/[)\]}]/).length;

function findFormula(text: string, { before, next }: { before: string; next: string }, hold: Hold): FoundFormula | undefined {
  if (text.length > MAX_RUN || before.endsWith('/spl ')) return undefined;
  const { lead, core, tail } = trimGroup(text);
  const isCutInside = tail === '' ? /^[A-Za-z\d\\$%_]/.test(next) : tail.endsWith('-') ? /^[\\$%\d]/.test(next) : !/^[-,.;:!)\]]*(?: |$)/.test(tail);
  if (isCutInside || !isProven(core)) return undefined;
  const tex = writeTex(core);
  return hold.canRead(tex) ? { lead, core, tail, tex } : undefined;
}

/** Part a formula from the punctuation of its sentence and from brackets whose partner is elsewhere. */
function trimGroup(text: string): { lead: string; core: string; tail: string } {
  let [start, end] = [0, text.length];
  const words = /^(?:(?:a|A|I|in|to|times|sim|is|mid|le|top|star|max|min|log|[-+=<>,.;:*!']+) )*/.exec(text)?.[0].length ?? 0;
  start += words;
  end -= /(?: (?:a|A|I|in|to|times|sim|mid|le|top|star|max|min|log|[-+=<>]+))*$/.exec(text.slice(start))?.[0].length ?? 0;
  for (;;) {
    const core = text.slice(start, end);
    const [first = '', last = ''] = [core[0], core.at(-1)];
    const depth = countDepth(core);
    if (/[-,.;:!'*/ ]/.test(last)) end--;
    else if (depth < 0 && /[)\]}]/.test(last)) end--;
    else if (depth > 0 && /[([{]/.test(first)) start++;
    else if (isWrapped(core)) [start, end] = [start + 1, end - 1];
    else return { lead: text.slice(0, start), core, tail: text.slice(end) };
  }
}

/** `(x_i)`: brackets around all of it belong to the sentence. */
const isWrapped = (core: string): boolean => core.startsWith('(') && core.endsWith(')') && !/[()]/.test(core.slice(1, -1)) && !core.includes(',');

/** A pressure, a name of a product or a class of complexity, and powers whose end is unknown. */
const NO_FORMULA = /\d ?psi(?![\w^])|[A-Z][a-z]+(?:-\d|[A-Z]\d)|\)Pi|\^\||\d\^[A-Z]\(|\^\([^()]*\(|sqrt\([^()]*\(/;
/** `i in [K]`, `x in (0,1)`. */
const MEMBER = /^[b-z] in (?:\[[A-Za-z]\]|\[\d[^[\]]*\]|\(\d[^()]*\)|[A-Z])$/;

function isProven(core: string): boolean {
  if (MEMBER.test(core)) return true;
  if (core.length < 2 || core.length > 300 || !PROOF.test(core) || countDepth(core) !== 0 || NO_FORMULA.test(core)) return false;
  if (/[\^_]$|^_|[\^_]\w[A-Za-z]|\w\{\d*\}|[A-Za-z]{2}\}\{|''|::|\.\.|--|[A-Za-z]\.|\+\+|\d\.\s/.test(core)) return false;
  if (/^[A-Za-z]+(?:[-/. ][A-Za-z]+)*$/.test(core)) return LONE.has(core);
  return !/(?<![A-Za-z])(?:a|I|is) [a-z]/.test(core);
}

const writeTex = (core: string): string =>
  core
    .replace(UNITS, (unit) => (unit.length === 1 ? unit : splitNames(unit)))
    .replace(/(?<![_^\\])\{(?=[^{}]*,)([^{}]*)\}/g, String.raw`\{$1\}`)
    .replace(/([_^])(-\w|\d{2,})/g, '$1{$2}')
    .replace(/\^(\([^()]*\))/g, '^{$1}')
    .replace(/\\sqrt\(([^()]*)\)/g, String.raw`\sqrt{$1}`);

/** `Phicirc` → `\Phi\circ`, `epsilonn` → `\epsilon n`. */
function splitNames(unit: string): string {
  const names = unit.match(new RegExp(`${NAME}|[A-Za-z]`, 'g')) ?? [];
  return names.map((name, index) => (name.length > 1 ? `\\${name}` : index > 0 ? ` ${name}` : name)).join('');
}
