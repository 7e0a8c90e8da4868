/** Formulas that stand between dollars: held whole, and kept where Markdown finds their end. */
import { renderFormula } from '../../entries/formula.ts';
import { readStyledText } from './emphasis.ts';
import { MARK, type HeldPieces } from './held-text.ts';

const FORMULA = /(?<!\\)\$([^$]+)(?<!\\)\$/g;
/** Pandoc's rule: no space inside the dollars, no digit after them unless only TeX explains what is inside. */
const KEPT_FORMULA = /(?<!\\)(\$\$?)(?=[^\s$])((?:[^$\\]|\\[^])*?)(?<=\S)\1(?!\$)(\d?)/g;
const TEX_FENCES =
  /\\\(([^$]{1,2000}?)\\\)|\\\[([^$]{1,2000}?)\\\]|\\begin\{(equation|align|gather|multline|displaymath|math)(\*?)\}([^$]{1,2000}?)\\end\{\3\4\}/g;
/** `$5 to $`, `$3M and other $`: an amount and words. */
const MONEY = /^\d[^\\^_=]*\s[A-Za-z]{2}/;
const BEFORE_DIGITS = new RegExp(`(${MARK})(\\d+(?:[.,]\\d+)*%?)`, 'gu');
const NEIGHBOURS = new RegExp(`(${MARK})(${MARK})`, 'gu');

/** Hold each dollar of a document whose maths lost its dollars: those that are left are money. */
export function holdLiteralDollars(text: string, { hold }: HeldPieces): string {
  return text.replace(/(?<!\\)\$/g, () => hold.markup('\\$'));
}

/** Hold `$…$`; styled text and a lone percent sign in dollars become Markdown. */
export function holdFormulas(text: string, { hold }: HeldPieces): string {
  return text.replace(FORMULA, (_, tex: string) => {
    const styled = readStyledText(tex);
    if (styled) return hold.markup(styled.mark) + styled.text + hold.markup(styled.mark);
    return /^\s*\\?%\s*$/.test(tex) ? '%' : hold.formula(tex);
  });
}

/** Hold what stands between dollars, `\(…\)`, `\[…\]` or in an environment, as far as it is a formula: the rest is money or text. */
export function holdKeptFormulas(text: string, pieces: HeldPieces): string {
  const dollared = text.replace(KEPT_FORMULA, (match, _, tex: string, digit: string) => {
    const isFormula = !MONEY.test(tex) && (digit === '' || tex.includes('\\')) && renderFormula(tex, false).kind === 'rendered';
    return isFormula ? holdFormulas(`$${tex}$`, pieces) + digit : match;
  });
  return dollared.replace(TEX_FENCES, (match: string, ...groups: (string | undefined)[]) => {
    const [inline, display, environment, , body] = groups;
    const inside = (inline ?? display ?? body ?? '').replace(/\\label\{[^{}]*\}/g, '').trim();
    const tex = environment === undefined || !/\\\\|&/.test(inside) ? inside : `\\begin{aligned}${inside}\\end{aligned}`;
    return renderFormula(tex, true).kind === 'rendered' ? pieces.hold.formula(tex) : match;
  });
}

/** Take digits that follow a formula into it, and join neighbours: after a closing dollar, Markdown wants neither a digit nor a dollar. */
export function joinFormulas(text: string, pieces: HeldPieces): string {
  const read = (mark: string): string | undefined => {
    const piece = pieces.find(mark);
    return piece?.kind === 'formula' ? piece.text : undefined;
  };
  const joined = text.replace(NEIGHBOURS, (match, left: string, right: string) => {
    const [first, second] = [read(left), read(right)];
    return first === undefined || second === undefined ? match : pieces.hold.formula(`${first} ${second}`);
  });
  return joined.replace(BEFORE_DIGITS, (match, mark: string, digits: string) => {
    const tex = read(mark);
    return tex === undefined ? match : pieces.hold.formula(`${tex}${digits.replace('%', '\\%')}`);
  });
}
