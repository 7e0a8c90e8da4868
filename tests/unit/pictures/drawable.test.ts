import { expect, test } from 'vitest';
import { keepDrawable, keepDrawableRuns } from '../../../src/pictures/drawable.ts';

/** Latin letters with a few signs. */
const has = (codePoint: number): boolean => codePoint < 0x180 || [0x2014, 0x2019, 0x1ec7].includes(codePoint);

test.each([
  ['Atlas nets', 'Atlas nets'],
  ['Việt', 'Việt'],
  ['ﬁne ｗidth', 'fine width'],
  ['xᵢ and yₙ', 'xi and yn'],
  ['🦙 Llama: maps', 'Llama: maps'],
  ['Maps 🎉 for all', 'Maps for all'],
  ['Wei Zhang (张伟)', 'Wei Zhang'],
  ['张伟 (Wei Zhang)', 'Wei Zhang'],
  ['Maps — 地图', 'Maps'],
  ['A\u200Bb\u202Ec', 'Abc'],
  ['1\uFE0F\u20E3 one', '1 one'],
  ['two  \n lines', 'two lines'],
  ['Q: what?', 'Q: what?'],
])('of %j %j is drawn', (text, drawn) => {
  expect(keepDrawable(text, has)).toBe(drawn);
});

test.each(['大型语言模型综述', 'محمد', 'שרה כהן', '🎉🎉', '', '大型语言模型 AI'])('of %j too little is left', (text) => {
  expect(keepDrawable(text, has)).toBeUndefined();
});

test('raised and lowered parts count as the rest', () => {
  const runs = [
    { text: '地 Net', shift: 0 },
    { text: '2', shift: 1 },
  ] as const;
  expect(keepDrawableRuns(runs, has)).toEqual([
    { text: 'Net', shift: 0 },
    { text: '2', shift: 1 },
  ]);
});
