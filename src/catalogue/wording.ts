/** Small phrases of the interface: numbers, dates and lists of people in words. */
const NUMBERS = new Intl.NumberFormat('en');
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export function formatNumber(value: number): string {
  return NUMBERS.format(value);
}

/**
 * @example countOf(1, 'paper') // => '1 paper'
 * @example countOf(1200, 'entry', 'entries') // => '1,200 entries'
 */
export function countOf(value: number, one: string, many = `${one}s`): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}

/** As many of a list as are told; one that is only by one too long is told whole. */
export const cutList = <T>(items: readonly T[], limit: number): readonly T[] => (items.length > limit + 1 ? items.slice(0, limit) : items);

/** @example joinSome(['Ada Example', 'Bo Sample'], 3) // => 'Ada Example, Bo Sample and 3 more' */
export const joinSome = (told: readonly string[], more: number): string => told.join(', ') + (more > 0 ? ` and ${formatNumber(more)} more` : '');

/**
 * @example formatBytes(12_345_678) // => '12.3 MB'
 */
export function formatBytes(bytes: number): string {
  if (bytes < 1e6) return `${formatNumber(Math.max(1, Math.round(bytes / 1e3)))} kB`;
  if (bytes < 1e9) return `${(bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)} MB`;
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

/**
 * A date as precise as it is known.
 * @example formatDate('2022-10-05') // => '5 October 2022'
 * @example formatDate('2022-10') // => 'October 2022'
 */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

export function yearOf(date: string | undefined): string | undefined {
  return date?.slice(0, 4);
}

/** An address as readers say it: host and path without scheme, `www.` and closing slash, cut at 60 characters. */
export function shortenUrl(address: string): string {
  const short = address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
  return short.length > 60 ? `${short.slice(0, 59)}…` : short;
}

/** Venue and year; a venue that names a year, even another than that of the preprint, says it for both. */
export function listPlaces({ venue, year }: { readonly venue?: string | undefined; readonly year?: string | undefined }): readonly string[] {
  const dated = venue !== undefined && /\b(?:19|20)\d\d\b/.test(venue);
  return [venue, dated ? undefined : year].filter((place) => place !== undefined);
}
