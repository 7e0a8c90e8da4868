import { describe, expect, test } from 'vitest';
import { buildMethods } from '../../../src/catalogue/methods.ts';
import { createEntry } from './entry-fixture.ts';

/** Who mentions the method `name` in `text`. */
function isMentioned(name: string, text: string, others: readonly string[] = []): boolean {
  const introducing = [name, ...others].map((method, index) => createEntry(`introduces-${index}`, { method }));
  const methods = buildMethods([...introducing, createEntry('reader', { text })]);
  return methods.find((method) => method.name === name)?.mentionedBy.length === 1;
}

describe('buildMethods', () => {
  test('joins spellings of one method and sorts by name', () => {
    const methods = buildMethods([
      createEntry('a', { method: 'S2FT' }),
      createEntry('b', { method: 'S^{2}FT' }),
      createEntry('c', { method: 'μ-Bench' }),
    ]);
    expect(methods.map(({ slug, introducedBy }) => [slug, introducedBy.length])).toEqual([
      ['mu-bench', 1],
      ['s2ft', 2],
    ]);
  });

  test('does not count the entry that introduces it', () => {
    expect(buildMethods([createEntry('a', { method: 'CLIP', text: 'CLIP is new.' })])[0]?.mentionedBy).toEqual([]);
  });

  test.each([
    ['CLIP', 'We start from CLIP, as usual.'],
    ['CLIP', 'A CLIP-based model.'],
    ['GLM-130B', 'Better than glm-130b is.'],
    ['S2FT', 'We compare with S²FT.'],
    ['Graph Mamba', 'In Graph Mamba, nodes wait.'],
    ['PFGM++', 'It extends PFGM++.'],
    ['LoRA', 'A multi-LoRA server. Multi-LoRA serving.'],
    ['CLIP', 'Moss, a CLIP-Guided Search'],
    ['BERT', 'We start from BERT-Large.'],
    ['LLaMA', 'We start from LLaMA-7B.'],
    ['LoRA', 'GPTQ-LoRA is better than LoRA.'],
  ])('%s is mentioned in “%s”', (name, text) => expect(isMentioned(name, text)).toBe(true));

  test.each([
    ['CLIP', 'We clip gradients of a paper clip.'],
    ['CLIP', 'An ECLIPSE occurs.'],
    ['PFGM', 'It extends PFGM++.'],
    ['ArT', 'The state of the art.'],
    ['Pink', 'Pink walls are pink.'],
    ['A', 'We draw a map.'],
    ['GLM-3', 'We use GLM-3.5.'],
    ['LoRA', 'It outperforms GPTQ-LoRA.'],
    ['LoRA', 'It outperforms LQ‑LoRA.'],
    ['RoBERTa', 'We start from XLM-RoBERTa.'],
    ['SNE', 'Drawn by t-SNE.'],
    ['CLIP', 'It outperforms CLIP-Adapter.'],
    ['LoRA', 'It outperforms LoRA-GA.'],
  ])('%s is not mentioned in “%s”', (name, text) => expect(isMentioned(name, text)).toBe(false));

  test('the longest name wins', () => {
    expect(isMentioned('GLM', 'Like GLM-130B.', ['GLM-130B'])).toBe(false);
    expect(isMentioned('GLM', 'Like GLM.', ['GLM-130B'])).toBe(true);
  });

  test('a method that no entry introduces is told when two mention it, with those that compare', () => {
    const methods = buildMethods([
      createEntry('a', { text: 'We outperform LoRA on data.' }),
      createEntry('b', { text: 'Methods such as LoRA are small. They are better than CLIP.' }),
      createEntry('c', { method: 'Tulip', text: 'It is compared with Tulip.' }),
    ]);
    const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);
    expect(methods.map(({ name, introducedBy, mentionedBy, comparedBy }) => [name, ids(introducedBy), ids(mentionedBy), ids(comparedBy)])).toEqual([
      ['LoRA', [], ['a', 'b'], ['a']],
      ['Tulip', ['c'], [], []],
    ]);
  });

  test('spellings found in texts join the method that an entry introduces', () => {
    const methods = buildMethods([
      createEntry('a', { method: 'GLM-2' }),
      createEntry('b', { text: 'We outperform GLM2.' }),
      createEntry('c', { text: 'We outperform GLM2.' }),
    ]);
    expect(methods).toHaveLength(1);
    expect(methods[0]).toMatchObject({ slug: 'glm-2', spellings: ['GLM-2', 'GLM2'], mentionedBy: [{ id: 'b' }, { id: 'c' }] });
  });
});
