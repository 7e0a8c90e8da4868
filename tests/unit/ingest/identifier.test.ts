import { describe, expect, test } from 'vitest';
import { parseIdentifier, parseIdentifiers } from '../../../src/ingest/identifier.ts';

const arxiv = (id: string) => ({ kind: 'arxiv', id });
const doi = (id: string) => ({ kind: 'doi', id });

describe('an identifier is read from what people type', () => {
  test.each([
    ['2405.01234', arxiv('2405.01234')],
    [' arXiv:2405.01234v3 ', arxiv('2405.01234')],
    ['hep-th/9901001', arxiv('hep-th/9901001')],
    ['https://arxiv.org/abs/2405.01234', arxiv('2405.01234')],
    ['https://arxiv.org/pdf/2405.01234v2.pdf', arxiv('2405.01234')],
    ['arxiv.org/abs/math.GT/0309136v1', arxiv('math.GT/0309136')],
    ['https://huggingface.co/papers/2405.01234', arxiv('2405.01234')],
    ['https://arxiv.org/abs/2405.01234?context=cs.LG', arxiv('2405.01234')],
    ['10.48550/arXiv.2405.01234', arxiv('2405.01234')],
    ['https://doi.org/10.48550/arXiv.2405.01234', arxiv('2405.01234')],
    ['10.1145/3342195.3387548', doi('10.1145/3342195.3387548')],
    ['doi:10.1145/3342195.3387548', doi('10.1145/3342195.3387548')],
    ['https://dx.doi.org/10.1002/(SICI)1097-0258(19980815)17:15', doi('10.1002/(SICI)1097-0258(19980815)17:15')],
    ['https://doi.org/10.1000%2F182', doi('10.1000/182')],
    ['https://link.springer.com/chapter/10.1007/978-3-031-00000-0_7', doi('10.1007/978-3-031-00000-0_7')],
    ['https://dl.acm.org/doi/abs/10.1145/3342195.3387548?download=true', doi('10.1145/3342195.3387548')],
    ['https://onlinelibrary.wiley.com/doi/10.1002/example.123', doi('10.1002/example.123')],
  ])('%s', (text, expected) => {
    expect(parseIdentifier(text)).toEqual(expected);
  });

  test.each([
    '',
    'QuietWalk',
    '2405.01234 and more',
    '2413.01234',
    'https://example.org/2405.01234',
    '../../etc/passwd',
    `10.1000/${'x'.repeat(500)}`,
    'https://doi.org/%',
  ])('nothing is read from `%s`', (text) => {
    expect(parseIdentifier(text)).toBeUndefined();
  });
});

describe('several identifiers', () => {
  test('are read from lines, commas and blanks', () => {
    expect(parseIdentifiers('2405.01234, 10.1000/182\nhttps://arxiv.org/abs/2405.01235\n')).toEqual([
      arxiv('2405.01234'),
      doi('10.1000/182'),
      arxiv('2405.01235'),
    ]);
  });

  test.each(['2405.01234 is a paper', '', ' \n '])('are not read from `%s`', (text) => {
    expect(parseIdentifiers(text)).toBeUndefined();
  });
});
