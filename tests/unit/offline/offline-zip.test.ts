import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nameOfflineZip } from '../../../src/integrations/find-offline-zip.ts';
import { describeOfflineZip } from '../../../src/offline/offline-zip.ts';

let folder = '';
let zip = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'papershelf-zip-'));
  zip = path.join(folder, 'copy.zip');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sha256 = createHash('sha256').update('moss').digest('hex');

test('a zip with its checksum is described', async () => {
  await writeFile(zip, 'moss');
  await writeFile(`${zip}.sha256`, `${sha256}  copy.zip\n`);
  expect(await describeOfflineZip(zip)).toEqual({ bytes: 4, sha256 });
});

test.each([
  ['no zip', undefined, undefined],
  ['no checksum', 'moss', undefined],
  ['the checksum of another zip', 'moss', `${'0'.repeat(64)}  copy.zip\n`],
])('with %s nothing is offered', async (_, bytes, checksum) => {
  if (bytes !== undefined) await writeFile(zip, bytes);
  if (checksum !== undefined) await writeFile(`${zip}.sha256`, checksum);
  expect(await describeOfflineZip(zip)).toBeUndefined();
});

test('the zip of the project belongs to the catalogue of the project', () => {
  expect(nameOfflineZip({ content: '/shelf/content' }, {}, '/shelf')).toBe('/shelf/papershelf-offline.zip');
  expect(nameOfflineZip({ content: '/elsewhere/content' }, {}, '/shelf')).toBeUndefined();
  expect(nameOfflineZip({ content: '/elsewhere/content' }, { OFFLINE_ZIP: 'moss.zip' }, '/shelf')).toBe('/shelf/moss.zip');
});
