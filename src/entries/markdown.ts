/**
 * The one Markdown parser for entries: CommonMark, GFM and dollar maths. HTML never forms blocks and four
 * spaces never make code, as in MDX, so what other MDX tools read is what we read.
 */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
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
export const parseAbstract = (markdown: string): Root => abstractParser.parse(markdown);

export const parseTitle = (markdown: string): Root => titleParser.parse(markdown);

function disable(this: Processor, constructs: string[]): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: constructs } });
}
