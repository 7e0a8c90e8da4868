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
  ])('%s is mentioned in “%s”', (name, text) => expect(isMentioned(name, text)).toBe(true));

  test.each([
    ['CLIP', 'We clip gradients of a paper clip.'],
    ['CLIP', 'An ECLIPSE occurs.'],
    ['PFGM', 'It extends PFGM++.'],
    ['ArT', 'The state of the art.'],
    ['Pink', 'Pink walls are pink.'],
    ['A', 'We draw a map.'],
  ])('%s is not mentioned in “%s”', (name, text) => expect(isMentioned(name, text)).toBe(false));

  test('the longest name wins', () => {
    expect(isMentioned('GLM', 'Like GLM-130B.', ['GLM-130B'])).toBe(false);
    expect(isMentioned('GLM', 'Like GLM.', ['GLM-130B'])).toBe(true);
  });
});
