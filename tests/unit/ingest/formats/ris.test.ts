import { describe, expect, test } from 'vitest';
import { findFormat } from '../../../../src/ingest/formats/index.ts';
import { ris } from '../../../../src/ingest/formats/ris.ts';
import { expectFloodsToBeCheap, expectNoiseToBeHarmless, expectOthersToSurvive, expectReadingToEnd, type Sample, TITLES } from './damage.ts';
import { outline, readEvents, readFirst } from './read-events.ts';

const record = (title: string): string => `TY  - JOUR\nTI  - ${title}\nER  - \n`;

test.each([
  ['a record without an end', `TY  - JOUR\nTI  - Moss\n${record('Fern')}`, ['Moss', 'Fern']],
  ['a record without a beginning', `${record('Fern')}TI  - Lost\nAU  - A\nER  - \n${record('Rush')}`, ['Fern', 4, 'Rush']],
  ['a record without a title', `TY  - JOUR\nAU  - A\nER  - \n${record('Fern')}`, [1, 'Fern']],
  ['text before the first record', `Some words\nand more\n\n${record('Fern')}`, [1, 'Fern']],
  ['what services say of themselves', `Provider: Example\nContent: text/plain\n\n${record('Fern')}`, ['Fern']],
  ['small letters and lost spaces', 'ty - conf\nti - Moss\ner -\nTY  -JOUR\nTI  - Fern\n', ['Moss', 'Fern']],
  ['one space', 'TY - JOUR\nTI - Fern\nER -\n', ['Fern']],
  ['an end alone', 'ER  - \n', []],
])('%s is told or mended', async (_, text, expected) => expect(outline(await readEvents(ris, text))).toEqual(expected));

test('values go on over lines; words that look like tags are words', async () => {
  const text = 'TY  - JOUR\nTI  - Fern\n  and Moss\nAB  - Ferns are\ngreen, as\nis - or to - be.\n\nThey <i>grow</i>: a  - b.\nKW  - moss\nER  - \n';
  expect(await readFirst(ris, text)).toMatchObject({ title: 'Fern and Moss', abstract: 'Ferns are green, as is - or to - be.\n\nThey grow: a - b.' });
  expect((await readEvents(ris, text))[0]).toMatchObject({ record: { line: 1, abstractLine: 4 } });
});

test('editors are no authors', async () => {
  const text = 'TY  - CONF\nTI  - Fern\nA1  - García, Ana\nAU  - Berg, Jr., Jan\nA2  - Editor, Eve\nA3  - Series, Sue\nED  - Other, Ed\nER  - \n';
  expect(await readFirst(ris, text)).toMatchObject({ authors: ['Jan Berg Jr.', 'Ana García'] });
});

test.each([
  ['M1  - arXiv:2101.00001v2', { arxiv: '2101.00001v2' }],
  ['M3  - arXiv preprint arXiv:2101.00001', { arxiv: '2101.00001' }],
  ['ID  - arXiv.2101.00001', { arxiv: '2101.00001' }],
  ['N1  - See arXiv:cs/0501001.', { arxiv: 'cs/0501001' }],
  ['DB  - arXiv\nAN  - 2101.00001', { arxiv: '2101.00001' }],
  ['M3  - 10.1000/182', { doi: '10.1000/182' }],
  ['N1  - doi: 10.1000/182.', { doi: '10.1000/182' }],
  ['UR  - https://doi.org/10.1000/182', { doi: '10.1000/182' }],
  ['DO  - https://doi.org/10.1000/182', { doi: '10.1000/182' }],
  ['PY  - 2024\nDA  - 2024/01/15/', { date: '2024-01-15' }],
  ['PY  - 2024\nM1  - arXiv:2312.00001', { date: '2023-12' }],
  ['PY  - 20233\nT2  - Moss', { date: '20233', venue: 'Moss' }],
  ['PY  - Spring 2023', { date: '2023' }],
  ['AU  - 王, 小明\nAU  - Wang 0001, Wei', { authors: ['王小明', 'Wei Wang'] }],
  ['T2  - Proceedings of Moss\nPY  - 2024\nVL  - 3\nSP  - 1', { venue: 'Proceedings of Moss 2024' }],
])('%s is understood', async (lines, expected) => expect(await readFirst(ris, `TY  - CONF\nTI  - Fern\n${lines}\nER  - \n`)).toMatchObject(expected));

test('people who are not named are told of once', async () => {
  expect(await readEvents(ris, 'TY  - JOUR\nTI  - Fern\nAU  - Moss, Ada\nAU  - et al.\nER  - \n')).toMatchObject([
    { problem: { code: 'left-out-value', severity: 'note', place: { line: 1 }, message: 'The record names only the first person.' } },
    { record: { fields: { authors: ['Ada Moss'] } } },
  ]);
});

test('MEDLINE of PubMed is read', async () => {
  const text = `
PMID- 38000001
OWN - NLM
DP  - 2024 Jun 12
TI  - Ferns in invented medicine: a title that goes
      on.
PG  - 1-9
LID - S0000-0 [pii]
LID - 10.1000/182 [doi]
AB  - BACKGROUND: Moss
      grows.
CI  - (c) Nobody
      at all
FAU - Nuñez, Íñigo
AU  - Nuñez I
LA  - eng
JT  - Invented medicine
VI  - 3

PMID- 38000002
TI  - [Moss].
AU  - Moss A
DP  - 2023 Spring
`;
  expect(findFormat('auto', text)).toBe(ris);
  expect(await readEvents(ris, text)).toMatchObject([
    {
      record: {
        line: 2,
        abstractLine: 10,
        fields: {
          title: 'Ferns in invented medicine: a title that goes on',
          authors: ['Íñigo Nuñez'],
          date: '2024-06-12',
          doi: '10.1000/182',
          abstract: 'BACKGROUND: Moss grows.',
          venue: 'Invented medicine 3:1-9, 2024',
          lang: 'en',
        },
      },
    },
    { record: { line: 20, fields: { title: '[Moss]', authors: ['Moss A'], date: '2023' } } },
  ]);
});

const sample: Sample = {
  format: ris,
  records: TITLES.map(
    (title) =>
      `TY  - JOUR\nTI  - ${title}\nAU  - García, Ana\nPY  - 2024/01/15\nAB  - We show that k < n,\nand more.\nUR  - https://example.org/a\nER  - `,
  ),
  join: (records) => records.join('\n\n') + '\n',
  noise: [
    'TY  - ',
    'TY  - JOUR\n',
    'TI  - A\n',
    'AB  - ',
    'ER  - \n',
    'ER',
    '  - ',
    '\n',
    'ty - conf\n',
    'a',
    ' ',
    '-',
    '<p>',
    '&amp;',
    '$',
    ': ',
    '10.1000/',
  ],
};

describe('accidents', () => {
  test('take no other record', () => expectOthersToSurvive(sample), 1_200_000);
  test('end', () => expectReadingToEnd(sample), 1_200_000);
  test('between records take none', () => expectNoiseToBeHarmless(sample), 1_200_000);
  test('cost little', () => expectFloodsToBeCheap(sample), 60_000);
});
