/** Formulas that stand between dollars: held whole, and kept where Markdown finds their end. */
import { readStyledText } from './emphasis.ts';
import { MARK, type HeldPieces } from './held-text.ts';

const FORMULA = /(?<!\\)\$([^$]+)(?<!\\)\$/g;
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
    return tex.trim() === '\\%' ? '%' : hold.formula(tex);
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
