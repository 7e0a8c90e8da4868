/** The ContextObject is read back as a form, which is what its format is (https://www.niso.org/publications/z3988-2004-r2021). */
import { expect, test } from 'vitest';
import { renderCoins, type ListedPaper } from '../../../../src/exports/citation/coins.ts';

const MOSS: ListedPaper = {
  title: 'Moss & Fern: 50% more = “green”?',
  authors: ['Ada Example', 'Jan van der Berg'],
  date: '2023-05-02',
  address: 'https://shelf.example.org/papers/moss/',
};

const read = (paper: Partial<ListedPaper>): Record<string, string | string[]> => {
  const form = new URLSearchParams(renderCoins({ ...MOSS, ...paper }));
  return Object.fromEntries([...new Set(form.keys())].map((key) => [key, form.getAll(key).length > 1 ? form.getAll(key) : (form.get(key) ?? '')]));
};

test('an article of a journal', () =>
  expect(read({ venue: 'Journal of Moss 12(3), 1-53, 2024', doi: '10.1000/182' })).toEqual({
    ctx_ver: 'Z39.88-2004',
    rft_val_fmt: 'info:ofi/fmt:kev:mtx:journal',
    'rft.atitle': MOSS.title,
    'rft.jtitle': 'Journal of Moss',
    'rft.volume': '12',
    'rft.issue': '3',
    'rft.pages': '1-53',
    'rft.au': ['Example, Ada', 'van der Berg, Jan'],
    'rft.date': '2024',
    rft_id: 'info:doi/10.1000/182',
  }));

test('a contribution to proceedings', () =>
  expect(read({ venue: 'MOSS 2023', arxiv: '2305.00001' })).toEqual({
    ctx_ver: 'Z39.88-2004',
    rft_val_fmt: 'info:ofi/fmt:kev:mtx:book',
    'rft.genre': 'proceeding',
    'rft.atitle': MOSS.title,
    'rft.btitle': 'MOSS',
    'rft.au': ['Example, Ada', 'van der Berg, Jan'],
    'rft.date': '2023',
    rft_id: 'https://arxiv.org/abs/2305.00001',
  }));

test.each([undefined, 'cs.CL', 'hep-th', 'arXiv preprint'])('a preprint, where the venue is %s', (venue) =>
  expect(read({ venue })).toEqual({
    ctx_ver: 'Z39.88-2004',
    rft_val_fmt: 'info:ofi/fmt:kev:mtx:dc',
    'rft.type': 'preprint',
    'rft.title': MOSS.title,
    'rft.creator': ['Example, Ada', 'van der Berg, Jan'],
    'rft.date': '2023-05-02',
    rft_id: MOSS.address,
  }),
);

test.each(['moss', 'moss-press 2023'])('the venue %s is no class of arXiv, though in lower case', (venue) =>
  expect(read({ venue })['rft.publisher']).toBe(venue.replace(' 2023', '')),
);

test('a collaboration is named in part, and who is not named is nobody', () => {
  const people = Array.from({ length: 3000 }, (_, index) => `Ada Example${index}`);
  expect(read({ authors: people })['rft.creator']).toHaveLength(50);
  expect(read({ authors: ['Ada Example', 'et al.'] })['rft.creator']).toBe('Example, Ada');
});

test.each([
  [{ doi: '10.1000/182', arxiv: '2305.00001' }, 'info:doi/10.1000/182'],
  [{ arxiv: '2305.00001', links: { page: 'https://moss.example.org/' } }, 'https://arxiv.org/abs/2305.00001'],
  [{ links: { page: 'https://moss.example.org/', pdf: 'https://moss.example.org/1.pdf' } }, 'https://moss.example.org/'],
  [{ links: { pdf: 'https://moss.example.org/1.pdf' } }, 'https://moss.example.org/1.pdf'],
])('of the addresses of %o it names the most lasting one', (paper, address) => expect(read(paper).rft_id).toBe(address));

test('a group is no person, and a single name stays whole', () =>
  expect(read({ venue: 'MOSS 2023', authors: ['The Moss Team', 'Plinia'] })).toMatchObject({ 'rft.aucorp': 'The Moss Team', 'rft.au': 'Plinia' }));

test('what is not known is left out', () =>
  expect(Object.keys(read({ authors: [], date: undefined }))).toEqual(['ctx_ver', 'rft_val_fmt', 'rft.type', 'rft.title', 'rft_id']));

test('nothing stands in the way of HTML or of those who split by hand', () => {
  const coins = renderCoins({ ...MOSS, title: '"><script>alert(1)</script>', doi: '10.1000/a=b&c;d' });
  expect(coins).not.toMatch(/["<>';]/);
  expect(coins.split('&').every((pair) => pair.split('=').length === 2)).toBe(true);
});
