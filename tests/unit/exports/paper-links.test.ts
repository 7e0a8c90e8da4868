import { expect, test } from 'vitest';
import { findPdfUrl, getCitedUrl, listPaperLinks } from '../../../src/exports/paper-links.ts';
import { SOURCE } from './citation/citation-fixture.ts';

const LINKS = { page: 'https://example.org/p', pdf: 'https://example.org/p.pdf' };

test('the most lasting address comes first', () =>
  expect(listPaperLinks({ doi: '10.1000/a', arxiv: '2305.00001', links: LINKS })).toEqual([
    { kind: 'doi', url: 'https://doi.org/10.1000/a' },
    { kind: 'arxiv', url: 'https://arxiv.org/abs/2305.00001' },
    { kind: 'page', url: LINKS.page },
    { kind: 'pdf', url: LINKS.pdf },
  ]));

test('no address is listed twice', () =>
  expect(listPaperLinks({ arxiv: '2305.00001', links: { page: 'https://arxiv.org/abs/2305.00001' } }).map(({ kind }) => kind)).toEqual([
    'arxiv',
    'pdf',
  ]));

test.each([
  [{ arxiv: '2305.00001', links: LINKS }, LINKS.pdf],
  [{ arxiv: '2305.00001' }, 'https://arxiv.org/pdf/2305.00001'],
  [{ doi: '10.1000/a' }, undefined],
])('the PDF of %o is %s', (paper, url) => expect(findPdfUrl(paper)).toBe(url));

test('a paper that is nowhere else is cited by its page here', () =>
  expect(getCitedUrl({ id: 'moss' }, SOURCE.site)).toBe('https://papers.example.org/shelf/papers/moss/'));
