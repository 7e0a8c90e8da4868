import { expect, test } from 'vitest';
import { foldSurface, listSurfaceWords } from '../../../../src/search/record/surface-words.ts';

test.each<[string, string[]]>([
  ['moss', ['moss']],
  ['Moss,', ['moss']],
  ['Low-Rank', ['lowrank', 'low', 'rank']],
  ['k-means', ['kmeans', 'means']],
  ['DeepJDOT:', ['deepjdot', 'deep', 'jdot']],
  ['GLM-130B', ['glm130b', 'glm', '130']],
  ['HTMLParser', ['htmlparser', 'html', 'parser']],
  ['S2FT', ['s2ft', 'ft']],
  ['Nyström', ['nystrom']],
  ['2210.02414', ['221002414', '2210', '02414']],
  ['PFGM++', ['pfgm']],
  ['(“mosses”)', ['mosses']],
  ['it’s', ['its']],
  ['https://code.example.org/shelf', ['https', 'code', 'example', 'org', 'shelf']],
  ['www.example.org', ['www', 'example', 'org']],
  ['—', []],
  ['', []],
])('%j holds %j', (run, words) => {
  expect(listSurfaceWords(run)).toEqual(words);
});

test('what nobody would type is left out', () => {
  expect(listSurfaceWords('x'.repeat(41))).toEqual([]);
  expect(listSurfaceWords('x'.repeat(40))).toHaveLength(1);
});

test('a word is looked up by letters and digits that keyboards have', () => {
  expect(['γmod', 'x²', 'nystrom', 'straße'].map(foldSurface)).toEqual(['gammamod', 'x2', 'nystrom', 'straße']);
});
