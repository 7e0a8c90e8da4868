/** Following a catalogue: by feeds, by e-mail, or not at all. */
import { appendFile, cp } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildSite, type Built, createContent, createEntry } from './small-site.ts';

const FORM = /<form class="subscribe-form"[\s\S]*?<\/form>/;
const PAGE = 'subscribe/index.html';

async function buildWith(settings: string, env: Readonly<Record<string, string>> = {}, guides?: string): Promise<Built> {
  const content = await createContent({ 'on-moss': createEntry('On Moss'), 'more-moss': createEntry('More Moss') });
  if (guides !== undefined) await cp(guides, path.join(content, 'guides'), { recursive: true });
  await appendFile(path.join(content, 'site.yaml'), settings);
  return buildSite({ content, env });
}

/** The directive of each policy a page is under: its own and the host's. */
async function readFormTargets(site: Built): Promise<(string | undefined)[]> {
  return (await Promise.all(['index.html', '_headers'].map((file) => site.read(file)))).map((text) =>
    /form-action ([^;"]*)/.exec(text)?.[1]?.replaceAll('&#39;', "'"),
  );
}

describe('with feeds alone', () => {
  let site: Built;
  beforeAll(async () => {
    site = await buildWith('', { BASE_PATH: '/shelf/' });
  });

  test('the page explains feeds and has no form', async () => {
    expect(site.status, site.output).toBe(0);
    const page = await site.read(PAGE);
    expect(page).toContain('https://moss.example.org/shelf/feed.xml');
    expect(page).toContain('href="/shelf/topics/moss/feed.xml"');
    expect(page).not.toContain('topics/ferns/feed.xml');
    expect(page).not.toMatch(FORM);
    expect(await readFormTargets(site)).toEqual(["'self'", "'self'"]);
  });

  test('pages name the feeds, a topic its own first', async () => {
    const findFeeds = async (file: string): Promise<string[]> =>
      [...(await site.read(file)).matchAll(/<link rel="alternate" type="application\/(?:atom\+xml|feed\+json)"[^>]*href="([^"]+)"/g)].map(
        ([, href = '']) => href,
      );
    const whole = ['/shelf/feed.xml', '/shelf/feed.json'];
    expect(await findFeeds('index.html')).toEqual(whole);
    expect(await findFeeds('papers/on-moss/index.html')).toEqual(whole);
    expect(await findFeeds('topics/ferns/index.html')).toEqual(whole);
    expect(await findFeeds('topics/moss/index.html')).toEqual(['/shelf/topics/moss/feed.xml', '/shelf/topics/moss/feed.json', ...whole]);
  });

  test('the sitemap lists pages that are there, with the days of their papers', async () => {
    const index = await site.read('sitemap-index.xml');
    const [file = ''] = [...index.matchAll(/<loc>https:\/\/moss\.example\.org\/shelf\/([^<]+)/g)].map(([, name = '']) => name);
    const rows = (await site.read(file)).split('<url>').slice(1);
    const listed = new Map(
      rows.map((row) => [/<loc>https:\/\/moss\.example\.org\/shelf\/([^<]*)/.exec(row)?.[1], /<lastmod>([^T<]*)/.exec(row)?.[1]]),
    );
    const files = await site.files();
    expect([...listed.keys()].filter((page) => !files.includes(`${page ?? ''}index.html`))).toEqual([]);
    expect([listed.get('papers/on-moss/'), listed.get('topics/moss/'), listed.get('topics/ferns/')]).toEqual(['2020-02-03', '2020-02-03', undefined]);
    expect([listed.has('subscribe/'), listed.has('search/'), listed.has('offline/unread/')]).toEqual([true, false, false]);
  });
});

describe('with Buttondown', () => {
  let site: Built;
  beforeAll(async () => {
    site = await buildWith('feeds: off\nsubscribe: { provider: buttondown, name: moss }\n');
  });

  test('the page has its form, which the policies allow, and no feed', async () => {
    expect(site.status, site.output).toBe(0);
    const page = await site.read(PAGE);
    const [form = ''] = FORM.exec(page) ?? [];
    expect(form).toContain('action="https://buttondown.com/api/emails/embed-subscribe/moss" method="post"');
    expect(form).toContain('<input type="hidden" name="embed" value="1">');
    expect(form).toMatch(/<input[^>]*type="email"[^>]*name="email"[^>]*autocomplete="email"[^>]*required/);
    expect(await readFormTargets(site)).toEqual(["'self' https://buttondown.com", "'self' https://buttondown.com"]);
    expect(page).not.toContain('feed.xml');
    expect((await site.files()).filter((file) => file.includes('feed.'))).toEqual([]);
  });
});

describe('with neither', () => {
  test('the page, which guides link to, leads to the newest papers; no other page speaks of it', async () => {
    const site = await buildWith('feeds: off\nexports: { entries: none, citations: off, pictures: off }\n', {}, 'content/guides');
    expect(site.status, site.output).toBe(0);
    expect(await site.read('open-data/index.html')).toContain('href="../subscribe/"');
    expect(await site.read(PAGE)).toContain('href="/papers/"');
    for (const file of ['index.html', 'topics/moss/index.html', 'papers/index.html'])
      expect(await site.read(file), file).not.toMatch(/subscribe\/|feed\.(?:xml|json)/);
  });
});

test('with a form of another provider the page has it beside the feeds', async () => {
  const site = await buildWith('subscribe: { provider: form, action: "https://mail.example.org/join", field: address }\n');
  expect(site.status, site.output).toBe(0);
  const page = await site.read(PAGE);
  expect(FORM.exec(page)?.[0]).toMatch(/action="https:\/\/mail\.example\.org\/join"[\s\S]*name="address"/);
  expect(page).toContain('/feed.xml');
});
