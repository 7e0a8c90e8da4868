import { describe, expect, test } from 'vitest';
import { buildCslItem, type CslItem } from '../../../../src/exports/citation/csl-item.ts';
import { createEntry, SOURCE } from './citation-fixture.ts';

const build = (facts: Parameters<typeof createEntry>[0]): CslItem => buildCslItem(createEntry(facts), SOURCE);

test('a preprint is published by arXiv on its own date', () => {
  expect(build({ arxiv: '2210.02414', published: '2022-10-05', authors: ['Ada Example'] })).toEqual({
    id: 'invented-paper',
    type: 'article',
    title: 'An Invented Paper',
    author: [{ family: 'Example', given: 'Ada' }],
    issued: { 'date-parts': [[2022, 10, 5]] },
    publisher: 'arXiv',
    number: 'arXiv:2210.02414',
    archive: 'arXiv',
    archive_location: '2210.02414',
    URL: 'https://arxiv.org/abs/2210.02414',
    abstract: 'First sentence. Second sentence.',
    language: 'en',
  });
});

test('a paper of a venue without a year says whose year it carries', () => {
  const note = 'The year is that of the first public version';
  expect(build({ venue: 'ICLR', published: '2022-10-05' })).toMatchObject({ issued: { 'date-parts': [[2022]] }, note });
  expect(build({ venue: 'ICLR 2023', published: '2022-10-05' }).note).toBeUndefined();
});

test('a published paper carries the year of its venue, and its first date beside it', () => {
  expect(build({ venue: 'ICLR 2023', published: '2022-10-05', arxiv: '2210.02414' })).toMatchObject({
    type: 'paper-conference',
    'container-title': 'ICLR',
    issued: { 'date-parts': [[2023]] },
    'available-date': { 'date-parts': [[2022, 10, 5]] },
    archive_location: '2210.02414',
  });
});

test('month and day of a preprint are not those of the published paper', () => {
  expect(build({ venue: 'KDD 2024', published: '2024-02-13' }).issued).toEqual({ 'date-parts': [[2024]] });
  expect(build({ venue: 'NeurIPS', published: '2024-09-25' }).issued).toEqual({ 'date-parts': [[2024]] });
});

test('the title of the published version stands beside the title', () => {
  const item = build({ venue: 'NeurIPS 2023 (oral)', publishedAs: 'Another Title' });
  expect(item).toMatchObject({ title: 'An Invented Paper', note: 'Published as: Another Title; oral' });
});

test.each([
  [{ kind: 'retracted', note: 'Withdrawn by the authors' }, 'Retracted: Withdrawn by the authors'],
  [{ kind: 'superseded', by: 'other' }, 'Superseded'],
] as const)('the status %o is noted', (status, note) => expect(build({ status }).note).toBe(note));

test('a formula is plain text', () => expect(build({ title: 'Of $n^2$ and $2^k$' }).title).toBe('Of n² and 2^k'));

test('who is not named is nobody', () => {
  expect(build({ authors: ['Ada Example', 'et al.'] }).author).toEqual([{ family: 'Example', given: 'Ada' }]);
  expect(build({ authors: ['et al.'] })).not.toHaveProperty('author');
});

test('what a press puts out is no paper of a meeting', () =>
  expect(build({ venue: 'Example Press, 2016', arxiv: '2210.02414' })).toMatchObject({
    type: 'article',
    publisher: 'Example Press',
    issued: { 'date-parts': [[2016]] },
  }));

describe('what is not known is left out', () => {
  test.each(['author', 'issued', 'available-date', 'container-title', 'publisher', 'number', 'archive', 'DOI', 'keyword', 'note'])('%s', (key) =>
    expect(build({})).not.toHaveProperty(key),
  );
});

test.each([
  [{ doi: '10.1000/a#b', arxiv: '2210.02414' }, 'https://doi.org/10.1000/a%23b'],
  [{ arxiv: '2210.02414', links: { page: 'https://example.org/p' } }, 'https://arxiv.org/abs/2210.02414'],
  [{ links: { page: 'https://example.org/p', pdf: 'https://example.org/p.pdf' } }, 'https://example.org/p'],
  [{ links: { pdf: 'https://example.org/p.pdf' } }, 'https://example.org/p.pdf'],
  [{}, 'https://papers.example.org/shelf/papers/invented-paper/'],
])('the address of %o is the most lasting one', (facts, url) => expect(build(facts).URL).toBe(url));

test('particles and groups have their own fields', () => {
  expect(build({ authors: ['Jan van der Berg', 'The Example Team'] }).author).toEqual([
    { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
    { literal: 'The Example Team' },
  ]);
});
