import { existsSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, createContent, createEntry, createFolder, type Built } from './small-site.ts';

test('an empty catalogue is a site that says so', async () => {
  const site = await buildSite({ content: await createContent({}) });
  expect(site.output).toMatch(/^Built 0 entries into /m);
  expect(site.status).toBe(0);
  expect(await site.files()).toContain('index.html');
});

test('one entry is a site with its page, its topic and its author', async () => {
  const site = await buildSite({ content: await createContent({ 'on-moss': createEntry('On Moss') }) });
  expect(site.status, site.output).toBe(0);
  const files = await site.files();
  expect(files).toEqual(
    expect.arrayContaining(['papers/on-moss/index.html', 'topics/moss/index.html', 'authors/ada-example/index.html', 'years/2020/index.html']),
  );
  expect(await findBrokenLinks(site, '/')).toEqual([]);
});

test('an entry with 500 authors names them all', async () => {
  const names = Array.from({ length: 500 }, (_, index) => `Author${index} Example`);
  const frontMatter = `authors: [${names.join(', ')}]\npublished: 2021\ntopics: [moss]\n`;
  const site = await buildSite({ content: await createContent({ crowd: createEntry('A Crowd on Moss', { frontMatter }) }) });
  expect(site.status, site.output).toBe(0);
  const page = await site.read('papers/crowd/index.html');
  expect(names.filter((name) => !page.includes(name))).toEqual([]);
});

/** What lists papers of every kind, and what names the topic and the year of the added ones or leads to them. */
const MAY_NAME_THEM =
  /^(?:(?:(?:papers|topics|authors|years|years\/2020|map|new|trends|search|topics\/moss|papers\/on-moss)\/)?index\.html|404\.html|topics\/moss(?:\.|\/feed\.)[a-z.]+|feed\.(?:json|xml)|sitemap[-\w]*\.xml|llms\.txt|service-worker\.js|(?:data|offline|pagefind|search-tables)\/.*)$/;

/** Counts of papers and people, the example beside the search, and which papers lie nearest, for words weigh by how rare they are. */
const COUNTS_AND_EXAMPLES =
  /<nav class="shelves".*?<\/nav>|<p class="search-examples">.*?<\/p>|<span class="count">\d+|<dl class="numbers">.*?<\/dl>|<section class="related".*?<\/section>/gs;

test('entries that try everything change their own pages and what lists them, and no other byte', async () => {
  const others = {
    'on-moss': createEntry('On Moss'),
    'old-fern': createEntry('Old Fern', { frontMatter: 'authors: [Ben Sample]\npublished: 2009-01-01\ntopics: [ferns]\n' }),
    'older-fern': createEntry('Older Fern', { frontMatter: 'authors: [Ben Sample]\npublished: 2008-01-01\ntopics: [ferns]\n' }),
  };
  const title = '</title><script>globalThis.__pwned = 1</script> {{x}} =1+1';
  const abstract =
    'The \\<script> token, `</div><script>x</script>`, $\\text{<b>}$ and a note.[^__proto__]\n\n[^__proto__]: \\</section>\\<base href=x>';
  const authors = 'authors: ["<img src=x onerror=__pwned>", "=cmd()"]\n';
  const hostile = createEntry(title, { frontMatter: `${authors}published: 2020-02-04\ntopics: [moss]\n`, abstract });
  const apart = createEntry(`${title} apart`, { frontMatter: `${authors}published: 2020-02-05\n`, abstract: `${abstract} constructor` });
  const env = { CANARY: 'canary-of-the-environment' };
  const without = await buildSite({ content: await createContent(others), env });
  const among = await buildSite({ content: await createContent({ ...others, hostile, apart }), env });
  expect([without.status, among.status], among.output).toEqual([0, 0]);
  const read = async (site: Built, file: string): Promise<string> => (await site.read(file)).replace(COUNTS_AND_EXAMPLES, '');
  const changed: string[] = [];
  const after = new Set(await among.files());
  for (const file of await without.files()) if (!after.has(file) || (await read(among, file)) !== (await read(without, file))) changed.push(file);
  expect(changed.filter((file) => !MAY_NAME_THEM.test(file))).toEqual([]);
  for (const file of after) expect((await among.read(file)).includes(env.CANARY), file).toBe(false);
});

