import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFileList, writeFileList } from '../../../src/offline/read-file-list.ts';

let site = '';
beforeEach(async () => {
  site = await mkdtemp(path.join(tmpdir(), 'papershelf-list-'));
  await write('index.html', 'home');
  await write('papers/moss/index.html', 'moss');
  await write('search-tables/tables.json', '{}');
  await write('service-worker.js', 'old');
});
afterEach(() => rm(site, { recursive: true, force: true }));

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(site, file)), { recursive: true });
  await writeFile(path.join(site, file), text);
}

test('lists path, size and digest in the order of the paths, and the shell with what proves it', async () => {
  const { list, shell } = await readFileList(site);
  expect(list.files).toEqual([
    ['index.html', 4, '4ea140588150773c'],
    ['papers/moss/index.html', 4, expect.stringMatching(/^[0-9a-f]{16}$/)],
    ['search-tables/tables.json', 2, '44136fa355b3678a'],
  ]);
  expect(shell.map((file) => file.path)).toEqual(['index.html', 'search-tables/tables.json']);
  expect(shell[1]?.integrity).toBe('sha256-RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=');
});

test('the version follows the content of the site and nothing else', async () => {
  const before = (await readFileList(site)).list.version;
  await writeFileList(site, (await readFileList(site)).list);
  await write('service-worker.js', 'new');
  expect((await readFileList(site)).list.version).toBe(before);
  await write('papers/moss/index.html', 'more moss');
  expect((await readFileList(site)).list.version).not.toBe(before);
});

test('the summary says what the list holds', async () => {
  const { list } = await readFileList(site);
  await writeFileList(site, list);
  expect(JSON.parse(await readFile(path.join(site, 'offline/version.json'), 'utf8'))).toEqual({ version: list.version, files: 3, bytes: 10 });
  expect(JSON.parse(await readFile(path.join(site, 'offline/files.json'), 'utf8'))).toEqual(list);
});
