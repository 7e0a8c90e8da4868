/** The metadata fields of a record, as the build writes them and the browser reads them. */

/** `lang`: of a paper in another language than most. `related`: what its acronyms stand for, the acronyms of what it spells out, and names hidden in its compounds. */
export type RecordField = 'title' | 'names' | 'authors' | 'related' | 'venue' | 'year' | 'identifiers' | 'lang';

/** The engine joins lines and trims, so a list needs a mark of its own; a middle dot is no part of any word. */
const SEPARATOR = ' · ';

export const joinField = (values: readonly string[]): string => values.map((value) => value.replaceAll(SEPARATOR, ', ')).join(SEPARATOR);

interface Identifiers {
  readonly arxiv?: string | undefined;
  readonly doi?: string | undefined;
}

/** Neither kind of identifier holds a space. */
export const joinIdentifiers = ({ arxiv, doi }: Identifiers): string => [arxiv, doi].filter((id) => id !== undefined).join(' ');

/** The inverse of `joinIdentifiers`: every DOI begins with `10.`, a number and a slash, and no arXiv id does. */
export function splitIdentifiers(field: string | undefined): Identifiers {
  const ids = (field ?? '').split(' ').filter((id) => id !== '');
  const isDoi = (id: string): boolean => /^10\.\d+\//.test(id);
  return { arxiv: ids.find((id) => !isDoi(id)), doi: ids.find(isDoi) };
}

/** The inverse of `joinField`; nothing for an absent field. */
export const splitField = (field: string | undefined): string[] => (field === undefined || field === '' ? [] : field.split(SEPARATOR));
