import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/build-catalogue.ts';
import { findRelated } from '../../../src/catalogue/related/find-related.ts';
import { openRelated } from '../../../src/catalogue/related/related-table.ts';
import { relatePapers } from '../../../src/integrations/related-papers.ts';
import { createEntry, FRAME } from '../catalogue/entry-fixture.ts';

const ENTRIES = ['tide pools', 'tide tables', 'moss', 'lighthouse tide'].map((words, at) =>
  createEntry(`paper-${at}`, { text: `Notes on ${words}. More ${words}.`, topics: at < 2 ? ['tides'] : [] }),
);
const CATALOGUE = buildCatalogue({ ...FRAME, entries: ENTRIES });
const EDITED = buildCatalogue({ ...FRAME, entries: ENTRIES.with(2, { ...ENTRIES[2]!, text: 'Tide pools and moss; moss by tide pools.' }) });

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'related-'));
});
afterEach(() => rm(cache, { recursive: true, force: true }));

const keptFile = async (): Promise<string> => {
  const [code = ''] = await readdir(path.join(cache, 'related'));
  return path.join(cache, 'related', code, 'papers');
};

test('a table is the same from a thread, from the cache, after an edit and beside a damaged cache', async () => {
  const table = await relatePapers(CATALOGUE, { cache });
  const opened = openRelated(CATALOGUE, table);
  const found = findRelated(CATALOGUE);
  expect(opened.nearest).toEqual(found.nearest);
  for (const { id } of ENTRIES) expect(opened.of(id)).toEqual(found.of(id));

  expect(await relatePapers(CATALOGUE, { cache })).toEqual(table);

  const edited = await relatePapers(EDITED, { cache });
  expect(openRelated(EDITED, edited).nearest).toEqual(findRelated(EDITED).nearest);
  expect(edited).not.toEqual(table);

  const file = await keptFile();
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0x31, bytes.length - 40));
  expect(await relatePapers(EDITED, { cache })).toEqual(edited);
});

test('what other code kept is removed', async () => {
  await relatePapers(CATALOGUE, { cache });
  const file = await keptFile();
  await rm(path.dirname(file), { recursive: true });
  await writeFile(path.join(cache, 'related', 'older'), '');
  await relatePapers(CATALOGUE, { cache });
  expect(await readdir(path.join(cache, 'related'))).toEqual([path.basename(path.dirname(file))]);
});
