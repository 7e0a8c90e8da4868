/**
 * What Google Scholar must know of a paper. Its inclusion guidelines
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing) require three facts in a page's tags: the title,
 * at least one author and the date of publication, of which the year is enough; a page without any one of them is
 * read as if it had no tags. A PDF is not required where the page shows the abstract, and its absence is a problem of
 * its own.
 */
import type { Entry } from '../entries/entry.ts';
import { createProblem } from '../problems/create-problem.ts';
import { FILE_START, type Check } from './check.ts';

/** The title is required of every entry anyway. */
const REQUIRED = [
  { fact: 'authors', name: 'authors', example: 'authors: [Ada Example, Noé Vale]' },
  { fact: 'published', name: 'a date', example: 'published: 2024' },
] as const satisfies readonly { fact: keyof Entry; name: string; example: string }[];

export const checkScholar: Check = ({ catalogue }) =>
  catalogue.entries.flatMap((entry) => {
    const lacking = REQUIRED.filter(({ fact }) => entry[fact] === undefined);
    if (lacking.length === 0) return [];
    const names = lacking.map(({ name }) => name).join(' and ');
    const lines = lacking.map(({ example }) => `\`${example}\``).join(' and ');
    return createProblem('not-for-scholar', { file: entry.file, place: FILE_START }, `Google Scholar passes over an entry without ${names}.`, {
      fix: `add ${lacking.length === 1 ? 'a line' : 'lines'} such as ${lines}, if known.`,
    });
  });
