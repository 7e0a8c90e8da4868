import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeZip } from '../../../src/offline/write-zip.ts';

let folder = '';
const files = ['a.txt', 'b/ü.txt'];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
  await mkdir(path.join(folder, 'b'));
  for (const file of files) await writeFile(path.join(folder, file), `text of ${file}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const zip = (name: string, progress: number[] = []): ReturnType<typeof writeZip> =>
  writeZip(path.join(folder, name), {
    folder,
    files,
    top: 'copy',
    date: new Date('2024-05-06T23:30:00Z'),
    onProgress: (done) => progress.push(done),
  });

test('every file comes out as it went in, below one folder', async () => {
  const progress: number[] = [];
  const { digest, size } = await zip('one.zip', progress);
  const bytes = await readFile(path.join(folder, 'one.zip'));
  expect([digest, size]).toEqual([createHash('sha256').update(bytes).digest('hex'), bytes.length]);
  const found = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]);
  expect(found).toEqual(files.map((file) => [`copy/${file}`, `text of ${file}`]));
  expect(progress.at(-1)).toBe(2);
});

test('times of files and time zones leave no trace', async () => {
  const before = await zip('two.zip');
  const zone = process.env.TZ;
  try {
    process.env.TZ = 'Pacific/Auckland';
    for (const file of files) await utimes(path.join(folder, file), 1, 1);
    expect(await zip('three.zip')).toEqual(before);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test('a file that is gone is a failure', async () => {
  const missing = writeZip(path.join(folder, 'four.zip'), { folder, files: ['gone'], top: 'copy', date: new Date(0), onProgress: () => undefined });
  await expect(missing).rejects.toThrow('ENOENT');
});
