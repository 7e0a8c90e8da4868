import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSite, createContent, createEntry, digestFiles, findDifferences, type Built } from './small-site.ts';

let content: string;
let good: Built;
let expected: Map<string, string>;
let duration: number;

beforeAll(async () => {
  content = await createContent({
    'on-moss': createEntry('On Moss'),
    'more-moss': createEntry('More Moss'),
    'on-ferns': createEntry('On Ferns', { frontMatter: 'authors: [Ben Sample]\npublished: 2020-02-03\ntopics: [ferns, moss]\n' }),
  });
  const started = performance.now();
  good = await buildSite({ content });
  duration = performance.now() - started;
  expect(good.status, good.output).toBe(0);
  expected = await digestFiles(good);
});

/** `KILLS=10` for a long run. */
test('a build that is killed leaves the last good site byte for byte', async () => {
  for (let kills = Number(process.env.KILLS ?? 2); kills > 0; kills--) {
    const killAfter = Math.random() * duration;
    const { status } = await buildSite({ content, killAfter });
    expect([0, null]).toContain(status);
    expect(findDifferences(expected, await digestFiles(good)), `killed after ${killAfter} ms`).toEqual([]);
  }
});

test('two builds at once, which read folders in another order, give the same bytes and clear away what killed ones left', async () => {
  const env = { NODE_OPTIONS: `--import=${path.resolve('tests/build/reverse-folders.mjs')}` };
  const both = await Promise.all([buildSite({ content, env }), buildSite({ content, name: 'other', env })]);
  for (const site of both) {
    expect(site.status, site.output).toBe(0);
    expect(findDifferences(expected, await digestFiles(site))).toEqual([]);
  }
  const beside = await readdir(path.dirname(content));
  expect(beside.sort()).toEqual(['content', 'dist', 'dist-cache', 'other', 'other-cache']);
});

test('a folder that cannot be written is one clear message', async () => {
  const site = await buildSite({ content, name: 'content/site.yaml/dist', cache: path.join(path.dirname(content), 'dist-cache') });
  expect(site.status).toBe(2);
  expect(site.output).toContain('site.yaml');
  expect(site.output).not.toMatch(/^\s+at /m);
  expect(findDifferences(expected, await digestFiles(good))).toEqual([]);
});
