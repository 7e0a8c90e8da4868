/**
 * A parsed text flattened for everything but the full page: plain text for search and metadata, and short
 * inline HTML. Formulas are carried as single characters that no checked text can hold.
 */
import type { Nodes, Parent, Root } from 'mdast';
import { escapeHtml } from './escape-html.ts';
import type { Formulas } from './formula.ts';

/** U+FDD0, a noncharacter: decodeFileText and findDisguises keep it out of every text. */
export const FORMULA_MARK = '\ufdd0';

export interface FlatText {
  /** Paragraphs joined by a space; each formula is one `FORMULA_MARK`. */
  readonly text: string;
  /** In the order of their marks. */
  readonly formulas: readonly { readonly html: string; readonly text: string }[];
}

/** Flatten a tree; footnote texts are left out. */
export function flattenText(root: Root, formulas: Formulas): FlatText {
  const found: { html: string; text: string }[] = [];
  const read = (node: Nodes): string => {
    const formula = formulas.get(node);
    if (formula) {
      found.push(formula.kind === 'rendered' ? formula : { html: '', text: '' });
      return FORMULA_MARK;
    }
    if (node.type === 'footnoteDefinition' || node.type === 'definition' || node.type === 'footnoteReference') return '';
    if (node.type === 'break') return ' ';
    if ('value' in node) return node.value;
    return 'children' in node ? (node as Parent).children.map(read).join(isBlockParent(node) ? ' ' : '') : '';
  };
  const text = read(root).replace(/\s+/g, ' ').trim();
  return { text, formulas: found };
}

/** Put readable formulas back: plain text for titles, descriptions and search. */
export function fillWithText({ text, formulas }: FlatText): string {
  let next = 0;
  return text.replaceAll(FORMULA_MARK, () => formulas[next++]?.text ?? '');
}

/** Put MathML back into escaped text: inline HTML for cards. */
export function fillWithHtml({ text, formulas }: FlatText): string {
  let next = 0;
  return escapeHtml(text).replaceAll(FORMULA_MARK, () => formulas[next++]?.html ?? '');
}

const isBlockParent = ({ type }: Nodes): boolean => ['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow'].includes(type);

const NO_END = /(?:\b(?:e\.g|i\.e|et al|vs|cf|Fig|Eq|Sec|Dr|Prof|resp|approx|etc|i\.i|w\.r\.t|a\.k\.a|No)|\b[A-Z])$/;

/** Keep the first sentence, or sentences up to `atLeast` characters, cut at a word and marked `…` beyond `atMost`. */
export function summarise({ text, formulas }: FlatText, { atLeast, atMost }: { atLeast: number; atMost: number }): FlatText {
  let end = text.length;
  for (const match of text.matchAll(/[.!?](?=["”’)]*\s+[\p{Lu}\p{Lo}\d“"(\ufdd0])/gu)) {
    if (match.index + 1 < atLeast || NO_END.test(text.slice(Math.max(0, match.index - 10), match.index))) continue;
    end = match.index + 1;
    break;
  }
  if (end <= atMost) return { text: text.slice(0, end), formulas };
  const cut = text.slice(0, atMost);
  return { text: `${cut.slice(0, Math.max(cut.lastIndexOf(' '), atMost / 2)).replace(/[\s,;:–-]+$/, '')}…`, formulas };
}
