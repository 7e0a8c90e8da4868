/** What the pages of a copy do without: what only browsers and programs on the web read, and what repeats itself on every page. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { getAttribute, listRels } from './page-elements.ts';

/** What browsers refuse to load from `file:`, or have no use for. */
const REFUSED_LINKS = ['manifest', 'search', 'modulepreload', 'preload', 'prefetch', 'apple-touch-icon'];
/** What programs on the web read of a page, which is a tenth of it. */
const LINKS_FOR_PROGRAMS = ['alternate', 'author', 'cite-as', 'collection', 'describedby', 'item', 'license', 'sitemap', 'type'];
const LEFT_LINKS = new Set([...REFUSED_LINKS, ...LINKS_FOR_PROGRAMS]);
const LEFT_METAS = /^(?:og:|article:|profile:|book:|twitter:|citation_|prism\.|dc\.)/i;
/** COinS. */
const CITATION_CLASS = 'Z3988';
/** The topics beside a page, which every page would repeat; the way to the page of all topics stays. */
const TOPIC_CLASSES = ['shelf-heading', 'shelf-areas'];

type Element = DefaultTreeAdapterTypes.Element;

/** Find what is left out of a page: whole elements, none inside another. */
export function findLeftOut(elements: readonly Element[]): ReadonlySet<Element> {
  const topics = elements.filter((element) => TOPIC_CLASSES.includes(getAttribute(element, 'class') ?? ''));
  // Where the page itself is among them, they tell where the reader is.
  const areAround = elements.some((element) => getAttribute(element, 'aria-current') !== undefined && hasAround(element, new Set(topics)));
  return new Set([...elements.filter(isForPrograms), ...(areAround ? [] : topics)]);
}

/** Tell whether one of `others` is around an element. */
export function hasAround({ parentNode }: Element, others: ReadonlySet<Element>): boolean {
  return parentNode !== null && 'tagName' in parentNode && (others.has(parentNode) || hasAround(parentNode, others));
}

function isForPrograms(element: Element): boolean {
  if (element.tagName === 'link') return listRels(element).some((rel) => LEFT_LINKS.has(rel));
  if (element.tagName === 'meta') return LEFT_METAS.test(getAttribute(element, 'name') ?? getAttribute(element, 'property') ?? '');
  if (element.tagName === 'span') return getAttribute(element, 'class') === CITATION_CLASS;
  return element.tagName === 'script' && getAttribute(element, 'type') === 'application/ld+json';
}
