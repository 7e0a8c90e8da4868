import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, copyCatalogue, type Built } from './small-site.ts';

test('the catalogue built twice, with and without a cache and in another time zone, has the same bytes', async () => {
  const content = await copyCatalogue();
  const first = await buildSite({ content, name: 'first', env: { TZ: 'UTC', LANG: 'C' } });
  expect(first.status, first.output).toBe(0);
  const cold = await buildSite({ content, name: 'second', env: { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' } });
  expect(cold.status, cold.output).toBe(0);
  const expected = await digestFiles(first);
  expect(await digestFiles(cold)).toEqual(expected);
  const warm = await buildSite({ content, name: 'second' });
  expect(await digestFiles(warm)).toEqual(expected);
});

async function digestFiles(site: Built): Promise<Record<string, string>> {
  const files = await site.files();
  const digests = files.map(async (file) => {
    const bytes = await readFile(path.join(site.folder, file));
    return [file, createHash('sha256').update(bytes).digest('hex').slice(0, 16)] as const;
  });
  return Object.fromEntries(await Promise.all(digests));
}
