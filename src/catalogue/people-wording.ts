/** People in a few words, as plain text. */
import { listPeople } from './person-names.ts';

/**
 * A title and whose it is, as far as that is known.
 *
 * @example joinTitle('Tides', ['Ada Example', 'Ben Example']) // => 'Tides, by Ada Example and others'
 */
export function joinTitle(title: string, printed: readonly string[] | undefined): string {
  const { names, hasMore } = listPeople(printed);
  const [first] = names;
  if (first === undefined) return title;
  return `${title}, by ${names.length > 1 || hasMore ? `${first} and others` : first}`;
}
