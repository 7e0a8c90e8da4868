import { expect, test } from 'vitest';
import { understandQuery } from '../../../src/search/understand-query.ts';

test.each([
  ['arXiv:2210.02414', '2210.02414'],
  ['arxiv: 2210.02414v3', '2210.02414'],
  ['https://arxiv.org/abs/2210.02414v1', '2210.02414'],
  ['https://arxiv.org/pdf/2210.02414.pdf', '2210.02414'],
  ['arxiv:hep-th/9901001', 'hep-th/9901001'],
  ['doi:10.1145/3342195.3387548', '10.1145/3342195.3387548'],
  ['https://doi.org/10.1000/a%3Cb', '10.1000/a<b'],
  ['https://doi.org/10.1000/100%', '10.1000/100%'],
  ['S^{2}FT', 'S2FT'],
  ['$\\gamma$-MoD', 'gamma-MoD'],
  ['plain  words', 'plain words'],
  ['1990 papers v2', '1990 papers v2'],
])('%j asks the engine for %j', (typed, asked) => {
  expect(understandQuery(typed)).toBe(asked);
});
