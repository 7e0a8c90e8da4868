/** Small phrases: numbers and dates in English, for commands, letters and reports; pages take those of their texts. */
import { formatNumber } from '../texts/en.ts';

export { formatBytes, formatDate, formatNumber, joinSome } from '../texts/en.ts';

/**
 * @example countOf(1, 'paper') // => '1 paper'
 * @example countOf(1200, 'entry', 'entries') // => '1,200 entries'
 */
export function countOf(value: number, one: string, many = `${one}s`): string {
  return `${formatNumber(value)} ${value === 1 ? one : many}`;
}

/** As many of a list as are told; one that is only by one too long is told whole. */
export const cutList = <T>(items: readonly T[], limit: number): readonly T[] => (items.length > limit + 1 ? items.slice(0, limit) : items);

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
