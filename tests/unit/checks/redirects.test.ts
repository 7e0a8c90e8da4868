import { expect, test } from 'vitest';
import { loadWith, paper } from '../content-folder.ts';

test.each([
  ['atlas-net', '`atlas-net` is the id of another entry.', 'papers/atlas-net.mdx'],
  ['n', '`n` is the present id of this entry.', undefined],
  ['taken', '`taken` is a former id of another entry too.', 'papers/m.mdx'],
])('the former id %s is refused', async (former, message, related) => {
  const { problems } = await loadWith({
    'papers/m.mdx': paper('A map', 'redirects: [taken]'),
    'papers/n.mdx': paper('An atlas', `redirects: [free, ${former}]`),
  });
  expect(problems).toMatchObject([{ code: 'redirect-taken', file: 'papers/n.mdx', place: { line: 4, column: 19 }, message }]);
  expect(problems[0]?.related?.file).toBe(related);
});
