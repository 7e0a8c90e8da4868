import { expect, test } from 'vitest';
import { findUnknownWords } from '../../../src/search/unknown-words.ts';

const TEXTS = ['LQ-LoRA and GraphCodeBERT study generalisation', 'GLM-130B · Nyström', '2401.09999'];

test.each([
  ['lq lora', []],
  ['lq-lora', []],
  ['lqlora glm130b', []],
  ['codebert studies', []],
  ['generalise nystrom', []],
  ['2401.09999', []],
  ['zzqq lora', ['zzqq']],
  ['flurbl zzqqxx', ['flurbl', 'zzqqxx']],
  ['(( !', []],
])('of %j it does not know %j', (query, unknown) => {
  expect(findUnknownWords(query, TEXTS)).toEqual(unknown);
});
