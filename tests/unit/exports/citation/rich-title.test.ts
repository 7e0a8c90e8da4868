import { expect, test } from 'vitest';
import { renderKeptTitle, renderRichTitle } from '../../../../src/exports/citation/rich-title.ts';
import { createEntry } from './citation-fixture.ts';

test.each([
  ['Adaptive $2^n$ Trees', 'Adaptive 2<sup>n</sup> Trees'],
  ['Of $n^2$ and $\\ell_0$', 'Of n² and ℓ₀'],
  ['$x_i^{(k+1)}$ Again', 'x<sub>i</sub><sup>(k+1)</sup> Again'],
  ['In $O(n \\log n)$', 'In O(n log n)'],
  ['Half: $\\frac{a}{b}$', 'Half: a/b'],
  ['Towers of $2^{n^k}$', 'Towers of 2^(n^k)'],
  ['A *stressed* $k$ & <unk>', 'A stressed k & <unk>'],
  ['No formula <sup>here</sup>', 'No formula <sup>here</sup>'],
])('%s is written %s', (title, rich) => expect(renderRichTitle(createEntry({ title }))).toBe(rich));

const keep = (word: string): string => `<span class="nocase">${word}</span>`;

test.each([
  ['wav2vec 2.0 for us', `${keep('wav2vec')} 2.0 for us`],
  ['When K<n and iPhone', `When ${keep('K{n')} and ${keep('iPhone')}`],
  ['GPT-4 and GPT-4-based $N$', `GPT-4 and ${keep('GPT-4-based')} N`],
  ['How pink pinks a griffin nest', `How ${keep('pink')} pinks a ${keep('griffin nest')}`],
  ['Of $k$-means', `Of ${keep('k')}-means`],
])('%s keeps its letters', (title, kept) => {
  const entry = createEntry({ title, method: 'pink', acronyms: ['griffin', 'griffin nest'] });
  expect(renderKeptTitle(entry, (text) => text.replace('<', '{'))).toBe(kept);
});
