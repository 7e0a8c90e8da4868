import { expect, test } from 'vitest';
import { findCompared } from '../../../src/catalogue/comparisons.ts';

test.each([
  ['Tulip outperforms LoRA and CLIP on GLUE.', [' LoRA and CLIP ']],
  ['Compared with LoRA, ours is small.', [' LoRA']],
  ['It is better than LoRA using CLIP.', [' LoRA ']],
  ['Among baselines such as LoRA it leads.', [' LoRA it leads.']],
  ['An improvement over LoRA, and it reduces memory of CLIP.', [' LoRA']],
  ['It improves over LoRA, and reduces the memory of CLIP.', [' LoRA']],
  ['LoRA vs. CLIP.', [' CLIP.']],
  ['It outperforms others. LoRA is small.', [' others.']],
  ['We start from LoRA.', []],
])('in “%s” the compared part is %j', (text, parts) => expect(findCompared(text)).toEqual(parts));
