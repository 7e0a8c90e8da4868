import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { describePeerEntries, writePeerEntries } from '../../../../scripts/bench/peer-entries.ts';
import { readShelves } from '../../../../scripts/bench/shelves.ts';

const card = (id: string): string => `<li class="card" data-card="${id}"></li>`;

const FILES: Readonly<Record<string, string>> = {
  'site/papers/index.html': `<h1>Papers</h1>${card('new')}`,
  'site/papers/page/2/index.html': `<h1>Papers</h1>${card('old')}`,
  'site/papers/new/index.html': `<h1>New</h1><section data-related>${card('old')}</section>`,
  'site/papers/old/index.html': '<h1>Old</h1>',
  'site/topics/pruning/index.html': `<h1><bdi>Pruning</bdi></h1>${card('new')}${card('new')}`,
  'site/topics/page/2/index.html': '<h1>Topics</h1>',
  'site/authors/ana-birch/index.html': `<h1>Ana Birch</h1>${card('old')}${card('new')}`,
  'content/papers/new.mdx': '---\ntitle: "New: $x$"\nauthors: [Ana Birch, Bo Oak]\npublished: "2024"\n---\n\nIt is $x$.\n',
  'content/papers/old.mdx': '---\ntitle: Old\n---\n',
};

describe('what peers get', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'papershelf-shelves-'));
    for (const [file, text] of Object.entries(FILES)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('lists are those of the finished pages', async () => {
    expect(await readShelves(path.join(folder, 'site'))).toEqual({
      order: ['new', 'old'],
      kinds: {
        topics: [{ slug: 'pruning', title: 'Pruning', ids: ['new'] }],
        years: [],
        authors: [{ slug: 'ana-birch', title: 'Ana Birch', ids: ['old', 'new'] }],
        methods: [],
      },
    });
  });

  test('entries carry their lists, linked names and related papers, and the abstract as it is', async () => {
    const site = path.join(folder, 'site');
    const peer = path.join(folder, 'peer');
    const entries = await describePeerEntries({ content: path.join(folder, 'content'), site, shelves: await readShelves(site) });
    await writePeerEntries(entries, peer, 'md');
    const [, yaml = '', body] = (await readFile(path.join(peer, 'content/papers/new.md'), 'utf8')).split('---\n');
    expect(body).toBe('\nIt is $x$.\n');
    expect(parse(yaml)).toMatchObject({
      title: 'New: $x$',
      date: '2024-01-01',
      topics: ['pruning'],
      authors: ['ana-birch'],
      names: [{ name: 'Ana Birch', slug: 'ana-birch' }, { name: 'Bo Oak' }],
      related: [{ id: 'old', title: 'Old' }],
    });
  });
});
