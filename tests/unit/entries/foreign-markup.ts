/** Walks rendered abstracts for anything an author could not have made with Markdown and formulas. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

const HTML = new Set('p em strong del a ul ol li code pre blockquote h3 h4 h5 h6 hr br table thead tbody tr th td sup section'.split(' '));
const MATHML = new Set(
  'math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mlabeledtr mstyle mpadded mphantom menclose merror'.split(
    ' ',
  ),
);
const REFUSED_ATTRIBUTE = /^(?:on|style$|src|xlink|data-|formaction|action|actiontype|nonce|srcdoc|is$)/i;

/** Name each element and attribute that is not of Markdown, footnotes or MathML, and each unsafe address. */
export function findForeignMarkup(html: string): string[] {
  return walk(parseFragment(html));
}

function walk(node: DefaultTreeAdapterTypes.Node): string[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(walk) : [];
  if (node.nodeName === '#comment') return ['a comment', ...inside];
  if (!('tagName' in node)) return inside;
  const isMath = node.namespaceURI.endsWith('/MathML');
  const attributes = node.attrs
    .filter(({ name, value }) => isForeign(name, value, isMath))
    .map(({ name, value }) => `${node.tagName} ${name}=${value}`);
  return [...((isMath ? MATHML : HTML).has(node.tagName) ? [] : [node.tagName]), ...attributes, ...inside];
}

function isForeign(name: string, value: string, isMath: boolean): boolean {
  if (REFUSED_ATTRIBUTE.test(name)) return true;
  if (isMath) return name === 'href' || name === 'id' || /url\s*\(|javascript:/i.test(value);
  if (name === 'href') return !/^(?:https?:\/\/|mailto:|#note-)/.test(value);
  if (name === 'id') return !value.startsWith('note-');
  return !['start', 'align'].includes(name);
}
