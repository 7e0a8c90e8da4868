import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openPictureCache } from '../../../src/pictures/picture-cache.ts';
import type { Picture } from '../../../src/pictures/picture.ts';
import type { Draw } from '../../../src/pictures/studio.ts';
import { plainRuns } from '../../../src/pictures/title-runs.ts';

const PNG = await readFile('public/icons/icon-192.png');

const picture = (title: string, address = `/pictures/papers/${title}.png`): Picture => ({
  path: address,
  site: 'Example Shelf',
  titles: [plainRuns(title)],
  foot: [],
  spine: [],
});

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A studio that notes what it draws. */
function createStudio(): { drawn: string[]; open: () => Promise<Draw> } {
  const drawn: string[] = [];
  const draw: Draw = (one) => {
    drawn.push(one.path);
    return Promise.resolve(PNG);
  };
  return { drawn, open: () => Promise.resolve(draw) };
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(folder, 'pictures'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

test('what was drawn once is kept', async () => {
  const folder = await createFolder();
  const { drawn, open } = createStudio();
  await (await openPictureCache(folder, open)).get(picture('atlas'));
  const kept = await openPictureCache(folder, () => Promise.reject(new Error('nothing is to be drawn')));
  expect((await kept.get(picture('atlas'))).bytes).toEqual(PNG);
  expect((await kept.get(picture('atlas', '/pictures/papers/other.png'))).bytes).toEqual(PNG);
  expect(drawn).toEqual(['/pictures/papers/atlas.png']);
});

test.each([
  ['cut short', PNG.subarray(0, 500)],
  ['empty', Buffer.alloc(0)],
  ['not a picture', Buffer.from('nothing')],
])('a kept file that is %s is drawn again', async (_state, bytes) => {
  const folder = await createFolder();
  const { drawn, open } = createStudio();
  await (await openPictureCache(folder, open)).get(picture('atlas'));
  const [file = ''] = await listFiles(folder);
  await writeFile(file, bytes);
  const again = await (await openPictureCache(folder, open)).get(picture('atlas'));
  expect(again).toEqual({ file, bytes: PNG });
  expect(await readFile(file)).toEqual(PNG);
  expect(drawn).toHaveLength(2);
});

test('a picture that the site has already stays kept', async () => {
  const folder = await createFolder();
  const { drawn, open } = createStudio();
  await (await openPictureCache(folder, open)).get(picture('atlas'));
  const cache = await openPictureCache(folder, open);
  expect(cache.findKey(picture('atlas'))).toBe(cache.findKey(picture('atlas', '/pictures/papers/other.png')));
  expect(cache.findKey(picture('atlas'))).not.toBe(cache.findKey(picture('tides')));
  await cache.prune();
  await cache.get(picture('atlas'));
  expect(drawn).toHaveLength(1);
});

test('pictures that nobody asked for go, with those of earlier looks and halves that a crash left', async () => {
  const folder = await createFolder();
  const { open } = createStudio();
  const first = await openPictureCache(folder, open);
  await Promise.all([first.get(picture('atlas')), first.get(picture('tides'))]);
  const [file = ''] = await listFiles(folder);
  await writeFile(`${file}.left`, 'half');
  await writeFile(path.join(folder, 'pictures', 'older'), '');
  const second = await openPictureCache(folder, open);
  await second.get(picture('tides'));
  await second.prune();
  expect(await listFiles(folder)).toHaveLength(1);
  expect(await readdir(path.join(folder, 'pictures'))).toHaveLength(1);
});

test('the same picture asked for twice at once is written whole', async () => {
  const folder = await createFolder();
  const cache = await openPictureCache(folder, createStudio().open);
  await Promise.all(Array.from({ length: 8 }, () => cache.get(picture('atlas'))));
  expect(await listFiles(folder)).toHaveLength(1);
});
