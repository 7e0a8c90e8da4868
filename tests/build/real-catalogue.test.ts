import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildSite, copyCatalogue, type Built } from './small-site.ts';

let site: Built;
const ids = readdirSync('content/papers').map((file) => path.basename(file, '.mdx'));

beforeAll(async () => {
  site = await buildSite({ content: await copyCatalogue() });
});

test('the catalogue of this repository has no problems', () => {
  expect(site.output).not.toMatch(/ (?:error|warning) /);
  expect(site.status, site.output).toBe(0);
});

test('every one of the 87 entries has a page', async () => {
  const pages = (await site.files()).filter((file) => /^papers\/[^/]+\/index\.html$/.test(file));
  expect(ids).toHaveLength(87);
  expect(pages).toEqual(ids.map((id) => `papers/${id}/index.html`).sort());
});

test('every entry page has one title, one abstract and its address for machines', async () => {
  for (const id of ids) {
    const html = await site.read(`papers/${id}/index.html`);
    const counts = ['<h1', 'data-entry-title', 'data-entry-abstract', 'data-pagefind-body', 'rel="canonical"'].map(
      (mark) => html.split(mark).length - 1,
    );
    expect([id, ...counts]).toEqual([id, 1, 1, 1, 1, 1]);
  }
});

test('no page holds an inline script, style or handler, and each states the policy that the host sends too', async () => {
  const [sent = ''] = /default-src .*(?=; frame-ancestors)/.exec(await site.read('_headers')) ?? [];
  const moved = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";
  for (const file of (await site.files()).filter((name) => name.endsWith('.html'))) {
    const html = await site.read(file);
    expect(html, file).not.toMatch(
      /<script(?![^>]*\ssrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>|<style[\s>]|<[a-z][^>]*\s(?:style|on[a-z]+)=/i,
    );
    const [, stated] = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html.replaceAll('&#39;', "'")) ?? [];
    expect(stated, file).toBe(html.includes('http-equiv="refresh"') ? moved : sent);
  }
});

test('the search index knows every entry', async () => {
  const entry = JSON.parse(await site.read('pagefind/pagefind-entry.json')) as { languages: Record<string, { page_count: number }> };
  const total = Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
  expect(total).toBe(ids.length);
});

test('the manifest of the dump tells the truth of every file beside it', async () => {
  const { files } = JSON.parse(await site.read('data/manifest.json')) as { files: { name: string; bytes: number; sha256: string; rows?: number }[] };
  const listed = files.map(({ name }) => name);
  expect([...listed, 'manifest.json'].sort()).toEqual((await site.files()).flatMap((file) => /^data\/(.*)$/.exec(file)?.[1] ?? []));
  for (const { name, bytes, sha256 } of files) {
    const content = readFileSync(path.join(site.folder, 'data', name));
    expect([name, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([name, bytes, sha256]);
  }
  const lines = (await site.read('data/papers.jsonl')).split('\n').length - 1;
  expect([lines, files.find(({ name }) => name === 'papers.jsonl')?.rows]).toEqual([ids.length, ids.length]);
});

/** What each entry's head tells other programs. */
const TOLD: readonly (readonly [what: string, mark: RegExp])[] = [
  ['title for Google Scholar', /<meta name="citation_title" content="[^"]+">/],
  ['people', /<meta name="citation_author" content="[^"]+">/],
  ['date', /<meta name="citation_publication_date" content="\d{4}[^"]*">/],
  ['PDF', /<meta name="citation_pdf_url" content="https:\/\/[^"]+">/],
  ['address', /<link rel="canonical" href="https:\/\/[^"]+">/],
  ['what to cite', /<link rel="cite-as" href="https:\/\/[^"]+">/],
  ['preview', /<meta property="og:title" content="[^"]+">/],
  ...['application/x-bibtex', 'application/x-research-info-systems', 'text/markdown'].map(
    (type) => [type, new RegExp(`<link rel="alternate" type="${type}" href="/papers/[^"]+"`)] as const,
  ),
];

test('the head of every entry tells other programs what it is, with pictures and formats that exist', async () => {
  const files = new Set(await site.files());
  for (const id of ids) {
    const [head = ''] = (await site.read(`papers/${id}/index.html`)).split('</head>');
    expect(
      TOLD.flatMap(([what, mark]) => (mark.test(head) ? [] : [what])),
      id,
    ).toEqual([]);
    const [, picture = ''] = /<meta property="og:image" content="https:\/\/[^/]+\/([^"]+)">/.exec(head) ?? [];
    expect(files, id).toContain(picture);
    const facts = [...head.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = '']) => JSON.parse(text) as unknown);
    expect(facts, id).toMatchObject([{ '@type': 'ScholarlyArticle' }, { '@type': 'BreadcrumbList' }]);
  }
});

test('every page has a picture that exists, and cards are listed for citation managers', async () => {
  const files = await site.files();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await site.read(file);
    if (html.includes('http-equiv="refresh"')) continue;
    const [, picture = ''] = /<meta property="og:image" content="https:\/\/[^/]+\/([^"]+)">/.exec(html) ?? [];
    expect(files, file).toContain(picture);
    // An entry is one record: its related papers would make it a list.
    const listed = html.replace(/<section class="related".*?<\/section>/s, '');
    expect([file, html.split('class="Z3988"').length], file).toEqual([file, listed.split('data-card="').length]);
  }
});
