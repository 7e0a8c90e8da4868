/** Facts as JSON-LD in the vocabulary of schema.org, and their way into a page. */

/** A node: absent values are left out when it is written. */
export interface JsonLdNode {
  readonly '@type': string;
  readonly [property: string]: JsonLdValue | undefined;
}

export type JsonLdValue = string | number | JsonLdNode | readonly (string | JsonLdNode)[];

/** Render a node for a script element: whatever a value holds, it can end neither the element nor the script. */
export function renderJsonLd(node: JsonLdNode): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...node }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A list, or nothing in place of an empty one. */
export const listOrNothing = <T>(values: readonly T[]): readonly T[] | undefined => (values.length === 0 ? undefined : values);

/** The trail of pages that leads to this one, itself at the end. */
export const buildBreadcrumbs = (trail: readonly { readonly label: string; readonly url: string }[]): JsonLdNode => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ label, url }, index) => ({ '@type': 'ListItem', position: index + 1, name: label, item: url })),
});
