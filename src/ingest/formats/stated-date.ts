/** Dates as bibliographies state them in words. */

/**
 * The one year that a text names; the text itself where it names none or several, so that it is told of.
 *
 * @example readStatedDate('Spring 2023') // => '2023'
 * @example readStatedDate('in press') // => 'in press'
 */
export function readStatedDate(text: string | undefined): string | undefined {
  const line = text
    ?.slice(0, 1000)
    .replace(/[{}\s]+/g, ' ')
    .trim();
  if (line === undefined || line === '') return undefined;
  const years = line.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return years.length === 1 ? years[0] : line;
}

/** The year a date begins with; `undefined` where it begins otherwise. */
export const yearOf = (date: string | undefined): string | undefined => /^\d{4}(?!\d)/.exec(date ?? '')?.[0];
