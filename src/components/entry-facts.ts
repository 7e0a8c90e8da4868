import type { Entry } from '../entries/entry.ts';

const FACTS = [
  'published',
  'venue',
  'publishedAs',
  'method',
  'arxiv',
  'doi',
  'categories',
  'links',
  'added',
] as const satisfies readonly (keyof Entry)[];

/** Tell whether anything is known for the record. */
export function hasFacts(entry: Entry): boolean {
  return FACTS.some((fact) => entry[fact] !== undefined);
}
