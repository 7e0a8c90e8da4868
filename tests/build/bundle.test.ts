/** The offline copy of a small site, made by the command a person would type. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { buildSite, createContent, createEntry, createFolder } from './small-site.ts';

const TITLE = '<b>Moss</b> & “ferns” <a href="/topics/">';
const ENTRIES = {
  moss: createEntry(TITLE),
  fern: createEntry('Ferns', { frontMatter: 'published: 2021\ntopics: [ferns]\nredirects: [old-fern]\n' }),
};

let site = '';
let content = '';
beforeAll(async () => {
  content = await createContent(ENTRIES);
  const built = await buildSite({ content, env: { BASE_PATH: '/shelf/' } });
  expect(built.status, built.output).toBe(0);
  site = built.folder;
});

interface Made {
  readonly status: number | null;
  readonly output: string;
  readonly home: string;
}

async function bundle(env: Readonly<Record<string, string>> = {}, home?: string): Promise<Made> {
  const folder = home ?? (await createFolder());
  const all = { ...process.env, CONTENT_DIR: content, OUT_DIR: site, OFFLINE_DIR: path.join(folder, 'copy'), ...env };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/bundle.ts'], { env: all, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.once('error', reject).once('close', (status) => resolve({ status, output, home: folder }));
  });
}

const readZip = ({ home }: Made): Promise<Buffer> => readFile(path.join(home, 'papershelf-offline.zip'));
const readCopied = async ({ home }: Made, file: string): Promise<string> => readFile(path.join(home, 'copy', file), 'utf8');

test('made twice, in another place and time zone, the zip has the same bytes', async () => {
  const [first, second] = [await bundle({ TZ: 'UTC', LANG: 'C' }), await bundle({ TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' })];
  expect(first.status, first.output).toBe(0);
  const zip = await readZip(first);
  expect(zip.equals(await readZip(second))).toBe(true);
  const [digest] = (await readFile(path.join(first.home, 'papershelf-offline.zip.sha256'), 'utf8')).split('  ');
  expect(createHash('sha256').update(zip).digest('hex')).toBe(digest);
});

test('folder and zip hold the same, and nothing that only servers read', async () => {
  const made = await bundle();
  const files = Object.entries(unzipSync(await readZip(made)));
  for (const [name, bytes] of files) expect(strFromU8(bytes)).toBe(await readCopied(made, name.replace('papershelf-offline/', '')));
  const names = files.map(([name]) => name.replace('papershelf-offline/', ''));
  expect(names).toEqual(expect.arrayContaining(['index.html', 'papers/moss.bib', 'papers/moss.ris', 'papers/moss.csl.json']));
  expect(names.filter((name) => /^_|^pagefind\/|service-worker|\.map$|webmanifest/.test(name))).toEqual([]);
  expect(
    names.filter((name) => /^(?:data|pictures)\/|(?:^|\/)feed\.|^(?:llms|robots|sitemap)|^topics\/\w+\.(?!html)|\/moss\.(?:json|md)$/.test(name)),
  ).toEqual([]);
});

test('what is not in the copy is linked on the web, what is beside a page as a file', async () => {
  const made = await bundle();
  const entry = await readCopied(made, 'papers/moss/index.html');
  expect(entry).toContain('href="../moss.bib"');
  expect(entry).toContain('href="https://moss.example.org/shelf/papers/moss.json"');
});

test('the base path is gone, former addresses lead to files, and text that looks like markup is still text', async () => {
  const made = await bundle({ SOURCE_DATE_EPOCH: '1714953600' });
  expect(await readCopied(made, 'index.html')).not.toMatch(/(?:href|src|action)="\/?shelf\//);
  expect(await readCopied(made, 'papers/old-fern/index.html')).toContain('content="0; url=../fern/index.html"');
  const entry = await readCopied(made, 'papers/moss/index.html');
  const original = await readFile(path.join(site, 'papers/moss/index.html'), 'utf8');
  const heading = (html: string): string | undefined => /<h1[\s\S]*?<\/h1>/.exec(html)?.[0];
  expect(heading(entry)).toBe(heading(original));
  expect(entry).toContain('6 May 2024');
  expect(entry).toContain('<a href="https://moss.example.org/shelf/papers/moss/">This page on the web</a>');
});

test('without a site it says what to do first', async () => {
  const { status, output } = await bundle({ OUT_DIR: await createFolder() });
  expect([status, output]).toEqual([1, expect.stringContaining('Build it: `npm run build`.')]);
});

test('a link that would lead nowhere fails the copy and leaves the last one alone', async () => {
  const made = await bundle();
  const before = await readZip(made);
  const page = path.join(site, 'topics', 'index.html');
  const html = await readFile(page, 'utf8');
  await writeFile(page, html.replace('</body>', '<a href="/shelf/gone/">x</a></body>'));
  try {
    const { status, output } = await bundle({}, made.home);
    expect([status, output]).toEqual([2, expect.stringContaining('topics/index.html: nothing at /shelf/gone/')]);
    expect(before.equals(await readZip(made))).toBe(true);
    expect(await readCopied(made, 'index.html')).toContain('data-offline-copy');
  } finally {
    await writeFile(page, html);
    await rm(made.home, { recursive: true, force: true });
  }
});
