import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/build-catalogue.ts';
import type { Catalogue } from '../../../src/catalogue/model.ts';
import { layOutMap } from '../../../src/integrations/lay-out-map.ts';
import { buildPaperMap } from '../../../src/integrations/paper-map.ts';
import { createEntry, FRAME } from '../catalogue/entry-fixture.ts';

const SUBJECTS = ['tides moon harbour', 'maps paper ink'];
const entries = Array.from({ length: 30 }, (_, number) =>
  createEntry(`paper-${number}`, { text: `${SUBJECTS[number % 2] ?? ''} ${number}`, topics: [number % 2 === 0 ? 'tides' : 'map-making'] }),
);
const catalogue = buildCatalogue({ ...FRAME, entries });

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(path.join(tmpdir(), 'papershelf-map-'));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

const placesById = async (model: Catalogue, folder: string): Promise<Map<string, unknown>> =>
  new Map((await layOutMap(model, folder)).map((point, at) => [model.entries[at]?.id ?? '', point]));

test('places are the same with a cache, without one, and with a damaged one, in any order of entries', async () => {
  const cold = await placesById(catalogue, cache);
  expect(await placesById(catalogue, cache)).toEqual(cold);
  const reversed = { ...catalogue, entries: [...catalogue.entries].reverse() };
  expect(await placesById(reversed, cache)).toEqual(cold);
  const [file = ''] = await readdir(path.join(cache, 'map'));
  await writeFile(path.join(cache, 'map', file), 'damaged\n[["paper-0",[1,1]]]');
  expect(await placesById(catalogue, cache)).toEqual(cold);
  expect(await readdir(path.join(cache, 'map'))).toEqual([file]);
});

test('a map is plain data that a thread can be handed', async () => {
  const map = await buildPaperMap(catalogue, cache);
  expect(structuredClone(map)).toEqual(map);
});
