/** HTML that people paste, and what to type in its place. */
import { clip } from '../problems/clip.ts';
import { isPublicUrl } from './identifiers.ts';

const MARKS: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*' };
const SCRIPTS: Readonly<Record<string, string>> = { sup: '^', sub: '_' };
const PAIRED = new Set([...Object.keys(MARKS), ...Object.keys(SCRIPTS), 'a']);
const REFUSED = new Set(['script', 'style', 'iframe', 'object', 'embed', 'form', 'template', 'noscript']);
/** Looked at before and after a tag for its partner. */
const MAX_INNER = 300;

/** Say what to do about the element at the start of a piece of Markdown. */
export function describeReplacement(source: string): string {
  if (source.startsWith('<!--')) return 'delete it.';
  const name = readName(source);
  if (REFUSED.has(name)) return 'delete it.';
  if (name === 'br' || name === 'p') return 'write a blank line in its place.';
  const meant = PAIRED.has(name) ? findMeant(source, name) : undefined;
  return meant === undefined ? 'put it in code marks, or use Markdown.' : `write \`${meant}\`.`;
}

/** Find where the opening tag stands that a closing tag at `start` belongs to, as in `<b>x</b>`. */
export function findOpening(markdown: string, start: number, html: string): number | undefined {
  const name = readName(html);
  if (!html.startsWith('</') || !PAIRED.has(name)) return undefined;
  const opening = markdown.lastIndexOf('<', start - 1);
  if (opening < 0 || start - opening > 2 * MAX_INNER) return undefined;
  return findMeant(markdown.slice(opening, start) + html, name) === undefined ? undefined : opening;
}

const readName = (source: string): string => /^<\/?([A-Za-z][A-Za-z0-9]*)/.exec(source)?.[1]?.toLowerCase() ?? '';

/** The Markdown for a paired element that holds nothing but text on one line. */
function findMeant(source: string, name: string): string | undefined {
  const [, attributes, inner, closing] = /^<[A-Za-z]+((?:\s[^<>\n]*)?)>([^<\n]{1,300})<\/([A-Za-z]+)\s*>/.exec(source.slice(0, 3 * MAX_INNER)) ?? [];
  if (inner === undefined || closing?.toLowerCase() !== name || inner.includes('`')) return undefined;
  const text = inner.trim();
  if (MARKS[name]) return `${MARKS[name]}${clip(text)}${MARKS[name]}`;
  if (SCRIPTS[name]) return /^[\w+-]{1,20}$/.test(text) ? `$${SCRIPTS[name]}${text.length === 1 ? text : `{${text}}`}$` : undefined;
  const url = /\shref\s*=\s*["']?([^"'\s]+)/i.exec(attributes ?? '')?.[1] ?? '';
  return `[${clip(text)}](${isPublicUrl(url) ? url : 'https://…'})`;
}
