import { expect, test } from 'vitest';
import { describeLoading, describeTaken, type Taken } from '../../../src/client/take-wording.ts';

const titles = (...names: string[]): Taken['missing'] => names.map((title) => ({ title }));
const taken: Taken = { way: 'copied', done: true, format: 'bib', total: 40, missing: [] };

test.each<[Partial<Taken>, string]>([
  [{}, 'Copied 40 papers.'],
  [{ total: 1 }, 'Copied 1 paper.'],
  [{ way: 'downloaded' }, ''],
  [{ done: false }, 'This browser did not allow copying. Download instead.'],
  [{ missing: titles('Moss') }, 'Copied 39 of 40 papers. Could not load “Moss”.'],
  [{ way: 'downloaded', missing: titles('A', 'B', 'C', 'D') }, 'Downloaded 36 of 40 papers. Could not load “A”, “B”, “C”, “D”.'],
  [{ missing: titles('A', 'B', 'C', 'D', 'E') }, 'Copied 35 of 40 papers. Could not load “A”, “B”, “C” and 2 more.'],
  [{ total: 1, done: false, missing: titles('A') }, 'The citation could not be loaded. Try again with a network.'],
  [
    { total: 2, format: 'ris', missing: titles('A', 'B') },
    'The 2 citations could not be loaded. Try again with a network. BibTeX needs none for papers that are kept in this browser.',
  ],
])('%j', (changes, message) => {
  expect(describeTaken({ ...taken, ...changes })).toBe(message);
});

test('progress is told in whole papers', () => {
  expect(describeLoading(1200, 2000)).toBe('Loading citations: 1,200 of 2,000');
});
