import { isPreprintServer } from './preprint.ts';

export interface VenueParts {
  readonly name?: string | undefined;
  readonly year?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly isJournal: boolean;
}

const NUMBER = /^[\w.-]{1,12}$/;

/**
 * Write a venue as the catalogue has them: the name as printed, then the year where the name has none. Volume and
 * pages are said of journals, by which they are found; `undefined` for places of preprints.
 *
 * @example renderVenue({ name: 'ICLR', year: '2023', isJournal: false }) // => 'ICLR 2023'
 * @example renderVenue({ name: 'PNAS', year: '2018', volume: '115', issue: '48', pages: '1-9', isJournal: true }) // => 'PNAS 115(48):1-9, 2018'
 */
export function renderVenue({ name, year, isJournal, ...numbers }: VenueParts): string | undefined {
  const venue = name?.trim() ?? '';
  if (venue === '' || isPreprintServer(venue)) return undefined;
  const isDated = year === undefined || /(?:19|20)\d\d/.test(venue);
  const place = isJournal ? renderPlace(numbers) : '';
  if (place === '') return isDated ? venue : `${venue} ${year}`;
  return `${venue} ${place}${isDated ? '' : `, ${year}`}`;
}

function renderPlace({ volume, issue, pages }: Pick<VenueParts, 'volume' | 'issue' | 'pages'>): string {
  const range = pages?.replace(/\s*[-–—]+\s*/g, '-').trim() ?? '';
  if (volume === undefined || !NUMBER.test(volume)) return '';
  const number = issue !== undefined && NUMBER.test(issue) ? `(${issue})` : '';
  return `${volume}${number}${/^[\w.]{1,12}(?:-[\w.]{1,12})?$/.test(range) ? `:${range}` : ''}`;
}
