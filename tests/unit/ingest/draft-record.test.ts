import { describe, expect, test } from 'vitest';
import { draftRecord } from '../../../src/ingest/draft-record.ts';
import type { SourceRecord } from '../../../src/ingest/record-fields.ts';

const draft = (record: Partial<SourceRecord>): ReturnType<typeof draftRecord> =>
  draftRecord({ line: 3, fields: {}, ...record }, { file: 'list.bib', findTopic: () => undefined });

test('a record becomes facts and Markdown, and what it states is told from what its texts show', () => {
  const fields = { title: 'SnugNet: A Tight\n Fit', abstract: 'SnugNet costs $p<0.05$.\n\nSee https://github.com/ada/snug.', venue: 'ICLR 2025' };
  const { draft: drafted, problems } = draft({ fields });
  expect(problems).toEqual([]);
  expect(drafted?.facts).toEqual({
    title: 'SnugNet: A Tight Fit',
    venue: 'ICLR 2025',
    method: 'SnugNet',
    links: { code: ['https://github.com/ada/snug'] },
  });
  expect(drafted?.stated).toEqual({ venue: 'ICLR 2025' });
  expect(drafted?.abstract.split('\n\n')).toHaveLength(2);
});

test('a dollar is money where the source strips formulas', () => {
  const { draft: drafted } = draft({ fields: { title: 'Of Prices', abstract: 'It costs $5 or $6 and x^2.' }, dollars: 'lost' });
  expect(drafted?.abstract).toContain('\\$5');
});

describe('a record that cannot come in is named with its line', () => {
  test.each([
    ['no title', { abstract: 'Something.' }, 'The record has no title.'],
    ['a title of spaces', { title: ' \n ' }, 'The record has no title.'],
    ['a text beyond all bounds', { title: 'A title', abstract: 'x'.repeat(70_000) }, 'The record is longer than an entry may be (64 KB).'],
    ['lost letters', { title: 'Zo\ufffd' }, 'Some bytes of the record are not UTF-8 text.'],
    ['a control character', { title: 'A \u0007 title' }, 'The record holds characters that no text has.'],
  ])('%s', (_, fields, message) => {
    const { draft: drafted, problems } = draft({ fields });
    expect(drafted).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'unreadable-record', message, file: 'list.bib', place: { line: 3, column: 1 } }]);
  });
});
