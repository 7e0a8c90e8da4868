import { expect, test } from 'vitest';
import { withSearch } from '../../../scripts/report-search.ts';
import type { SearchedCatalogue } from '../../../src/integrations/search-files.ts';

const CATALOGUE = { entries: [], topics: [], site: {} } as unknown as SearchedCatalogue;

function createWriter(failures: number) {
  const sites: string[] = [];
  const write = (_: SearchedCatalogue, { site }: { readonly site: string }): Promise<void> => {
    sites.push(site);
    if (sites.length > failures) return Promise.resolve();
    return Promise.reject(new Error('the search index cannot be written', { cause: new Error('the indexer did not start') }));
  };
  return { sites, write };
}

test.each([0, 1])('an index that fails %i times is written', async (failures) => {
  const { sites, write } = createWriter(failures);
  expect(await withSearch(CATALOGUE, () => Promise.resolve('told'), write)).toBe('told');
  expect(sites).toHaveLength(failures + 1);
});

test('an index that fails again is told of with its cause and a way out', async () => {
  const { sites, write } = createWriter(2);
  await expect(withSearch(CATALOGUE, () => Promise.resolve('told'), write)).rejects.toThrow(
    /^the search index cannot be written to `.+`: the indexer did not start\.\n {2}Fix: run it again when no build is running/,
  );
  expect(new Set(sites).size).toBe(1);
});
