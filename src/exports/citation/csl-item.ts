/**
 * An entry as CSL-JSON, from which every other citation format is made:
 * https://docs.citationstyles.org/en/stable/specification.html
 *
 * `issued` is what cited-date.ts says; where that is the date of the published version, `available-date` is the first.
 */
import type { Catalogue } from '../../catalogue/model.ts';
import { getCitedUrl } from '../paper-links.ts';
import { listPeople, splitName } from '../../catalogue/person-names.ts';
import { describeStatus } from '../../catalogue/status-wording.ts';
import type { Entry } from '../../entries/entry.ts';
import { renderPlainTitle } from '../../entries/math-text.ts';
import { findCitedDate } from './cited-date.ts';
import { parseVenue, type Venue } from './parse-venue.ts';

/** What a citation needs beside its entry. */
export type CitationSource = Pick<Catalogue, 'site' | 'topics'>;

/** The fields of CSL-JSON that we can know. */
export interface CslItem {
  /** The entry's id: unique, stable and plain ASCII, so it is the citation key too. */
  readonly id: string;
  readonly type: 'article-journal' | 'paper-conference' | 'article';
  /** Plain text, formulas as far as a line of text can show them. */
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  /** First public, where `issued` is the published version's. */
  readonly 'available-date'?: CslDate;
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly publisher?: string;
  /** `arXiv:2210.02414`, of preprints. */
  readonly number?: string;
  readonly genre?: string;
  readonly note?: string;
  readonly archive?: string;
  readonly archive_location?: string;
  readonly DOI?: string;
  readonly URL: string;
  readonly abstract?: string;
  readonly language?: string;
  readonly keyword?: string;
}

export type CslName =
  | {
      readonly family: string;
      readonly given?: string;
      readonly 'non-dropping-particle'?: string;
      readonly suffix?: string;
    }
  | { readonly literal: string };

export interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

export function buildCslItem(entry: Entry, { site, topics }: CitationSource): CslItem {
  const venue = entry.venue === undefined ? undefined : parseVenue(entry.venue);
  const { names } = listPeople(entry.authors);
  const keyword = listKeywords(entry, topics).join(', ');
  return {
    id: entry.id,
    type: findType(venue),
    title: renderPlainTitle(entry),
    ...(names.length > 0 && { author: names.map(buildName) }),
    ...buildDates(entry.published, venue),
    ...(venue ? buildPublication(venue) : {}),
    ...buildNote(entry, venue),
    ...buildArchive(entry, venue),
    ...(entry.doi !== undefined && { DOI: entry.doi }),
    URL: getCitedUrl(entry, site),
    ...(entry.text !== '' && { abstract: entry.text }),
    language: entry.lang ?? site.language,
    ...(keyword !== '' && { keyword }),
  };
}

/** The topics' labels, which may hold commas. */
export const listKeywords = ({ topics = [] }: Entry, known: Catalogue['topics']): string[] => topics.map((id) => known.get(id)?.label ?? id);

const findType = (venue: Venue | undefined): CslItem['type'] => {
  if (!venue || venue.kind === 'unpublished') return 'article';
  return venue.kind === 'journal' ? 'article-journal' : 'paper-conference';
};

function buildName(name: string): CslName {
  const split = splitName(name);
  if (split.kind === 'whole') return { literal: split.name };
  return {
    family: split.family,
    given: split.given,
    ...(split.particle !== undefined && { 'non-dropping-particle': split.particle }),
    ...(split.suffix !== undefined && { suffix: split.suffix }),
  };
}

function buildDates(published: string | undefined, venue: Venue | undefined): Pick<CslItem, 'issued' | 'available-date'> {
  const issued = findCitedDate(published, venue);
  return {
    ...(issued !== undefined && { issued: buildDate(issued) }),
    ...(published !== undefined && findType(venue) !== 'article' && { 'available-date': buildDate(published) }),
  };
}

const buildDate = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });

function buildPublication({ kind, name, publisher, volume, issue, pages }: Venue): Partial<CslItem> {
  if (kind === 'unpublished') return { ...(name !== '' && { genre: name }), ...(publisher !== undefined && { publisher }) };
  return {
    'container-title': name,
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(pages !== undefined && { page: pages }),
  };
}

/** What became of the paper comes first. The catalogue's title stays the title in every format, so that all of them agree; the published one is named beside it. */
function buildNote({ publishedAs, published, status }: Entry, venue: Venue | undefined): Pick<CslItem, 'note'> {
  const isDatedByPreprint = published !== undefined && venue !== undefined && venue.kind !== 'unpublished' && venue.year === undefined;
  const notes = [
    status ? describeStatus(status) : '',
    publishedAs === undefined ? '' : `Published as: ${publishedAs}`,
    venue?.note ?? '',
    isDatedByPreprint ? 'The year is that of the first public version' : '',
  ].filter(Boolean);
  return notes.length === 0 ? {} : { note: notes.join('; ') };
}

function buildArchive({ arxiv }: Entry, venue: Venue | undefined): Partial<CslItem> {
  if (arxiv === undefined) return {};
  const isPreprint = findType(venue) === 'article' && (venue?.publisher ?? venue?.name ?? '') === '';
  return { ...(isPreprint && { publisher: 'arXiv', number: `arXiv:${arxiv}` }), archive: 'arXiv', archive_location: arxiv };
}
