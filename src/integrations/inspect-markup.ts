/**
 * What no finished page may hold, whoever wrote it: code or styles of its own, files from elsewhere, an abstract beyond
 * Markdown and formulas. Patterns find pages that may be at fault, and only those are parsed.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that may run, frame or load something; `src` is seen to below. */
const ELEMENT =
  /<(?:script(?![^>]*\ssrc=)(?![^>]*\stype="application\/(?:ld\+)?json")|(?:style|base|iframe|frame|object|embed|applet)[\s/>]|link\b(?=[^>]*\srel="?[^">]*(?:style|icon|load|manifest|prefetch))[^>]*\shref="?(?!data:)(?:[a-z][a-z0-9+.-]*:|\/\/))/i;
/** Attributes that may do so; text can look like them. */
const ATTRIBUTE = /[\s"'/](?:on[a-z]+=|style=|(?:src|srcset|data|poster)=["']?(?!data:)(?:[a-z][a-z0-9+.-]*:|\/\/))/i;
const CODE_ADDRESS = /(?:java|vb)script:/i;

const LOADED = new Set(['src', 'srcset', 'data', 'poster']);
const FRAMES = new Set(['base', 'iframe', 'frame', 'object', 'embed', 'applet']);
const FROM_ELSEWHERE = /^\s*(?!data:)(?:[a-z][a-z0-9+.-]*:|\/\/)/i;
const LOADING_LINK = /style|icon|load|manifest|prefetch/i;

/** Describe what is wrong with a page, one phrase each. */
export function inspectMarkup(html: string): string[] {
  const policy = statesPolicy(html) ? [] : ['no content security policy before the first file it loads'];
  if (![ELEMENT, ATTRIBUTE, CODE_ADDRESS].some((pattern) => pattern.test(html)) && !mayBeForeignAbstract(html)) return policy;
  return [...policy, ...new Set(listFaults(parse(html), false))];
}

/** Nothing that runs or styles may stand before the policy, for it only holds for what follows. */
function statesPolicy(html: string): boolean {
  const head = html.slice(0, Math.max(0, html.search(/<(?:script|link|style|body)[\s>]/i))).replaceAll('&#39;', "'");
  const policy = /<meta http-equiv="content-security-policy" content="(default-src 'none'; [^"]*)"/i.exec(head)?.[1] ?? '';
  return policy.includes("base-uri 'none'") && !policy.includes('unsafe');
}

function listFaults(node: Node, inAbstract: boolean): string[] {
  const own = 'tagName' in node ? listOwnFaults(node, inAbstract) : [];
  const isAbstract = inAbstract || ('tagName' in node && node.attrs.some(({ name }) => name === 'data-entry-abstract'));
  return [...own, ...listInside(node).flatMap((child) => listFaults(child, isAbstract))];
}

function listOwnFaults(element: Element, inAbstract: boolean): string[] {
  const shown = `<${[element.tagName, ...element.attrs.map(({ name }) => name)].join(' ')}>`.slice(0, 80);
  return [
    ...(isInline(element) ? [`inline script, style or handler ${shown}`] : []),
    ...(isForeign(element) ? [`something from elsewhere ${shown}`] : []),
    ...(inAbstract && !isOfAbstracts(element) ? [`in the abstract ${shown}`] : []),
  ];
}

function isInline({ tagName, attrs }: Element): boolean {
  const type = attrs.find(({ name }) => name === 'type')?.value;
  const isCode = tagName === 'script' && !attrs.some(({ name }) => name === 'src') && type !== 'application/json' && type !== 'application/ld+json';
  return isCode || tagName === 'style' || attrs.some(({ name }) => name === 'style' || name.startsWith('on'));
}

function isForeign({ tagName, attrs }: Element): boolean {
  const loads = (name: string): boolean =>
    LOADED.has(name) || (name === 'href' && tagName === 'link' && attrs.some((rel) => rel.name === 'rel' && LOADING_LINK.test(rel.value)));
  return (
    FRAMES.has(tagName) ||
    attrs.some(
      ({ name, value }) => (loads(name) && FROM_ELSEWHERE.test(value)) || (name !== 'content' && /^\s*(?:javascript|vbscript):/i.test(value)),
    )
  );
}

const HTML = new Set('p em strong del a ul ol li code pre blockquote h3 h4 h5 h6 hr br table thead tbody tr th td sup section'.split(' '));
const MATHML = new Set(
  (
    'math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover ' +
    'mmultiscripts mprescripts none mtable mtr mtd mlabeledtr mstyle mpadded mphantom menclose merror'
  ).split(' '),
);
const REFUSED_ATTRIBUTE = /^(?:on|style$|src|xlink|data-|formaction|action|nonce|is$)/i;
const HREF = /^(?:https?:\/\/|mailto:|#note-)/;
/** Of footnotes, and of paragraphs by their position. */
const ID = /^(?:note-|p\d+$)/;

function isOfAbstracts({ tagName, namespaceURI, attrs }: Element): boolean {
  const isMath = namespaceURI.endsWith('/MathML');
  return (isMath ? MATHML : HTML).has(tagName) && attrs.every(({ name, value }) => (isMath ? isOfFormulas(name) : isOfText(name, value)));
}

const isOfFormulas = (name: string): boolean => !REFUSED_ATTRIBUTE.test(name) && name !== 'href' && name !== 'id';

function isOfText(name: string, value: string): boolean {
  if (name === 'href') return HREF.test(value);
  return name === 'id' ? ID.test(value) : name === 'start' || name === 'align';
}

const TAG = /<([a-z][a-z0-9]*)((?:[\s/](?:[^">]|"[^"]*")*)?)>/gi;

/** Abstracts hold no `div`, so the first one that ends, ends the abstract. */
function mayBeForeignAbstract(html: string): boolean {
  const mark = html.indexOf(' data-entry-abstract');
  if (mark < 0) return false;
  const abstract = html.slice(html.indexOf('>', mark) + 1, html.indexOf('</div>', mark));
  return [...abstract.matchAll(TAG)].some(
    ([, tag = '', attributes = '']) => !(HTML.has(tag) || MATHML.has(tag)) || (attributes !== '' && hasOddAttribute(tag, attributes)),
  );
}

function hasOddAttribute(tag: string, attributes: string): boolean {
  return [...attributes.matchAll(/\s([^\s="]+)(?:="([^"]*)")?/g)].some(([, name = '', value = '']) =>
    MATHML.has(tag) ? name !== '/' && !isOfFormulas(name) : name !== '/' && !isOfText(name, value),
  );
}

/** The children of a node, and what a template holds. */
export function listInside(node: Node): Node[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return 'content' in node ? [...children, node.content] : children;
}
