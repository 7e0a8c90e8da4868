import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectSite } from '../../../src/integrations/inspect-site.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'papershelf-inspect-'));
  await mkdir(path.join(folder, 'papers', 'moss'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function inspect(body: string, head = ''): Promise<string[]> {
  await writeFile(path.join(folder, 'papers', 'moss', 'index.html'), `<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  return inspectSite(folder, { ids: ['moss'], basePath: '/' });
}

test.each([
  ['a script of its own file', '<script src="/papers/moss/index.html"></script>', ''],
  ['data', '<script type="application/ld+json">{}</script>', ''],
  [
    'a title that looks like a script',
    '<p title="<script>alert(1)</script>">x</p>',
    '<meta name="description" content="<script>alert(1)</script> & moss">',
  ],
  ['a link to a page beside it', '<a href="../moss/#top">x</a><a href="./">x</a><a href="?a=1">x</a><a href="index.html">x</a>', ''],
  ['a link elsewhere', '<a href="https://moss.example.org/nowhere/">x</a><a href="mailto:ada@example.org">x</a>', ''],
  ['text that looks like a link', '<p title=\'<a href="../nowhere/">\'>x</p>', '<meta name="description" content="<a href="><p title="x">'],
  ['an attribute that looks like a handler', '<p data-title="<b onclick=x>">x</p>', ''],
])('%s is no fault', async (_, body, head) => {
  expect(await inspect(body, head)).toEqual([]);
});

test.each([
  ['a script', '<script>alert(1)</script>', '<script>'],
  ['a style', '<style>p{}</style>', '<style>'],
  ['a style attribute', '<p style="color:red">x</p>', '<p style>'],
  ['a handler', '<svg><g onload="x()"/></svg>', '<g onload>'],
  ['what a template holds', '<template><img onerror="x()"></template>', '<img onerror>'],
])('%s is a fault', async (_, body, shown) => {
  expect(await inspect(body)).toEqual([`papers/moss/index.html: inline script, style or handler ${shown}`]);
});

test.each([
  ['../fern/', '../fern/'],
  ['fern.json#a', 'fern.json'],
  ['../../nowhere/?a=1', '../../nowhere/'],
  ['/nowhere/#top', '/nowhere/'],
])('%s, which leads nowhere, is a fault', async (target, shown) => {
  expect(await inspect(`<a title="x" href="${target}">x</a>`)).toEqual([`papers/moss/index.html: no page at ${shown}`]);
});

test('a link that leads nowhere and a missing page are faults', async () => {
  expect(await inspect('<a href="/nowhere/">x</a>')).toEqual(['papers/moss/index.html: no page at /nowhere/']);
  expect(await inspectSite(folder, { ids: ['moss', 'fern'], basePath: '/' })).toContain('no page for fern');
});
