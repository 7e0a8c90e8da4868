import type { Nodes } from 'mdast';
import { hasMarkup } from '../../entries/inline.ts';
import { parseTitle } from '../../entries/markdown.ts';
import { escapeMarkdownLine } from './escape-markdown.ts';

/** Write a title as Markdown for others: formulas as TeX between dollars, everything else as the text it shows. */
export function renderTitleMarkdown(title: string): string {
  if (!hasMarkup(title)) return escapeMarkdownLine(title);
  const line = parseTitle(title)
    .children.map((node) => renderNode(node))
    .join(' ');
  return line.replace(/\s+/g, ' ').trim();
}

function renderNode(node: Nodes): string {
  if (node.type === 'inlineMath') return `$${(node as { value: string }).value.trim()}$`;
  // The spaces at either end part it from what stands beside it.
  if ('value' in node) return node.value.replace(/\S(?:[\s\S]*\S)?/, escapeMarkdownLine);
  return 'children' in node ? node.children.map((child: Nodes) => renderNode(child)).join('') : ' ';
}
