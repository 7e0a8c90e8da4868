/** Changes of a parsed page at the place where the parser found them, so that every other byte stays. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { escapeAttribute } from './escape.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** A stretch of the HTML, by offsets in characters, and what stands there instead. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Set an attribute that is written; nothing to do for one that is not, or says so already. */
export function setAttribute(element: Element, name: string, value: string): Edit[] {
  const place = locate(element).attrs?.[name];
  if (place === undefined || element.attrs.some((attribute) => attribute.value === value && name.endsWith(attribute.name))) return [];
  return [{ start: place.startOffset, end: place.endOffset, text: `${name}="${escapeAttribute(value)}"` }];
}

export function remove(element: Element): Edit {
  const { startOffset, endOffset } = locate(element);
  return { start: startOffset, end: endOffset, text: '' };
}

/** Find what lies between the tags of an element. @throws when one of them is not written. */
export function locateInside(element: Element): { readonly start: number; readonly end: number } {
  const { startTag, endTag } = locate(element);
  if (!startTag || !endTag) throw new Error(`the page does not close its ${element.tagName} element`);
  return { start: startTag.endOffset, end: endTag.startOffset };
}

/** @throws for an element that the parser added and nobody wrote. */
export function locate(element: Element): NonNullable<Element['sourceCodeLocation']> {
  if (!element.sourceCodeLocation) throw new Error(`the page does not write its ${element.tagName} element`);
  return element.sourceCodeLocation;
}

/** Edits must not overlap. */
export function applyEdits(html: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts = sorted.flatMap(({ start, text }, index) => [html.slice(sorted[index - 1]?.end ?? 0, start), text]);
  return parts.join('') + html.slice(sorted.at(-1)?.end ?? 0);
}
