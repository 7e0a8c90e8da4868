/** What the venue of an entry says, as readers abbreviate it: `AAAI 2025, 39(23), 24123-24131`. */
import { findVenueKind } from './venue-kinds.ts';

export interface Venue {
  readonly kind: 'journal' | 'conference' | 'unpublished';
  /** The venue without its year and numbers; for unpublished ones what kind of text it is, empty where nothing is said. */
  readonly name: string;
  /** When the published version came out. */
  readonly year?: number;
  readonly volume?: string;
  readonly issue?: string;
  /** `1–53` with a hyphen. */
  readonly pages?: string;
  /** Who put it out, where that is all that is said: a press, an archive of files, a name we do not know. */
  readonly publisher?: string;
  /** What the venue's name was followed by in brackets: `oral`. */
  readonly note?: string;
}

/** `NeurIPS 2000-2001`: after other numbers these would be pages. */
const YEAR_RANGE = /^(\D+)\s((?:19|20)\d\d)[-–]((?:19|20)\d\d)$/;
/** Years are neither part of a page range nor of a longer number. */
const YEAR = /(?<!\d|\d[-–:])(?:19|20)\d\d(?!\d|[-–]+\d)/;
const SHORT_YEAR = /\s?['’](\d\d)\b/;
const UNPUBLISHED =
  /^(?:arxiv|corr\b|preprint|(?:bio|med|chem|tech|eng|psy|soc|earth|edu?)a?rxiv|under review|in review|submitted|unpublished|openreview|ssrn)/i;
const REPORT = /\b(?:thesis|dissertation|technical report|tech report|white paper|blog)\b/i;
/** Words before the name. */
const LEAD = /^(?:accepted (?:to|at|by|in)|to appear (?:in|at)|published (?:in|at)|in)\s+/i;
const PAGES = /[,:]?\s*(?:(?:pages?|pp?\.?)\s*)?\b([A-Z]?\d+\s*[-–—]+\s*[A-Z]?\d+)$/i;
const SINGLE_PAGE = /[,:]?\s*(?:pages?|pp?\.|:|art(?:icle)?\.?)\s*([A-Z]?\d+)$/i;
/** `Phys. Rev. Lett. 77, 3865`. */
const NUMBER_AFTER_VOLUME = /(?<=[\s,]\d{1,4}(?:\([\w-]{1,8}\))?),\s*([A-Z]?\d+)$/;
const VOLUME_ISSUE = /[,;\s]\s*(?:vol(?:ume|\.)?\s*)?(\d{1,4})(?:\s*\(([\w-]{1,8})\)|(?:\s*[,.])?\s*(?:no\.?|issue)\s*(\d{1,4}))$/i;
const VOLUME = /,?\s*(?:vol(?:ume|\.)\s*|[\s,;])(\d{1,4})$/i;

/**
 * Parse a venue. What is not understood stays in the name.
 *
 * @example parseVenue('JMLR 21 (2020) 1-53') // => { kind: 'journal', name: 'JMLR', year: 2020, volume: '21', pages: '1-53' }
 */
export function parseVenue(venue: string): Venue {
  if (UNPUBLISHED.test(venue)) return { kind: 'unpublished', name: '' };
  const { text, note } = cutNote(venue.replace(LEAD, ''));
  const { text: undated, year } = cutYear(text);
  const facts = { ...(year !== undefined && { year }), ...(note !== undefined && { note }) };
  if (REPORT.test(venue)) return { kind: 'unpublished', name: undated, ...facts };
  if (undated === '') return { kind: 'unpublished', name: '', ...facts };
  const pages = cutLast(undated, [PAGES, SINGLE_PAGE, NUMBER_AFTER_VOLUME]);
  const issue = cutLast(pages.text, [VOLUME_ISSUE]);
  const volume = issue.found === undefined ? cutLast(issue.text, [VOLUME]) : issue;
  const kind = findVenueKind(volume.text) ?? (volume.found && (pages.found ?? issue.found) ? 'journal' : 'publisher');
  if (kind === 'publisher') return { kind: 'unpublished', name: '', publisher: undated, ...facts };
  // A number alone is a volume after a journal only; after a conference it may count the meetings.
  const place = kind === 'journal' ? volume : issue;
  if (place.text === '') return { kind, name: undated, ...facts };
  return {
    kind,
    name: place.text,
    ...facts,
    ...(place.found?.[0] !== undefined && { volume: place.found[0] }),
    ...(place.found?.[1] !== undefined && { issue: place.found[1] }),
    ...(pages.found?.[0] !== undefined && { pages: pages.found[0].replace(/\s*[-–—]+\s*/, '-') }),
  };
}

/** `NeurIPS 2023 (oral)`; numbers in brackets are an issue or a year. */
function cutNote(venue: string): { text: string; note?: string } {
  const match = /\s*[([]((?:[a-z][\w\s-]*))[)\]]$/i.exec(venue);
  if (match?.[1] === undefined || !/oral|spotlight|poster|award|paper|demo|highlight|abstract/i.test(match[1])) return { text: venue };
  return { text: venue.slice(0, match.index), note: match[1] };
}

function cutYear(venue: string): { text: string; year?: number } {
  const range = YEAR_RANGE.exec(venue);
  if (range && Number(range[3]) - Number(range[2]) === 1) return { text: tidy(range[1] ?? ''), year: Number(range[3]) };
  const match = YEAR.exec(venue) ?? SHORT_YEAR.exec(venue);
  if (!match) return { text: tidy(venue) };
  const year = match[1] === undefined ? Number(match[0]) : (Number(match[1]) > 50 ? 1900 : 2000) + Number(match[1]);
  const rest = tidy(`${venue.slice(0, match.index).replace(/[-–]$/, '')} ${venue.slice(match.index + match[0].length)}`.replace(/\(\s*\)/, ' '));
  return { text: rest, year };
}

function cutLast(text: string, patterns: readonly RegExp[]): { text: string; found?: readonly string[] } {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return { text: tidy(text.slice(0, match.index)), found: match.slice(1).filter(Boolean) };
  }
  return { text };
}

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;:])/g, '$1')
    .replace(/^[\s,;:.-]+|[\s,;:–-]+$/g, '');
