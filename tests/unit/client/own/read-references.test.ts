import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderLinks, renderMarkdown } from '../../../../src/client/list-texts.ts';
import { findIdentifiers, readReferences } from '../../../../src/client/own/read-references.ts';

test.each<[string, string[]]>([
  ['arXiv:2210.02414v2', ['2210.02414']],
  ['https://arxiv.org/pdf/2210.02414.pdf', ['2210.02414']],
  ['see hep-th/9901001, please', ['hep-th/9901001']],
  ['https://doi.org/10.1000/moss.1.', ['10.1000/moss.1']],
  ['(doi:10.1000/moss)', ['10.1000/moss']],
  ['10.48550/arXiv.2210.02414', ['10.48550/arXiv.2210.02414']],
  ['2213.02414 and 12210.02414 are none', []],
])('%s', (text, identifiers) => {
  expect(findIdentifiers(text)).toEqual(identifiers);
});

const read = (text: string, parsed?: unknown) => readReferences(text, parsed);

test('BibTeX is read by its fields, titles without TeX', () => {
  const text = `@string{x = "y"}
@article{moss2024, title = {{On} M{\\"o}ss, and {\\'E}t{\\'e}}, author={Ada Example}, abstract = {After 10.1000/other, title = {No}},
  doi = {10.1000/moss}, }
@misc{ferns, title = "Ferns", eprint = 2210.02414, archivePrefix={arXiv}}
@book{broken, title = {Never closed`;
  expect(read(text)).toEqual([
    { title: 'On Moss, and Ete', identifiers: ['10.1000/moss'], ids: [] },
    { title: 'Ferns', identifiers: ['2210.02414'], ids: [] },
    { title: 'Never closed', identifiers: [], ids: [] },
  ]);
});

test('RIS is read by its records', () => {
  const text =
    'TY  - CONF\nTI  - On Moss\nAB  - After 10.1000/other\nDO  - 10.1000/moss\nER  - \nTY  - JOUR\nT1  - Ferns\nUR  - https://moss.example.org/papers/on-ferns/\nER  - \n';
  expect(read(text)).toEqual([
    { title: 'On Moss', identifiers: ['10.1000/moss'], ids: [] },
    { title: 'Ferns', identifiers: [], ids: ['on-ferns'] },
  ]);
});

test('CSL-JSON is read by its items, whatever else is among them', () => {
  const items = [{ title: 'On Moss', DOI: '10.1000/moss', author: [] }, null, 7, { note: 'arXiv:2210.02414' }];
  expect(read('', items)).toEqual([
    { title: 'On Moss', identifiers: ['10.1000/moss'], ids: [] },
    { identifiers: ['2210.02414'], ids: [] },
  ]);
});

const moss = {
  id: 'on-moss',
  title: 'On [Moss] & Ferns',
  authors: ['Ada Example'],
  link: 'https://arxiv.org/abs/2210.02414',
  note: 'Compare 10.1000/other.',
};
const addressOf = ({ id }: { readonly id: string }): string => `https://moss.example.org/papers/${id}/`;

test('the texts of the list itself are read again, without what notes name', () => {
  expect(read(renderMarkdown([moss], addressOf))).toEqual([{ title: moss.title, identifiers: ['2210.02414'], ids: ['on-moss'] }]);
  const ferns = { ...moss, id: 'on-ferns', title: 'Ferns after Rain' };
  expect(read(renderLinks([moss, ferns], addressOf))).toEqual([
    { title: moss.title, identifiers: [], ids: ['on-moss'] },
    { title: ferns.title, identifiers: [], ids: ['on-ferns'] },
  ]);
});

test('lines are titles, identifiers or addresses', () => {
  expect(read('1. On Moss and Ferns\n2. arXiv:2210.02414\n\n10.1000/moss\n10.1000/ferns')).toEqual([
    { title: 'On Moss and Ferns', identifiers: [], ids: [] },
    { identifiers: ['2210.02414'], ids: [] },
    { identifiers: ['10.1000/moss'], ids: [] },
    { identifiers: ['10.1000/ferns'], ids: [] },
  ]);
});

test('whatever a text holds, it is read', () => {
  const pieces = fc.constantFrom(
    '@a{',
    '{',
    '}',
    '"',
    ' = ',
    'title',
    'TY  - ',
    'ER  - ',
    '\n',
    '\\',
    '[',
    '](',
    ',',
    '10.1000/',
    '2210.02414',
    ' ',
    'moss',
    '\u0000',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      expect(Array.isArray(read(parts.join('')))).toBe(true);
    }),
  );
});

test('a large text of nothing but openings or gaps takes no time', () => {
  const start = performance.now();
  for (const opening of ['{', '[', '@a{b, x = {', '10.1000/', '(', '"']) read(`@article{a, title = ${opening.repeat(200_000)}`);
  for (const opening of ['[', '10.1', '(', '> ', '- ', '\n', '.']) read(`a${opening.repeat(200_000)}b`);
  expect(performance.now() - start).toBeLessThan(4000);
});
