import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectMarkup } from '../../../src/integrations/inspect-markup.ts';
import { findMissingPages, listLinkedFiles } from '../../../src/integrations/inspect-site.ts';

const FILE = 'papers/moss/index.html';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'papershelf-inspect-'));
  await mkdir(path.join(folder, 'papers', 'moss'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'none'; base-uri 'none'">`;

async function inspect(body: string, head = '', policy = POLICY): Promise<string[]> {
  const html = `<!doctype html><html><head>${policy}${head}</head><body>${body}</body></html>`;
  await writeFile(path.join(folder, FILE), html);
  return [...inspectMarkup(html).map((fault) => `${FILE}: ${fault}`), ...(await findMissing(html, ['moss']))];
}

function findMissing(html: string, ids: readonly string[]): Promise<string[]> {
  const links = new Map([...listLinkedFiles(html, { file: FILE, basePath: '/' })].map((file) => [file, FILE]));
  return findMissingPages({ folder, ids, basePath: '/', present: [FILE], links });
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
  ['a picture from elsewhere', '<img src="https://moss.example.org/x.png">', '<img src>'],
  ['a script from elsewhere', '<script src="//moss.example.org/x.js"></script>', '<script src>'],
  ['a style sheet from elsewhere', '<link rel="stylesheet" href="https://moss.example.org/x.css">', '<link rel href>'],
  ['a script as an address', '<a href=" JavaScript:x()">x</a>', '<a href>'],
  ['a script as an address in a formula', '<math><mi xlink:href="javascript:x()">x</mi></math>', '<mi href>'],
  ['a frame', '<iframe srcdoc="x"></iframe>', '<iframe srcdoc>'],
  ['another base', '<base href="/x/">', '<base href>'],
])('%s is a fault of any page', async (_, body, shown) => {
  expect(await inspect(body)).toContain(`papers/moss/index.html: something from elsewhere ${shown}`);
});

const inAbstract = (html: string): string => `<div class="abstract" data-entry-abstract lang="en">${html}</div>`;

test.each([
  ['<form><input></form>', '<form>'],
  ['<p class="x">x</p>', '<p class>'],
  ['<p id="search">x</p>', '<p id>'],
  ['<a href="/papers/moss/" start="1">x</a>', '<a href start>'],
  ['<svg></svg>', '<svg>'],
  ['<p data-pagefind-meta="x">x</p>', '<p data-pagefind-meta>'],
  ['<math><mi href="https://moss.example.org/">x</mi></math>', '<mi href>'],
])('%s is a fault in an abstract', async (html, shown) => {
  expect(await inspect(inAbstract(html))).toContain(`papers/moss/index.html: in the abstract ${shown}`);
  expect(await inspect(html.replace('href="/papers/moss/"', 'href="./"'))).not.toContain(`papers/moss/index.html: in the abstract ${shown}`);
});

test('what Markdown and formulas become is no fault in an abstract', async () => {
  const html =
    '<h3>x</h3><p>a &#x3C; b<sup><a href="#note-fn-1" id="note-fnref-1">1</a></sup><br><a href="https://moss.example.org/a>b">x</a></p>' +
    '<ol start="3"><li id="note-fn-1">x</li></ol><table><tbody><tr><td align="right">1</td></tr></tbody></table>' +
    '<math display="block" class="tml-display"><semantics><mrow><mo form="prefix" stretchy="false">(</mo><mspace width="1em"></mspace></mrow><annotation encoding="application/x-tex">x</annotation></semantics></math>';
  expect(await inspect(inAbstract(html))).toEqual([]);
});

test.each([
  ['is absent', ''],
  ['stands behind a script', `<script src="/papers/moss/index.html"></script>${POLICY}`],
  ['allows what is unsafe', POLICY.replace('; base', "; script-src 'unsafe-inline'; base")],
  ['allows everything', POLICY.replace("'none'", '*')],
])('a policy that %s is a fault', async (_, policy) => {
  expect(await inspect('', '', policy)).toEqual(['papers/moss/index.html: no content security policy before the first file it loads']);
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
  expect(await findMissing('', ['moss', 'fern'])).toContain('no page for fern');
});
