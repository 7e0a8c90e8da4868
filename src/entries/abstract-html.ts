/**
 * A judged abstract → HTML: mdast → hast → sanitiser → string → formulas. Formulas travel as noncharacters and
 * are put in last, so that the sanitiser never needs to know MathML.
 */
import type { Nodes, Root } from 'mdast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype';
import { unified } from 'unified';
import type { Formulas } from './formula.ts';
import { FORMULA_MARK } from './text-pieces.ts';

const TAGS = [
  'p',
  'em',
  'strong',
  'del',
  'a',
  'ul',
  'ol',
  'li',
  'code',
  'pre',
  'blockquote',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'br',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'sup',
  'section',
];

/** Narrower than the sanitiser's default: no class, no data, ids only on footnotes. */
const SCHEMA: Schema = {
  tagNames: TAGS,
  attributes: {
    a: ['href', ['id', /^note-fnref-[\w-]+$/]],
    li: [['id', /^note-fn-[\w-]+$/]],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
};

const OPTIONS: RehypeOptions = {
  clobberPrefix: 'note-',
  footnoteLabel: 'Notes',
  footnoteLabelTagName: 'h3',
  footnoteLabelProperties: {},
  handlers: {
    html: (_, node: { value: string }) => ({ type: 'text', value: node.value }),
    inlineMath: () => ({ type: 'text', value: FORMULA_MARK }),
    math: () => ({ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: FORMULA_MARK }] }),
  },
};

const renderer = unified().use(remarkRehype, OPTIONS).use(rehypeSanitize, SCHEMA).use(rehypeStringify).freeze();

/** Render a tree that `guardAbstract` found without errors. */
export function renderAbstract(root: Root, formulas: Formulas): string {
  shiftHeadings(root);
  const html = renderer.stringify(renderer.runSync(root));
  const rendered = [...formulas.values()].map((result) => (result.kind === 'rendered' ? result.html : ''));
  let next = 0;
  return html.replaceAll(FORMULA_MARK, () => rendered[next++] ?? '');
}

/** The page's title is h1 and “Abstract” h2, so an abstract's own headings begin at h3. */
function shiftHeadings(node: Nodes): void {
  if (node.type === 'heading') node.depth = Math.min(6, node.depth + 2) as typeof node.depth;
  if ('children' in node) for (const child of node.children) shiftHeadings(child);
}
