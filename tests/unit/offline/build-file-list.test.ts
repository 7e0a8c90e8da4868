import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSiteOutput } from '../../../src/integrations/site-output.ts';
import { buildFileList, type KnownFile, renderFileList } from '../../../src/offline/build-file-list.ts';
import { MOST_SAVED } from '../../../src/offline/file-list.ts';

const SITE = { 'papers/moss/index.html': 'moss', 'search-tables/tables.json': '{}', 'service-worker.js': 'old', 'index.html': 'home' };

const describe = (text: string): KnownFile => ({ bytes: text.length, digest: createHash('sha256').update(text).digest('hex') });
const know = (files: Readonly<Record<string, string>>): ReadonlyMap<string, KnownFile> =>
  new Map(Object.entries(files).map(([file, text]) => [file, describe(text)]));

test('lists path, size and digest in the order of the paths, and the shell with what proves it', () => {
  const { list, shell } = buildFileList(know(SITE));
  expect(list.files).toEqual([
    ['index.html', 4, '4ea140588150773c'],
    ['papers/moss/index.html', 4, expect.stringMatching(/^[0-9a-f]{16}$/)],
    ['search-tables/tables.json', 2, '44136fa355b3678a'],
  ]);
  expect(shell.map((file) => file.path)).toEqual(['index.html', 'search-tables/tables.json']);
  expect(shell[1]?.integrity).toBe('sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=');
});

test('the version follows the content of the site and nothing else', () => {
  const { version } = buildFileList(know(SITE)).list;
  const same = Object.fromEntries(Object.entries({ ...SITE, 'service-worker.js': 'new', 'offline/files.json': '{}' }).reverse());
  expect(buildFileList(know(same)).list.version).toBe(version);
  expect(buildFileList(know({ ...SITE, 'papers/moss/index.html': 'more moss' })).list.version).not.toBe(version);
});

test('the summary says what the list holds', () => {
  const { list } = buildFileList(know(SITE));
  const files = renderFileList(list);
  expect(JSON.parse(files.get('offline/version.json') ?? '')).toEqual({ version: list.version, files: 3, bytes: 10 });
  expect(JSON.parse(files.get('offline/files.json') ?? '')).toEqual(list);
});

test('a catalogue too large for browsers has a summary and no list', () => {
  const files = renderFileList({ version: 'v', files: Array.from({ length: MOST_SAVED + 1 }, (_, index) => [`p/${index}/index.html`, 1, 'd']) });
  expect([...files.keys()]).toEqual(['offline/version.json']);
});

test('what a site knows of its files is what reading them tells', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-list-'));
  try {
    const output = openSiteOutput(folder);
    for (const [file, text] of Object.entries(SITE)) output.write(file, text);
    const read = await Promise.all(Object.keys(SITE).map(async (file) => [file, describe(await readFile(path.join(folder, file), 'utf8'))] as const));
    expect(buildFileList(output.records)).toEqual(buildFileList(new Map(read)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
