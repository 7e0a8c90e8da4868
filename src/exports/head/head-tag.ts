import { escapeHtml } from '../../entries/escape-html.ts';

/** An element of a page's head, as its attributes. */
export type MetaTag = { readonly name: string; readonly content: string } | { readonly property: string; readonly content: string };

export interface LinkTag {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/** Tags named `name`, one for each value that is known. */
export const listNamed = (name: string, ...values: readonly (string | undefined)[]): MetaTag[] =>
  values.flatMap((content) => (content === undefined || content === '' ? [] : [{ name, content }]));

/** Tags with the property `property`, one for each value that is known. */
export const listProperties = (property: string, ...values: readonly (string | undefined)[]): MetaTag[] =>
  values.flatMap((content) => (content === undefined || content === '' ? [] : [{ property, content }]));

/**
 * Render an element without content.
 *
 * @example renderTag('meta', { name: 'author', content: 'A & B' }) // => '<meta name="author" content="A &amp; B">'
 */
export const renderTag = (element: 'meta' | 'link', attributes: MetaTag | LinkTag): string =>
  `<${element}${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('')}>`;
