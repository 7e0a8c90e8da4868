/** People in a few words, as plain text. */
import type { Texts } from '../texts/languages.ts';
import { listPeople } from './person-names.ts';

/**
 * A title and whose it is, as far as that is known.
 *
 * @example joinTitle('Tides', ['Ada Example', 'Ben Example'], getTexts('en')) // => 'Tides, by Ada Example and others'
 */
export function joinTitle(title: string, printed: readonly string[] | undefined, texts: Pick<Texts, 'titleByPeople'>): string {
  const { names, hasMore } = listPeople(printed);
  const [first] = names;
  return first === undefined ? title : texts.titleByPeople(title, first, names.length > 1 || hasMore);
}
