import type { Venue } from './parse-venue.ts';

/**
 * Find the date that citations give. A published paper has the year of its venue, where the venue states one, and no
 * more: month and day of the first public version are not those of the published one.
 *
 * @example findCitedDate('2022-10-05', { kind: 'conference', name: 'ICLR', year: 2023 }) // => '2023'
 * @returns YYYY, YYYY-MM or YYYY-MM-DD
 */
export function findCitedDate(published: string | undefined, venue: Venue | undefined): string | undefined {
  const first = published?.slice(0, 4);
  const year = venue?.year?.toString() ?? first;
  const isPreprint = venue === undefined || venue.kind === 'unpublished';
  return isPreprint && year === first ? published : year;
}
