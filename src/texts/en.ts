/**
 * Every word of the interface in English. Each language has one such file with the same names; a page takes
 * the texts of its site's language as `#texts`, and what it does not use is not sent.
 *
 * Texts with a gap are functions; counts are whole numbers, lists are joined by the caller. To add a language, copy
 * this file, translate it and name it in languages.ts.
 */

/** BCP 47. */
export const language = 'en';
export const direction = 'ltr';

const numbers = new Intl.NumberFormat(language);
const count = (value: number, one: string, many = `${one}s`): string => `${numbers.format(value)} ${value === 1 ? one : many}`;

// Counted things.
export const papers = (value: number): string => count(value, 'paper');

// Places of the site.
export const map = 'Map';
export const trends = 'Trends';
