import { describe, expect, test } from 'vitest';
import { chooseId, slugify } from '../../../src/ingest/choose-id.ts';
import { foldTitle } from '../../../src/ingest/fold-title.ts';
import { findAliases, findMethodName, readPlain } from '../../../src/ingest/name-method.ts';
import { isSlug } from '../../../src/entries/identifiers.ts';

test.each([
  ['S^{2}FT: Fast', 'S$^{2}$FT:  fast'],
  ['γ-Net', '$\\gamma$-Net'],
  ['Nyström’s “Way”', 'Nystrom\'s "way"'],
])('foldTitle holds %s and %s for one title', (a, b) => {
  expect(foldTitle(a)).toBe(foldTitle(b));
});

describe('findMethodName', () => {
  test.each([
    ['SnugNet: A Tight Fit', '', 'SnugNet'],
    ['Snug : A Tight Fit', 'We present Snug.', 'Snug'],
    ['S$^{2}$UG: A Tight Fit', '', 'S2UG'],
    ['μ-Snug: A Tight Fit', 'We present $\\mu$-Snug.', 'μ-Snug'],
    ['mSnug 1.5: A Tight Fit', '', 'mSnug 1.5'],
    ['Snug Fit: Fitting', 'We present Snug Fit here.', 'Snug Fit'],
    ['RS5X and GeoSnug: Data', '', 'RS5X'],
    ['Rethinking: Fits', 'We think.', undefined],
    ['From SnugNet to LooseNet: How', '', undefined],
    ['Causal de Example: On Fits', 'new causal de Example theorems', undefined],
    ['Fitting without a colon', '', undefined],
  ])('%s', (title, abstract, name) => {
    expect(findMethodName(title, abstract)).toBe(name);
  });
});

test.each([
  ['S$^{2}$UG: Fits', '', 'S2UG', ['S^2UG']],
  ['γ-SnugD: Fits', '', 'γ-SnugD', ['gamma-SnugD']],
  ['Nyström-Initiated Fits', 'NyströmNet (NNet) and the S^3A', undefined, ['Nystrom', 'NystromNet', 'S3A']],
  ['Plain', 'a $X \\subset Y$ and **SNUG**', undefined, []],
  ['Über Größe und Gärten in Köln', 'KölnBench', undefined, ['KolnBench']],
  ['Học sâu cho đồ thị', '', undefined, []],
  ['HỌC SÂU', 'MÜDE', undefined, []],
  ['Tiny Transformers, Big H₂O', 'H₂O and $x^2$ and x²', undefined, []],
  ['αTest of low-rank α-tuning', 'by Gödel', undefined, []],
  ['αTest: Fits', '', 'αTest', ['alphaTest']],
])('aliases of %s', (title, abstract, method, aliases) => {
  expect(findAliases(title, abstract, method)).toEqual(aliases);
});

test.each([
  ['S$^{2}$FT and $\\gamma$-MoD', 'S2FT and γ-MoD'],
  ['a \\$-Divergence and \\$O', 'a $-Divergence and $O'],
])('readPlain reads the formulas of %s as letters', (markdown, plain) => {
  expect(readPlain(markdown)).toBe(plain);
});

describe('chooseId', () => {
  const choose = (title: string, method?: string, taken: readonly string[] = []): string => chooseId({ title, method }, (id) => taken.includes(id));

  test.each([
    ['the method', choose('SnugNet: A Fit', 'SnugNet'), 'snugnet'],
    ['the title where the method is taken', choose('SnugNet: A Fit', 'SnugNet', ['snugnet']), 'snugnet-a-fit'],
    ['a number where both are taken', choose('SnugNet: A Fit', 'SnugNet', ['snugnet', 'snugnet-a-fit']), 'snugnet-a-fit-2'],
    ['Greek by name', choose('μ-Bench: Fits', 'μ-Bench'), 'mu-bench'],
    [
      'whole words, the last not a weak one',
      choose('On the Many Ways in which Papers Have Titles that Go on for the Longest Time'),
      'on-the-many-ways-in-which-papers-have-titles-that-go',
    ],
    ['the title where the method is reserved', choose('Con: A Device', 'Con'), 'con-a-device'],
    ['a formula as its letters', choose('Quiet Walks: an $\\mathcal{O}(n)$ approach'), 'quiet-walks-an-o-n-approach'],
    ['powers with their letters', choose('Sorting in $O(n^{2} \\log n)$'), 'sorting-in-o-n2-log-n'],
    ['a formula in a word', choose('Fits of $\\ell_1$ and S$^2$UG and $\\mathbf{X}$Net'), 'fits-of-l1-and-s2ug-and-xnet'],
    ['words between escaped dollars', choose('With \\$alpha\\$-Divergence and \\$O(n)\\$'), 'with-alpha-divergence-and-o-n'],
    ['no inherited name', choose('constructor: a study', 'constructor'), 'constructor-a-study'],
  ])('takes %s', (_, id, expected) => {
    expect(id).toBe(expected);
  });

  test('finds an id for titles without Latin letters, the same each time', () => {
    expect(choose('日本語')).toMatch(/^paper-[0-9a-f]{8}$/);
    expect(isSlug(choose('日本語'))).toBe(true);
    expect(choose('日本語')).not.toBe(choose('中文'));
  });

  test('cuts a word that is too long', () => {
    expect(slugify('a'.repeat(200))).toHaveLength(60);
  });
});
