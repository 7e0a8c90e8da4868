import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import { renderPlainTitle } from '../../../../src/entries/math-text.ts';
import { loadSiteContent } from '../../../../src/integrations/site-content.ts';
import { findLocations } from '../../../../src/locations.ts';
import { createEntry } from '../../catalogue/entry-fixture.ts';
import { findAtomFaults, parseJsonFeed, readTexts } from './feed-grammars.ts';
import { createSource, ENTRIES, HOSTILE, renderFeeds } from './feed-source.ts';

const read = (files: ReadonlyMap<string, string>, path: string): string => files.get(path) ?? `no ${path}`;

describe('which feeds there are', () => {
  test('the catalogue and each topic with a dated entry has two', () => {
    expect([...renderFeeds(createSource()).keys()]).toEqual(['/feed.xml', '/feed.json', '/topics/tides/feed.xml', '/topics/tides/feed.json']);
  });

  test.each([
    ['feeds are off', createSource(ENTRIES, { feeds: 'off' })],
    ['there is no entry', createSource([])],
    ['no entry has a date', createSource([createEntry('undated', { topics: ['tides'] })])],
  ])('there are none when %s', (_, source) => {
    expect(renderFeeds(source).size).toBe(0);
  });
});

describe('titles that are hard to write down', () => {
  const files = renderFeeds(createSource());

  test('arrive in Atom as they were typed', () => {
    const xml = read(files, '/feed.xml');
    const newest = HOSTILE.toReversed();
    expect(readTexts(xml, '//a:entry/a:title')).toEqual(newest);
    expect(readTexts(xml, '//a:author/a:name')).toEqual(newest.flatMap((title) => [`Ada ${title}`, 'Plato']));
    expect(readTexts(xml, '//a:content')[0]).toBe('<p>About <i>tides</i> &amp; ]]&gt; of hostile-4.</p>');
  });

  test('arrive in JSON Feed as they were typed', () => {
    expect(parseJsonFeed(read(files, '/feed.json')).items.map(({ title }) => title)).toEqual(HOSTILE.toReversed());
  });

  test('lose only what XML has no place for', () => {
    const source = createSource([createEntry('bell', { title: 'Rings \u0007a bell\ud800\uffff', added: '2025-01-01', authors: ['Ada'] })]);
    const xml = read(renderFeeds(source), '/feed.xml');
    expect(findAtomFaults(xml)).toEqual([]);
    expect(parseFeed(xml).items[0]?.title).toBe('Rings a bell');
  });
});

