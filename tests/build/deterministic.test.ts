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
  expect(findDifferences(expected, await digestFiles(cold))).toEqual([]);
  const warm = await buildSite({ content, name: 'second' });
  expect(findDifferences(expected, await digestFiles(warm))).toEqual([]);
});

function findDifferences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));
}

async function digestFiles(site: Built): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const file of await site.files()) {
    const bytes = await readFile(path.join(site.folder, file));
    digests.set(file, createHash('sha256').update(bytes).digest('hex'));
  }
  return digests;
}
