import { expect, test } from 'vitest';
import { loadWith, paper } from '../content-folder.ts';

test('a DOI is one whatever its case', async () => {
  const { problems } = await loadWith({
    'papers/m.mdx': paper('The first map', 'doi: 10.1000/ABC'),
    'papers/n.mdx': paper('Another atlas', 'doi: 10.1000/abc'),
  });
  expect(problems).toMatchObject([
    {
      code: 'duplicate-doi',
      file: 'papers/n.mdx',
      place: { line: 4, column: 6 },
      message: 'The DOI `10.1000/abc` belongs to another entry.',
      related: { file: 'papers/m.mdx' },
    },
  ]);
});
