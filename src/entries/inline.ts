/** Titles: one line of Markdown with maths, as inline HTML and as plain text. */
import type { Nodes, Parent } from 'mdast';
import { escapeHtml } from './escape-html.ts';
import { renderFormulas, type Formulas } from './formula.ts';
import { parseTitle } from './markdown.ts';
import { fillWithText, flattenText } from './text-pieces.ts';

export interface Inline {
  /** Text, `<em>`, `<strong>`, `<code>` and `<math>` only. */
  readonly html: string;
  readonly text: string;
  /** What is wrong with a formula, one phrase each; such a formula shows its TeX. */
  readonly faults: readonly string[];
}

/** Render one line; what is not emphasis, code or maths shows as typed. */
export function renderInline(markdown: string): Inline {
  if (!hasMarkup(markdown)) return { html: escapeHtml(markdown), text: markdown, faults: [] };
  const root = parseTitle(markdown);
  const formulas = renderFormulas(root, markdown);
  const faults = [...formulas.values()].flatMap((result) => {
    if (result.kind === 'rendered') return [];
    return result.kind === 'refused' ? [`a formula uses \`${result.command}\``] : [`a formula cannot be read: ${result.reason}`];
  });
  const html = root.children.map((node) => render(node, formulas)).join(' ');
  return { html, text: fillWithText(flattenText(root, formulas)), faults };
}

/** Most titles hold no character that Markdown or maths could mean, and need no parser. */
export const hasMarkup = (markdown: string): boolean => MARKUP.test(markdown);

const MARKUP = /[$*_`\\&\s]{2}|[$*_`\\&\t\n]|^\s|\s$/;

const TAGS: Readonly<Partial<Record<Nodes['type'], string>>> = { emphasis: 'em', strong: 'strong', inlineCode: 'code' };

function render(node: Nodes, formulas: Formulas): string {
  const formula = formulas.get(node);
  if (formula) return formula.kind === 'rendered' ? formula.html : escapeHtml((node as { value?: string }).value ?? '');
  const inside =
    'value' in node ? escapeHtml(node.value) : ((node as Partial<Parent>).children ?? []).map((child) => render(child, formulas)).join('');
  const tag = TAGS[node.type];
  return tag === undefined ? inside : `<${tag}>${inside}</${tag}>`;
}