describe('an item', () => {
  const source = createSource([
    createEntry('low-tide', {
      added: '2025-03-13',
      published: '2022-10-05',
      arxiv: '2210.02414',
      doi: '10.1000/tides',
      authors: ['Ada Example'],
      topics: ['tides', 'map-making'],
      text: 'Low.',
    }),
    createEntry('people-unknown', { added: '2024-01', text: '' }),
  ]);

  test('has its abstract, date, people, topics and links in JSON Feed', () => {
    expect(parseJsonFeed(read(renderFeeds(source), '/feed.json')).items).toEqual([
      {
        id: 'tag:shelf.example.org,2025:papers/low-tide',
        url: 'https://shelf.example.org/papers/low-tide/',
        external_url: 'https://doi.org/10.1000/tides',
        title: 'low-tide',
        content_html: '<p>About <i>tides</i> &amp; ]]&gt; of low-tide.</p>',
        content_text: 'Low.',
        date_published: '2025-03-13T00:00:00.000Z',
        authors: [{ name: 'Ada Example' }],
        tags: ['Tides', 'Map making'],
      },
      {
        id: 'tag:shelf.example.org,2025:papers/people-unknown',
        url: 'https://shelf.example.org/papers/people-unknown/',
        title: 'people-unknown',
        content_text: 'people-unknown',
        date_published: '2024-01-01T00:00:00.000Z',
      },
    ]);
  });

  test('names topics and the paper elsewhere in Atom', () => {
    const xml = read(renderFeeds(source), '/feed.xml');
    expect(xml).toContain('<category term="map-making" scheme="https://shelf.example.org/topics/" label="Map making"/>');
    expect([...xml.matchAll(/href="([^"]+)" rel="related"/g)].map(([, href]) => href)).toEqual([
      'https://doi.org/10.1000/tides',
      'https://arxiv.org/abs/2210.02414',
      'https://arxiv.org/pdf/2210.02414',
    ]);
  });

  test('keeps its id in every feed, under another path and with another title', () => {
    const collect = (site: Parameters<typeof createSource>[1]): (string | undefined)[] =>
      [...renderFeeds(createSource(ENTRIES, site))].flatMap(([path, text]) =>
        path.endsWith('.xml') ? parseFeed(text).items.map(({ id }) => id ?? undefined) : parseJsonFeed(text).items.map(({ id }) => id),
      );
    const ids = collect({});
    expect(new Set(ids).size).toBe(ENTRIES.length);
    expect(collect({ basePath: '/shelf/', title: 'Renamed' })).toEqual(ids);
  });

  test('keeps the id it joined under when its address changes', () => {
    const renamed = (id: string, redirects: string[]) => createEntry(id, { added: '2025-01-01', redirects });
    const readId = (entries: Parameters<typeof createSource>[0]) =>
      parseJsonFeed(read(renderFeeds(createSource(entries)), '/feed.json')).items[0]?.id;
    expect(readId([renamed('neap', ['ebb', 'low-tide'])])).toBe('tag:shelf.example.org,2025:papers/ebb');
    // An address in use is somebody else's.
    expect(readId([renamed('neap', ['ebb', 'low-tide']), createEntry('ebb', { added: '2020' })])).toBe('tag:shelf.example.org,2025:papers/low-tide');
  });

  test('says first what became of the paper', () => {
    const entries = [
      createEntry('wrong', { title: 'Wrong', added: '2025-01-02', text: 'We err.', status: { kind: 'retracted', note: 'See <1>.', by: 'right' } }),
      createEntry('right', { titleHtml: 'Right <em>tides</em>', added: '2025-01-01' }),
    ];
    const [item] = parseJsonFeed(read(renderFeeds(createSource(entries)), '/feed.json')).items;
    expect(item?.title).toBe('[Retracted] Wrong');
    expect(item?.content_text).toBe('This paper has been retracted. See <1>. Read instead: https://shelf.example.org/papers/right/ We err.');
    expect(item?.content_html).toBe(
      '<p><strong>This paper has been retracted.</strong> See &lt;1&gt;.</p><p>Read instead: <a href="https://shelf.example.org/papers/right/">Right <em>tides</em></a></p><p>About <i>tides</i> &amp; ]]&gt; of wrong.</p>',
    );
  });

  test('names people, and nobody called “et al.”', () => {
    const xml = read(renderFeeds(createSource([createEntry('crowd', { added: '2025', authors: ['Ada Example', 'et al.'] })])), '/feed.xml');
    expect(readTexts(xml, '//a:author/a:name')).toEqual(['Ada Example']);
  });

  test('says formulas where none can be drawn', () => {
    const power = (base: string, index: string): string => `<math><msup><mi>${base}</mi><mi>${index}</mi></msup></math>`;
    const entry = createEntry('power', { added: '2025', titleText: 'In 2n', titleHtml: `In ${power('2', 'n')}`, text: 'Of xk.' });
    const abstracts = new Map([['power', { markdown: '', html: `<p>Of ${power('x', 'k')}.</p>` }]]);
    const [item] = parseJsonFeed(read(renderFeeds({ ...createSource([entry]), abstracts }), '/feed.json')).items;
    expect([item?.title, item?.content_text]).toEqual(['In 2^n', 'Of x^k.']);
  });

  test('links its notes to its page', () => {
    const abstracts = new Map([
      ['low-tide', { markdown: '', html: '<p>Low<a href="#note-1" id="a">1</a><a id="b" href="#c">2</a> <code>&#x3C;a href="#top"></code></p>' }],
    ]);
    const [item] = parseJsonFeed(read(renderFeeds({ ...source, abstracts }), '/feed.json')).items;
    expect(item?.content_html).toBe(
      '<p>Low<a href="https://shelf.example.org/papers/low-tide/#note-1" id="a">1</a><a id="b" href="https://shelf.example.org/papers/low-tide/#c">2</a> <code>&#x3C;a href="#top"></code></p>',
    );
  });
});

