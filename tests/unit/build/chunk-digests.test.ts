import { expect, test } from 'vitest';
import { type Chunk, digestPage } from '../../../src/build/chunk-digests.ts';

const chunk = (code: string, imports: string[] = [], modules: string[] = []): Chunk => ({ code, imports, modules });

const CHUNKS: Readonly<Record<string, Chunk>> = {
  'trends.mjs': chunk('draw()', ['base.mjs', 'plots.mjs'], ['/project/src/pages/trends/index.astro']),
  'topic.mjs': chunk('list()', ['base.mjs'], ['/project/src/pages/topics/index.astro', '/project/src/components/Cards.astro']),
  'base.mjs': chunk('frame()', ['texts.mjs']),
  'plots.mjs': chunk('plot()'),
  'texts.mjs': chunk('words', ['base.mjs']),
};

const digests = (changed: Readonly<Record<string, Chunk>> = {}): string[] =>
  ['src/pages/trends/index.astro', 'src/pages/topics/index.astro'].map((page) =>
    digestPage(page, new Map(Object.entries({ ...CHUNKS, ...changed }))),
  );

test('a page has its own digest, the same each time and in whatever order chunks come', () => {
  const [trends, topics] = digests();
  expect(trends).not.toBe(topics);
  expect(digestPage('src/pages/trends/index.astro', new Map(Object.entries(CHUNKS).reverse()))).toBe(trends);
});

test.each([
  ['what only one page uses changes that page', { 'plots.mjs': chunk('plot(2)') }, [true, false]],
  [
    'a template changes its page',
    { 'topic.mjs': { ...chunk('list(2)', ['base.mjs']), modules: ['/project/src/pages/topics/index.astro'] } },
    [false, true],
  ],
  ['what all use, however far away, changes all', { 'texts.mjs': chunk('other words', ['base.mjs']) }, [true, true]],
])('%s', (_, changed, expected) => {
  const before = digests();
  expect(digests(changed).map((digest, at) => digest !== before[at])).toEqual(expected);
});

test('a page that cannot be told apart depends on everything', () => {
  const page = 'src/pages/lost.astro';
  const before = digestPage(page, new Map(Object.entries(CHUNKS)));
  expect(digestPage(page, new Map(Object.entries({ ...CHUNKS, 'plots.mjs': chunk('plot(2)') })))).not.toBe(before);
});
