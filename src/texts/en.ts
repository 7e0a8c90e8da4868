/**
 * Every word of the interface in English. Each language has one such file with the same names; a page takes
 * the texts of its site's language as `#texts`, and what it does not use is not sent.
 *
 * Texts with a gap are functions; counts are whole numbers, lists are joined by the caller. Texts with links in them
 * mark those as linked-text.ts says. To add a language, copy this file, translate it and name it in languages.ts.
 */
import { formatBytesWith, formatDateIn } from './formats.ts';

/** BCP 47. */
export const language = 'en';
export const direction = 'ltr';

const numbers = new Intl.NumberFormat(language);
const count = (value: number, one: string, many = `${one}s`): string => `${numbers.format(value)} ${value === 1 ? one : many}`;

// Counted things.
export const papers = (value: number): string => count(value, 'paper');
export const topics = (value: number): string => count(value, 'topic');
export const methods = (value: number): string => count(value, 'method');
export const authors = (value: number): string => count(value, 'author');
export const years = (value: number): string => count(value, 'year');
export const editions = (value: number): string => count(value, 'edition');
export const morePeople = (value: number): string => count(value, 'more person', 'more people');

// Numbers, dates, lists.
export const formatNumber = (value: number): string => numbers.format(value);
export const formatBytes = (bytes: number): string => formatBytesWith(numbers, bytes);
/** A date as precise as it is known: `5 October 2022`. */
export const formatDate = (date: string): string => formatDateIn('en-GB', date);
/** Between the items of a list. */
export const comma = ', ';
/** Tides, Moss and 3 more. */
export const joinSome = (told: readonly string[], more: number): string => told.join(comma) + (more > 0 ? ` and ${numbers.format(more)} more` : '');
/** Ada Example, Bo Sample and 3 more: languages may count people apart from things. */
export const joinPeople = joinSome;
/** Tides, by Ada Example and others. */
export const titleByPeople = (title: string, first: string, hasMore: boolean): string => `${title}, by ${hasMore ? `${first} and others` : first}`;

// Places of the site.
export const map = 'Map';
export const trends = 'Trends';
