import { expect, test } from 'vitest';
import { parsePaperRecord } from '../../../../src/ingest/formats/paper-records.ts';

test('a record becomes facts and an abstract', () => {
  const record = {
    title: 'A *Fine* Title',
    authors: ['Ada Example', 'Ben Sample', 'Ada Example'],
    year: 2023,
    venue: 'XCONF',
    abstract: 'We show $x^2$.',
    url: 'https://example.org/p',
    pdf: '',
    code: 'github.com/example/code',
    doi: 'https://example.org/10.1',
    keywords: ['a'],
  };
  expect(parsePaperRecord(JSON.stringify(record))).toEqual({
    facts: {
      title: 'A \\*Fine\\* Title',
      authors: ['Ada Example', 'Ben Sample'],
      published: '2023',
      venue: 'XCONF 2023',
      links: { code: ['https://github.com/example/code'], page: 'https://example.org/p' },
    },
    abstract: 'We show $x^2$.',
  });
});

test('what a record does not say stays absent', () => {
  expect(parsePaperRecord('{"title":"Alone"}')).toEqual({ facts: { title: 'Alone' }, abstract: '' });
});
