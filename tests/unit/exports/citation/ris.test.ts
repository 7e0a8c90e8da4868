import { format } from '@citation-js/plugin-ris/lib/ris.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildCslItem } from '../../../../src/exports/citation/csl-item.ts';
import { renderRis } from '../../../../src/exports/citation/ris.ts';
import { createEntry, SOURCE } from './citation-fixture.ts';
import { readRis } from './read-ris.ts';

const render = (facts: Parameters<typeof createEntry>[0]): string => renderRis(buildCslItem(createEntry(facts), SOURCE), ['Moss, Fern', 'Tides']);

/** What the tables of citation-js have whole. */
const SHARED: ReadonlySet<string> = new Set(['AB', 'AU', 'C3', 'DO', 'IS', 'LA', 'M3', 'N1', 'TI', 'UR', 'VL']);

test('lines end with CRLF and the record with ER', () => {
  const lines = render({}).split('\r\n');
  expect([lines[0], ...lines.slice(-2)]).toEqual(['TY  - UNPB', 'ER  - ', '']);
  expect(render({})).not.toMatch(/[^\r]\n/);
});

test('what the tables of the translator lack is there', () => {
  const id = 'an-id-that-is-longer-than-twenty-characters';
  const facts = { id, doi: '10.1000/x', arxiv: '2210.02414', venue: 'AAAI 2025, 39(23), 1-9', authors: ['Jan van der Berg', 'The Example Team'] };
  const [record] = readRis(render(facts));
  expect(Object.fromEntries(record ?? [])).toMatchObject({
    TY: ['CONF'],
    ID: [id],
    AU: ['van der Berg, Jan', 'The Example Team'],
    T2: ['AAAI'],
    PY: ['2025'],
    SP: ['1'],
    EP: ['9'],
    DO: ['10.1000/x'],
    DB: ['arXiv'],
    AN: ['2210.02414'],
  });
  expect(record?.has('C2')).toBe(false);
});

test('keywords that hold commas stay whole', () => expect(readRis(render({}))[0]?.get('KW')).toEqual(['Moss, Fern', 'Tides']));

test('formulas are plain text, and what became of the paper is noted', () => {
  const [record] = readRis(render({ title: 'Of $2^n$', status: { kind: 'retracted' } }));
  expect([record?.get('TI'), record?.get('N1')]).toEqual([['Of 2^n'], ['Retracted']]);
});

test('a preprint has its whole date and its number', () => {
  const [record] = readRis(render({ arxiv: '2210.02414', published: '2022-10-05' }));
  expect([record?.get('DA'), record?.get('M1'), record?.get('PB')]).toEqual([['2022/10/05/'], ['arXiv:2210.02414'], ['arXiv']]);
});

test('a journal is one', () => expect(render({ venue: 'Journal of Examples 4(2)' })).toMatch(/^TY {2}- JOUR\r\n[^]*T2 {2}- Journal of Examples\r\n/));

test('no value reaches beyond its line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const records = readRis(render({ titleText: `${text}\nER  - \nTY  - BOOK`, authors: ['Ada Example'] }));
      expect(records.map((record) => record.get('TY'))).toEqual([['UNPB']]);
    }),
  );
});

test.each(['AAAI 2025, 39(23), 1-9', 'Journal of Examples 4(2)', 'Example Press', undefined])(
  'of a paper in %s, citation-js says the same',
  (venue) => {
    const facts = {
      venue,
      doi: '10.1000/x',
      arxiv: '2210.02414',
      published: '2022-10-05',
      authors: ['Ada Example Jr.', 'The Example Team'],
      text: 'Why.',
    };
    const entry = createEntry(Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));
    const [theirs] = format([buildCslItem(entry, SOURCE)], { format: 'object', spec: 'new' });
    const pick = (tags: Iterable<readonly [string, unknown]>): unknown =>
      [...tags].filter(([tag]) => SHARED.has(tag)).map(([tag, value]) => [tag, [value].flat()]);
    const [ours] = readRis(renderRis(buildCslItem(entry, SOURCE), []));
    expect(pick(ours ?? [])).toEqual(pick(Object.entries(theirs ?? {})));
  },
);
