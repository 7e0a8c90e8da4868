import { expect, test } from 'vitest';
import { foldText, foldWords, spellGreek } from '../../../src/search/fold.ts';

test.each([
  ['Nyström', 'nystrom'],
  ['γ-MoD²', 'gamma-mod2'],
  ['µ-Bench', 'mu-bench'],
  ['S²FT', 's2ft'],
  ['  two\n lines ', 'two lines'],
  ['low‑rank – plus', 'low-rank - plus'],
  ['\ud800 alone', '� alone'],
])('%j folds to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('folding twice is folding once', () => {
  for (const text of ['Ångström', 'ΛDM', 'ﬁne-tuning', 'İstanbul']) expect(foldText(foldText(text))).toBe(foldText(text));
});

test('words keep the signs that belong to names', () => {
  expect(foldWords('PFGM++: C# and a low-rank “view”.')).toEqual(['pfgm++', 'c#', 'and', 'a', 'low', 'rank', 'view']);
});

test('a Greek capital becomes a name with a capital', () => {
  expect(spellGreek('Λ and λ')).toBe('Lambda and lambda');
});
