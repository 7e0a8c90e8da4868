import { describe, expect, test } from 'vitest';
import { createSlug, foldMethodName, foldName } from '../../../src/catalogue/fold-name.ts';

test.each([
  ['José  Núñez', 'jose nunez'],
  ['JOSE NUNEZ', 'jose nunez'],
  ['Łukasz Østby-Groß', 'lukasz ostby gross'],
  ['J. P. Doe', 'j p doe'],
  ['王小明', '王小明'],
])('the name %s folds to %s', (name, folded) => expect(foldName(name)).toBe(folded));

test.each([
  ['S2FT', 's2ft'],
  ['S^{2}FT', 's2ft'],
  ['S²FT', 's2ft'],
  ['PFGM++', 'pfgm plus plus'],
  ['μ-Bench', 'mu bench'],
  ['$\\mu$-Bench', 'mu bench'],
])('the method %s folds to %s', (name, folded) => expect(foldMethodName(name)).toBe(folded));

describe('createSlug', () => {
  test('joins words by hyphens', () => expect(createSlug('ada example')).toBe('ada-example'));

  test.each(['王小明', 'ada 王', 'page', 'x'.repeat(200)])('marks %s, which an address cannot hold, by a hash', (folded) => {
    expect(createSlug(folded)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(createSlug(folded)).not.toBe(folded);
    expect(createSlug(folded).length).toBeLessThan(100);
  });

  test('tells names apart that lose the same letters', () => expect(createSlug('王小明')).not.toBe(createSlug('王大明')));
});
