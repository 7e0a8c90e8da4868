/** Reading the elements of a parsed page. */
import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;

/** All elements in the order of the document, the contents of templates among them. */
export function listElements(root: DefaultTreeAdapterTypes.Node): Element[] {
  const children = 'content' in root ? root.content.childNodes : 'childNodes' in root ? root.childNodes : [];
  return children.flatMap((child) => ('tagName' in child ? [child, ...listElements(child)] : []));
}

export const getAttribute = ({ attrs }: Element, wanted: string): string | undefined => attrs.find(({ name }) => name === wanted)?.value;

export const listRels = (link: Element): string[] => (getAttribute(link, 'rel') ?? '').toLowerCase().split(/\s+/);
