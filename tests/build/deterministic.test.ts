import { expect, test } from 'vitest';
import { buildSite, copyCatalogue, digestFiles, findDifferences } from './small-site.ts';

test('the catalogue built twice, with and without a cache and in another time zone, has the same bytes', async () => {
  const content = await copyCatalogue();
  const first = await buildSite({ content, name: 'first', env: { TZ: 'UTC', LANG: 'C' } });
  expect(first.status, first.output).toBe(0);
  const cold = await buildSite({ content, name: 'second', env: { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' } });
  expect(cold.status, cold.output).toBe(0);
  const expected = await digestFiles(first);
  expect(findDifferences(expected, await digestFiles(cold))).toEqual([]);
  const warm = await buildSite({ content, name: 'second' });
  expect(findDifferences(expected, await digestFiles(warm))).toEqual([]);
});
