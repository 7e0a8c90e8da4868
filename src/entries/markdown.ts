/**
 * The one Markdown parser for entries: CommonMark, GFM and dollar maths. HTML never forms blocks and four
 * spaces never make code, as in MDX, so what other MDX tools read is what we read.
 */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { remarkDollarMath } from './dollar-math.ts';

const BLOCKS = [
  'blockQuote',
  'codeFenced',
  'definition',
  'gfmFootnoteDefinition',
  'headingAtx',
  'list',
  'mathFlow',
  'setextUnderline',
  'table',
  'thematicBreak',
];

const abstractParser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDollarMath)
  .use(disable, ['htmlFlow', 'codeIndented'])
  .freeze();

/** Titles are one line: no blocks, links or HTML, whatever the line begins with. */
const titleParser = unified()
  .use(remarkParse)
  .use(remarkDollarMath)
  .use(disable, [...BLOCKS, 'htmlFlow', 'htmlText', 'codeIndented', 'autolink', 'labelStartLink', 'labelStartImage', 'labelEnd', 'hardBreakEscape'])
  .freeze();

/** Parse an abstract. @throws RangeError when the text is nested beyond the stack. */
export const parseAbstract = (markdown: string): Root => dropSoftHyphens(abstractParser.parse(markdown), markdown);

export const parseTitle = (markdown: string): Root => dropSoftHyphens(titleParser.parse(markdown), markdown);

/** A soft hyphen, which copied text brings along, only says where a word may break; searched and exported words go without. */
function dropSoftHyphens(root: Root, markdown: string): Root {
  if (markdown.includes('\u00ad')) visit(root, 'text', (node) => void (node.value = node.value.replaceAll('\u00ad', '')));
  return root;
}

function disable(this: Processor, constructs: string[]): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: constructs } });
}
