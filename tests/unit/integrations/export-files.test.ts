import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/build-catalogue.ts';
import type { Entry } from '../../../src/entries/entry.ts';
import type { ExportSource } from '../../../src/exports/export-file.ts';
import { listExportFiles } from '../../../src/exports/index.ts';
import { type ExportOptions, writeExportFiles } from '../../../src/integrations/export-files.ts';
import { writeExportsAside } from '../../../src/integrations/export-thread.ts';
import { openSiteOutput, type OutputRecords, type SiteOutput } from '../../../src/integrations/site-output.ts';
import { createEntry, FRAME } from '../catalogue/entry-fixture.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'papershelf-exports-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const SITE = { ...FRAME.site, exports: { ...FRAME.site.exports, entries: ['bib', 'ris', 'csl.json', 'json', 'md'] as const } };

/** What a contributor may do to an entry. */
interface Facts extends Partial<Entry> {
  readonly abstract: string;
}

type Shelf = Readonly<Record<string, Facts | undefined>>;

function createSource(shelf: Shelf, label = 'Tides'): ExportSource & { digests: ReadonlyMap<string, string> } {
  const known = Object.entries(shelf).flatMap(([id, facts]) => (facts ? [[id, facts] as const] : []));
  const entries = known.map(([id, { abstract, ...facts }]) => createEntry(id, { ...facts, text: abstract }));
  const areas = [{ id: 'seas', label: 'Seas', topics: ['tides', 'maps'].map((id) => ({ id, label: `${label} ${id}`, scope: '', aliases: [] })) }];
  return {
    catalogue: buildCatalogue({ ...FRAME, site: SITE, vocabulary: { areas }, entries }),
    abstracts: new Map(known.map(([id, { abstract }]) => [id, { markdown: abstract, html: `<p>${abstract}</p>` }])),
    digests: new Map(known.map(([id, facts]) => [id, JSON.stringify(facts)])),
  };
}

const IDS = ['moss', 'fern', 'kelp', 'tide', 'wave'];
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    abstract: fc.oneof(
      { weight: 19, arbitrary: fc.constantFrom('', 'Ä ß <b> & text.') },
      { weight: 1, arbitrary: fc.constant('long '.repeat(20_000)) },
    ),
    title: fc.constantFrom('On Moss', 'On $x_1$ & Moß', '*Ferns*'),
    topics: fc.subarray(['tides', 'maps']),
    added: fc.constantFrom('2025-01-01', '2025-02-02'),
    status: fc.constantFrom(...IDS).map((by) => ({ kind: 'superseded' as const, by })),
    redirects: fc.subarray(['old-moss', 'ebb']),
    venue: fc.constantFrom('ICLR 2023', 'JMLR 21'),
  },
  { requiredKeys: ['abstract'] },
);
const shelf: fc.Arbitrary<Shelf> = fc.record(Object.fromEntries(IDS.map((id) => [id, fc.option(facts, { nil: undefined })])));
/** One shelf after the other; most entries stay. */
const history = fc.tuple(shelf, fc.array(fc.tuple(fc.constantFrom(...IDS), fc.option(facts, { nil: undefined })), { minLength: 1, maxLength: 3 }));

function digests(records: OutputRecords): Readonly<Record<string, string>> {
  return Object.fromEntries([...records].map(([file, { digest }]): [string, string] => [file, digest]));
}

async function write(source: ReturnType<typeof createSource>, output: SiteOutput, options: ExportOptions = {}): Promise<OutputRecords> {
  await writeExportFiles(source, output, { grounds: { digests: source.digests, program: 'p' }, cache: path.join(root, 'cache'), ...options });
  return output.records;
}

test('after any edits, what is written with the help of the last build is what is written without', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(history, fc.constantFrom('Tides', 'Seas'), fc.constantFrom('sound', 'damaged'), async ([first, edits], label, cache) => {
      run += 1;
      const before = openSiteOutput(path.join(root, `${run}-before`));
      await write(createSource(first), before);
      if (cache === 'damaged') await writeFile(path.join(root, 'cache/exports/bib.index'), '{}');
      const changed = createSource({ ...first, ...Object.fromEntries(edits) }, label);
      const after = openSiteOutput(path.join(root, `${run}-after`), [before]);
      const cold = openSiteOutput(path.join(root, `${run}-cold`));
      await writeExportFiles(changed, cold);
      expect(digests(await write(changed, after))).toEqual(digests(cold.records));
    }),
    { numRuns: 6 },
  );
});

const SHELF: Shelf = {
  moss: { abstract: 'Of moss.', topics: ['tides'], redirects: ['old-moss'] },
  fern: { abstract: 'long '.repeat(20_000), topics: ['tides', 'maps'] },
  kelp: { abstract: '', status: { kind: 'superseded', by: 'moss' } },
};

test('what is written is what each file renders', async () => {
  const source = createSource(SHELF);
  const written = await write(source, openSiteOutput(path.join(root, 'site')));
  const rendered = openSiteOutput(path.join(root, 'rendered'));
  for (const file of listExportFiles(source)) rendered.write(file.path.slice(1), file.render());
  expect(digests(written)).toEqual({ ...digests(rendered.records), 'data/manifest.json': written.get('data/manifest.json')?.digest });
});

test('a build that changes nothing makes nothing anew but what is of the whole catalogue', async () => {
  const source = createSource(SHELF);
  const first = openSiteOutput(path.join(root, 'first'));
  await write(source, first);
  const again = openSiteOutput(path.join(root, 'again'), [first]);
  const kept = new Set<string>();
  await write(source, { ...again, keep: (file, key) => again.keep(file, key) && Boolean(kept.add(file)) });
  const anew = [...again.records.keys()].filter((file) => !kept.has(file)).sort();
  expect(anew).toEqual([
    ...['data/editions.json', 'data/manifest.json', 'data/papers.schema.json', 'data/site.json', 'data/topics.json'],
    ...['llms.txt', 'robots.txt'],
  ]);
});

test('another program takes nothing over', async () => {
  const source = createSource(SHELF);
  const first = openSiteOutput(path.join(root, 'first'));
  await write(source, first);
  const output = openSiteOutput(path.join(root, 'other'), [first]);
  await write(
    source,
    { ...output, keep: (file, key) => output.keep(file, key) && expect.fail(file) },
    { grounds: { digests: source.digests, program: 'q' } },
  );
  expect(digests(output.records)).toEqual(digests(first.records));
});

test('shares together are the whole, and no file falls to two', async () => {
  const source = createSource(SHELF);
  const whole = digests(await write(source, openSiteOutput(path.join(root, 'whole'))));
  const parts: Readonly<Record<string, string>>[] = [];
  for (const index of [0, 1, 2])
    parts.push(digests(await write(source, openSiteOutput(path.join(root, `${index}`)), { share: { index, count: 3 } })));
  expect(Object.assign({}, ...parts)).toEqual(whole);
  expect(parts.reduce((sum, part) => sum + Object.keys(part).length, 0)).toBe(Object.keys(whole).length);
});

test('a thread writes the same', async () => {
  const source = createSource(SHELF);
  const whole = await write(source, openSiteOutput(path.join(root, 'whole')));
  const written = await writeExportsAside(source, { folder: path.join(root, 'aside'), last: [] }, {});
  expect(digests(new Map(written))).toEqual(digests(whole));
});
