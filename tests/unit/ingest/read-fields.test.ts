import { describe, expect, test } from 'vitest';
import { readFields } from '../../../src/ingest/read-fields.ts';
import type { RecordFields } from '../../../src/ingest/record-fields.ts';

const findTopic = (word: string): string | undefined => ({ widgets: 'widgets', 'Small things': 'small-things' })[word];
const read = (fields: RecordFields): ReturnType<typeof readFields> => readFields({ line: 7, fields }, { file: 'list.bib', findTopic });

describe('facts of a record', () => {
  test.each<[string, RecordFields, object]>([
    ['a date with a time', { date: '2023-05-17T10:00:00Z' }, { published: '2023-05-17' }],
    ['a date with slashes and short numbers', { date: '2023/5/7' }, { published: '2023-05-07' }],
    ['a year', { date: ' 2023 ' }, { published: '2023' }],
    ['a day that is not said', { date: '2023-05-00' }, { published: '2023-05' }],
    ['an arXiv id with a version', { arxiv: 'arXiv:2405.01234v3' }, { arxiv: '2405.01234' }],
    ['an address of arXiv', { urls: ['https://arxiv.org/abs/2405.01234v1'] }, { arxiv: '2405.01234' }],
    ['an old arXiv id', { arxiv: 'hep-th/9901001' }, { arxiv: 'hep-th/9901001' }],
    ['the DOI of arXiv', { doi: '10.48550/arXiv.2405.01234' }, { arxiv: '2405.01234' }],
    ['a DOI with its resolver', { doi: 'https://doi.org/10.1000/snug' }, { doi: '10.1000/snug' }],
    ['names with spaces around them, and one twice', { authors: [' Ada  Example ', 'Ada Example', ''] }, { authors: ['Ada Example'] }],
    ['keywords of the vocabulary', { keywords: ['widgets', 'unheard of', 'Small things', 'widgets'] }, { topics: ['widgets', 'small-things'] }],
    ['a PDF among addresses', { urls: ['https://example.org/a.pdf'] }, { links: { pdf: 'https://example.org/a.pdf' } }],
    ['code among addresses', { urls: ['https://github.com/ada/snug'] }, { links: { code: ['https://github.com/ada/snug'] } }],
    ['a page without its scheme', { urls: ['example.org/snug'] }, { links: { page: 'https://example.org/snug' } }],
    ['empty values', { doi: '', date: '', venue: ' ', authors: [], urls: [''] }, {}],
  ])('%s', (_, fields, facts) => {
    expect(read(fields)).toEqual({ facts, problems: [] });
  });
});

describe('a value that does not fit is left out and named, and the others stay', () => {
  test.each<[string, RecordFields]>([
    ['published', { date: 'last Tuesday' }],
    ['published', { date: '2023-13-45' }],
    ['arxiv', { arxiv: 'none' }],
    ['doi', { doi: 'pending' }],
    ['links.code', { links: { code: ['javascript:alert(1)'] } }],
    ['links.page', { urls: ['http://localhost/x'] }],
    ['categories', { categories: ['Snug Studies'] }],
    ['lang', { lang: 'Elvish!' }],
  ])('%s', (key, fields) => {
    const { facts, problems } = read({ venue: 'ICLR 2025', ...fields });
    expect(facts).toEqual({ venue: 'ICLR 2025' });
    expect(problems).toMatchObject([{ code: 'left-out-value', severity: 'warning', file: 'list.bib', place: { line: 7 } }]);
    expect(problems[0]?.message).toContain(`\`${key}\``);
  });
});

test('of a date that names two days the year stays, and both are offered', () => {
  const { facts, problems } = read({ date: '03/04/2024' });
  expect(facts).toEqual({ published: '2024' });
  expect(problems).toMatchObject([
    { message: '`03/04/2024` names one of two days, so only the year 2024 is kept.', fix: 'write `2024-04-03` or `2024-03-04`, YYYY-MM-DD.' },
  ]);
});

test('a date without a year of four digits is told as it was typed', () => {
  const { facts, problems } = read({ date: 'Apr 24' });
  expect(facts).toEqual({});
  expect(problems).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('`Apr 24`') as string, fix: expect.stringContaining('YYYY-MM-DD') as string },
  ]);
});

test.each<[RecordFields, string]>([
  [{ date: 'in press' }, 'write `2024-04-03` (YYYY-MM-DD)'],
  [{ arxiv: 'none' }, '`arxiv: "2405.01234"`'],
  [{ doi: 'pending' }, '`doi: 10.'],
  [{ lang: 'Elvish!' }, '`lang: en`'],
])('how to write what is left out of %j is said', (fields, form) => {
  expect(read(fields).problems[0]?.fix).toContain(form);
});