test('addresses stand under the base path', () => {
  const xml = read(renderFeeds(createSource(ENTRIES, { basePath: '/shelf/' })), '/topics/tides/feed.xml');
  const { self, url } = parseFeed(xml);
  expect([self, url]).toEqual(['https://shelf.example.org/shelf/topics/tides/feed.xml', 'https://shelf.example.org/shelf/topics/tides/']);
});

describe('the grammars', () => {
  const files = renderFeeds(createSource());

  test('hold on feeds with titles that are hard to write down', () => {
    for (const [path, text] of files) if (path.endsWith('.xml')) expect(findAtomFaults(text), path).toEqual([]);
  });

  test('hold when some entry names nobody', () => {
    const xml = read(renderFeeds(createSource([...ENTRIES, createEntry('nobody', { added: '2025-01-01' })])), '/feed.xml');
    expect(findAtomFaults(xml)).toEqual([]);
    expect(xml).toContain('<uri>https://shelf.example.org/</uri>');
  });

  test.each([
    ['a date without a time', /T00:00:00\.000Z/, ''],
    ['an entry without an id', /<id>tag[^<]*papers[^<]*<\/id>/, ''],
    ['a feed without a date', /<updated>[^<]*<\/updated>/, ''],
    ['markup in plain text', /<!\[CDATA\[Maps[^\]]*\]\]>|<title>Maps/, '<title><b>Maps</b></title><title>'],
    ['a category without a term', / term="tides"/, ''],
    ['an entry without people in a feed without any', /<entry>\s*(?:<author>[\s\S]*?<\/author>\s*)+/, '<entry>'],
    ['an open element', /<\/feed>/, ''],
  ])('refuse Atom with %s', (_, part, other) => {
    const xml = read(files, '/feed.xml');
    const broken = xml.replace(part, other);
    expect(broken).not.toBe(xml);
    expect(findAtomFaults(broken)).not.toEqual([]);
  });

  test.each([
    ['another version', /version\/1\.1/, 'version/1'],
    ['an item without content', /"content_html"[^\n]*\n\s*"content_text"[^\n]*\n/, ''],
    ['a date without a time', /T00:00:00\.000Z/, ''],
    ['a bare name for a person', /\{\s*"name": "Plato"\s*\}/, '"Plato"'],
    ['an address without a host', /"url": "https:\/\/[^/]*/, '"url": "'],
  ])('refuse JSON Feed with %s', (_, part, other) => {
    const text = read(files, '/feed.json');
    const broken = text.replace(part, other);
    expect(broken).not.toBe(text);
    expect(() => parseJsonFeed(broken)).toThrow();
  });
});

describe('the feeds of this repository’s catalogue', async () => {
  const source = await loadSiteContent(findLocations({}));
  const files = renderFeeds(source);
  const { byId } = source.catalogue;

  test('follow the grammars', () => {
    expect(files.size).toBeGreaterThan(20);
    for (const [path, text] of files) {
      if (path.endsWith('.xml')) expect(findAtomFaults(text), path).toEqual([]);
      else expect(parseJsonFeed(text).items.length, path).toBeGreaterThan(0);
    }
  });

  test('say the same in both forms, and what the entries say, to another reader', () => {
    for (const [path, text] of files) {
      if (!path.endsWith('.xml')) continue;
      const atom = parseFeed(text).items.map((item) => ({
        id: item.id,
        title: item.title,
        url: item.url,
        date: item.published?.toISOString(),
        people: item.authors.map(({ name }) => name),
        topics: item.categories.map(({ label }) => label),
      }));
      const parsed = parseJsonFeed(read(files, path.replace('.xml', '.json'))).items;
      const json = parsed.map((item) => ({
        id: item.id,
        title: item.title,
        url: item.url,
        date: item.date_published,
        people: (item.authors ?? []).map(({ name }) => name),
        topics: item.tags ?? [],
      }));
      expect(atom, path).toEqual(json);
      // That reader decodes twice, so whole abstracts are read by a plainer one.
      expect(readTexts(text, '//a:content')).toEqual(parsed.map((item) => item.content_html));
      for (const { id, title, people, date } of json) {
        const entry = byId.get(id.replace(/^.*\//, ''));
        expect([title, people, date?.slice(0, 10)]).toEqual([entry && renderPlainTitle(entry), entry?.authors, entry?.added]);
      }
    }
  });
});
