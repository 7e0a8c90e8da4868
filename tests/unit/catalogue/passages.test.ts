import { expect, test } from 'vitest';
import { findPassage } from '../../../src/catalogue/passages.ts';
import { createEntry } from './entry-fixture.ts';

const find = (text: string, spellings = ['LoRA']): string | undefined => {
  const passage = findPassage(createEntry('a', { titleText: 'Tulips', text }), { spellings });
  return passage && `${passage.before}[${passage.name}]${passage.after}`;
};

test.each([
  ['the first sentence with the name', 'It is cold. LoRA is small. LoRA is quick.', '[LoRA] is small.'],
  ['a sentence that compares before others', 'LoRA is small. Ours outperforms LoRA, e.g. here.', 'Ours outperforms [LoRA], e.g. here.'],
  ['the name itself before longer names', 'We extend Q-LoRA and LoRA.', 'We extend Q-LoRA and [LoRA].'],
  ['nothing where only a longer word holds it', 'LoRAX is small.', undefined],
])('finds %s', (_, text, passage) => expect(find(text)).toBe(passage));

test('a name with a digit is found in any case, and not in front of a decimal point', () => {
  expect(find('We use gpt-3 here.', ['GPT-3'])).toBe('We use [gpt-3] here.');
  expect(find('We use GPT-3.5 here.', ['GPT-3'])).toBeUndefined();
});

test('long sentences are cut at words on both sides', () => {
  const passage = find(`${'before '.repeat(40)}LoRA${' after'.repeat(40)}.`) ?? '';
  expect(passage).toMatch(/^… before .*before \[LoRA\] after .*after …$/);
  expect(passage.length).toBeLessThan(240);
});
