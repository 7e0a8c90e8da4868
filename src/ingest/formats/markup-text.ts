/**
 * Texts of bibliographies with the HTML of CSL, JATS and MathML in them → plain text with TeX between dollars.
 * Paragraphs come apart by blank lines; what is no known tag stays as typed.
 */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { findTags, isBlock, type MarkupTag } from './markup-tags.ts';
import { renderMathmlTex } from './mathml-tex.ts';
import { renderRaised } from './raised-text.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Behind a heading, until it stands before its paragraph. */
const HEADING = '\ue0f5';
const ENTITY = /&(?!(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[\da-f]{1,6});)/gi;
/** Left where a text was escaped twice on its way. */
const ESCAPED = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,6}|#x[\da-f]{1,6});|<\/?(?:jats|mml):|<\/(?:i|b|em|sup|sub)>/i;
/** More tags than this are no text: they are dropped unread. */
const MAX_TAGS = 4000;

/** Read a text of several paragraphs. */
export function readMarkup(source: string): string {
  const text = source.replaceAll(HEADING, '');
  const read = decode(text);
  return joinParagraphs(read !== text && ESCAPED.test(read) ? decode(read) : read);
}

/** Read a text of one line. */
export const readMarkupLine = (source: string): string => readMarkup(source).replace(/\s+/g, ' ');

function decode(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const tags = findTags(text);
  const isFlood = tags.length > MAX_TAGS;
  let source = '';
  let at = 0;
  for (const tag of tags) {
    source += escapeText(text.slice(at, tag.start)) + (isFlood ? ' ' : writeTag(tag));
    at = tag.end;
  }
  return renderNodes(parseFragment(source + escapeText(text.slice(at))).childNodes);
}

const escapeText = (text: string): string => text.replace(ENTITY, '&amp;').replaceAll('<', '&lt;');

/** Names that mean nothing to HTML, so that nothing is moved, closed or skipped. */
function writeTag({ name, kind, attributes }: MarkupTag): string {
  if (kind === 'close') return `</x-${name}>`;
  const kept = [...attributes.matchAll(/\s(?:alttext|encoding)="[^"]*"/gi)].map(([all]) => all).join('');
  return `<x-${name}${kept}>${kind === 'empty' ? `</x-${name}>` : ''}`;
}

const nameOf = ({ tagName }: Element): string => tagName.replace(/^x-/, '');

const renderNodes = (nodes: readonly Node[]): string => nodes.map(renderNode).join('');

function renderNode(node: Node): string {
  if ('value' in node) return node.value;
  if (!('tagName' in node)) return '';
  const name = nameOf(node);
  const inside = (): string => renderNodes(node.childNodes);
  if (name === 'sup' || name === 'sub') return renderRaised(inside(), name);
  if (name === 'inf') return renderRaised(inside(), 'sub');
  if (name === 'math') return writeFormula(renderMathmlTex(node, nameOf));
  if (name === 'tex-math') return writeFormula(readTexMath(inside()));
  if (name === 'alternatives') return renderNode(pickAlternative(node) ?? { ...node, tagName: 'x-span' });
  if (name === 'title') return `\n\n${inside().trim()}${HEADING}\n\n`;
  if (name === 'br' || name === 'break') return '\n';
  return isBlock(name) ? `\n\n${inside()}\n\n` : inside();
}

const pickAlternative = ({ childNodes }: Element): Element | undefined => {
  const elements = childNodes.filter((child) => 'tagName' in child);
  return elements.find((element) => nameOf(element) === 'tex-math') ?? elements.find((element) => nameOf(element) === 'math');
};

const writeFormula = (tex: string): string => (tex === '' ? '' : `$${tex}$`);

/** Publishers give a whole document for each formula. */
function readTexMath(text: string): string {
  const begin = text.indexOf(String.raw`\begin{document}`);
  const end = text.lastIndexOf(String.raw`\end{document}`);
  return (begin >= 0 && end > begin ? text.slice(begin + 16, end) : text)
    .trim()
    .replace(/^(?:\$\$?|\\[[(])|(?:\$\$?|\\[\])])$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function joinParagraphs(text: string): string {
  const paragraphs: string[] = [];
  let heading = '';
  for (const part of text.split(/\n[^\S\n]*\n/)) {
    const line = part.replace(/\s+/g, ' ').trim();
    const title = line.endsWith(HEADING) ? line.slice(0, -1).trim() : undefined;
    if (title !== undefined) heading = /^(?:(?:graphical )?abstract|summary)\W?$/i.test(title) ? '' : title;
    else if (line !== '') {
      paragraphs.push(heading === '' ? line : `${heading}${/[.:?!]$/.test(heading) ? '' : ':'} ${line}`);
      heading = '';
    }
  }
  return [...paragraphs, heading].filter(Boolean).join('\n\n').replaceAll(HEADING, '');
}
