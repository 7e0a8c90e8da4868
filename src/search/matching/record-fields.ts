/** The metadata fields of a record, as the build writes them and the browser reads them. */

/** `related`: what its acronyms stand for, the acronyms of what it spells out, and names hidden in its compounds. */
export type RecordField = 'title' | 'names' | 'authors' | 'related' | 'venue' | 'year' | 'identifiers';

/** The engine joins lines and trims, so a list needs a mark of its own; a middle dot is no part of any word. */
const SEPARATOR = ' · ';

export const joinField = (values: readonly string[]): string => values.map((value) => value.replaceAll(SEPARATOR, ', ')).join(SEPARATOR);

/** The inverse of `joinField`; nothing for an absent field. */
export const splitField = (field: string | undefined): string[] => (field === undefined || field === '' ? [] : field.split(SEPARATOR));
