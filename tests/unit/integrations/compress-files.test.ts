import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { compressFiles } from '../../../src/integrations/compress-files.ts';

const MOSS = 'Moss grows on stone. '.repeat(100);
let [home, folder, cache] = ['', '', ''];

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'papershelf-compress-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  [folder, cache] = [path.join(home, 'dist'), path.join(home, 'cache')];
  await mkdir(path.join(folder, 'assets'), { recursive: true });
  await put('index.html', MOSS);
  await put('again.html', MOSS);
  await put('assets/a.js', `// ${MOSS}`);
});

const put = (file: string, text: string): Promise<void> => writeFile(path.join(folder, file), text);
const read = (file: string): Promise<Buffer> => readFile(path.join(folder, file));
const run = (codings: readonly ('br' | 'gzip')[] = ['br']) => compressFiles({ folder, codings, cache });

test('a copy holds what its file holds', async () => {
  await run(['br', 'gzip']);
  expect(brotliDecompressSync(await read('index.html.br')).toString()).toBe(MOSS);
  expect(gunzipSync(await read('assets/a.js.gz')).toString()).toBe(`// ${MOSS}`);
});

test('small files, pictures and what does not shrink have none', async () => {
  await put('small.html', 'Moss');
  await put('picture.png', MOSS);
  await put('papers.zip', MOSS);
  await run();
  expect((await readdir(folder)).filter((name) => name.endsWith('.br')).sort()).toEqual(['again.html.br', 'index.html.br']);
});

test('what did not change is not compressed again', async () => {
  expect((await run()).made).toBeGreaterThan(1);
  await put('index.html', `${MOSS}And bark.`);
  expect((await run()).made).toBe(1);
  expect(brotliDecompressSync(await read('index.html.br')).toString()).toBe(`${MOSS}And bark.`);
  expect((await run()).made).toBe(0);
});

test('copies are the same with a cache, with a damaged one and without', async () => {
  await run();
  const first = await read('index.html.br');
  for (const name of await readdir(cache)) await writeFile(path.join(cache, name), name.endsWith('.json') ? '{' : 'damaged');
  await run();
  expect(await read('index.html.br')).toEqual(first);
  await Promise.all((await readdir(cache)).filter((name) => name.endsWith('.br')).map((name) => writeFile(path.join(cache, name), 'damaged')));
  await rm(path.join(folder, 'index.html.br'));
  await run();
  expect(await read('index.html.br')).toEqual(first);
  await compressFiles({ folder, codings: ['br'] });
  expect(await read('index.html.br')).toEqual(first);
});

test('a copy goes when its file has none any more, and the cache forgets it', async () => {
  await run();
  await put('index.html', 'Moss');
  await put('again.html', 'Moss');
  await run();
  await expect(stat(path.join(folder, 'index.html.br'))).rejects.toThrow('ENOENT');
  expect((await readdir(cache)).filter((name) => name.endsWith('.br'))).toHaveLength(1);
});
