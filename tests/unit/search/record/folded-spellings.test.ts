import { expect, test } from 'vitest';
import { listFoldedSpellings, listHiddenNames } from '../../../../src/search/record/folded-spellings.ts';

test.each([
  ['γ-MoD: depth', ['gamma-MoD']],
  ['μ-Bench', ['mu-Bench']],
  ['NLoRA: Nyström-Initiated', ['Nystrom-Initiated']],
  ['S$^{2}$FT', ['S2FT']],
  ['PFGM++: Unlocking', ['PFGM']],
  ['$\\gamma$-MoD', ['gamma-MoD']],
  ['plain words', []],
  ['C++ C++', ['C']],
])('%j is also spelled %j', (text, spellings) => {
  expect(listFoldedSpellings(text)).toEqual(spellings);
});

test.each([
  ['LQ-LoRA and NLoRA-like', ['LoRA', 'NLoRA']],
  ['LoRA-based, as LoRA is', []],
  ['Low-Rank low-rank GNN-based', []],
  ['GNNs-only', ['GNNs']],
])('in %j names are hidden', (text, names) => {
  expect(listHiddenNames(text)).toEqual(names);
});
