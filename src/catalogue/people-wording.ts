/** People in a few words, as plain text. */
import { listPeople } from './person-names.ts';

/** @example nameFirst(['Ada Example', 'Ben Example']) // => 'Ada Example and others' */
export function nameFirst(printed: readonly string[] = []): string | undefined {
  const { names, hasMore } = listPeople(printed);
  const [first] = names;
  return first !== undefined && (names.length > 1 || hasMore) ? `${first} and others` : first;
}

/** A title and whose it is, as far as that is known. */
export function joinTitle(title: string, printed: readonly string[] | undefined): string {
  const people = nameFirst(printed);
  return people === undefined ? title : `${title}, by ${people}`;
}