describe('under a base path', () => {
  let site: Built;
  beforeAll(async () => {
    const frontMatter = 'authors: [Ada Example]\npublished: 2020-02-03\ntopics: [moss]\nredirects: [old-moss]\n';
    const content = await createContent({ 'on-moss': createEntry('On $2^n$ Mosses', { frontMatter }), 'more-moss': createEntry('More Moss') });
    site = await buildSite({ content, env: { BASE_PATH: '/shelf/' } });
  });

  test('every internal link resolves', async () => {
    expect(site.status, site.output).toBe(0);
    expect(await findBrokenLinks(site, '/shelf/')).toEqual([]);
  });

  test('an entry prints its whole address, and says its formulas where none is drawn', async () => {
    const page = await site.read('papers/on-moss/index.html');
    expect(page).toMatch(/class="print-address"[^>]*>https:\/\/moss\.example\.org\/shelf\/papers\/on-moss\/</);
    expect(page).toContain('"abstract":"Moss grows. We measure x² of it."');
    expect(page).toContain('<meta property="og:title" content="On 2^n Mosses">');
  });

  test('a former id keeps its citation', async () => {
    const citation = await site.read('papers/old-moss.bib');
    expect(citation).toContain('{on-moss,');
    expect(citation).toBe(await site.read('papers/on-moss.bib'));
  });
});

describe('a catalogue with a mistake', () => {
  test('is refused with the place and the fix, and nothing is written', async () => {
    const content = await createContent({
      'on-moss': createEntry('On Moss', { frontMatter: 'topics: [mos]\n' }),
      'more-moss': createEntry('More Moss'),
    });
    const site = await buildSite({ content });
    expect(site.status).toBe(1);
    expect(site.output).toMatch(/papers\/on-moss\.mdx:3:\d+ error unknown-topic/);
    expect(site.output).toContain('`moss`');
    expect(site.output).not.toMatch(/^\s+at /m);
    expect(await leftovers(site)).toEqual([]);
  });

  test('reports all problems in one run', async () => {
    const content = await createContent({
      'no-title': '---\nvenue: XCONF\n---\n\nText.\n',
      'bad-date': createEntry('A Date', { frontMatter: 'published: 2020-13-01\n' }),
      code: createEntry('Code', { abstract: 'import x from "y"' }),
    });
    const site = await buildSite({ content });
    expect(site.status).toBe(1);
    for (const code of ['missing-key', 'invalid-value', 'code-in-body']) expect(site.output).toContain(code);
  });

  test('leaves the last good site as it was', async () => {
    const content = await createContent({ 'on-moss': createEntry('On Moss') });
    const good = await buildSite({ content });
    const before = await good.read('papers/on-moss/index.html');
    await writeFile(path.join(content, 'papers/on-moss.mdx'), '---\nname: On Moss\n---\n');
    const bad = await buildSite({ content });
    expect(bad.status).toBe(1);
    expect(await bad.read('papers/on-moss/index.html')).toBe(before);
  });
});

test('a missing content folder is one clear message', async () => {
  const site = await buildSite({ content: path.join(await createFolder(), 'nowhere') });
  expect(site.status).toBe(1);
  expect(site.output).toContain('missing-folder');
  expect(site.output).not.toMatch(/^\s+at /m);
  expect(await leftovers(site)).toEqual([]);
});

test('a damaged cache is no obstacle', async () => {
  const content = await createContent({ 'on-moss': createEntry('On Moss') });
  const cache = path.join(path.dirname(content), 'cache');
  await buildSite({ content, cache });
  for (const item of await readdir(cache, { recursive: true, withFileTypes: true })) {
    if (item.isFile()) await writeFile(path.join(item.parentPath, item.name), 'damaged');
  }
  const site = await buildSite({ content, cache });
  expect(site.status, site.output).toBe(0);
  expect(await site.files()).toContain('papers/on-moss/index.html');
  await rm(cache, { recursive: true });
});

/** What lies beside the content folder after a refused build, the cache left out. */
async function leftovers(site: Built): Promise<string[]> {
  const home = path.dirname(site.folder);
  if (!existsSync(home)) return [];
  return (await readdir(home)).filter((name) => name !== 'content' && !name.endsWith('-cache'));
}

async function findBrokenLinks(site: Built, base: string): Promise<string[]> {
  const files = await site.files();
  const present = new Set(files);
  const broken = new Set<string>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    for (const [, target = ''] of (await site.read(file)).matchAll(/\s(?:href|src|action)="(\/[^"#?]*)/g)) {
      const inside = target.startsWith(base) ? decodeURI(target.slice(base.length)) : undefined;
      if (inside === undefined || !(present.has(inside) || present.has(`${inside}index.html`))) broken.add(`${file} → ${target}`);
    }
  }
  return [...broken];
}
