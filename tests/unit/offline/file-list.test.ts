import { describe, expect, test } from 'vitest';
import {
  addressOf,
  type FileList,
  findFile,
  isImmutable,
  isKept,
  isSaved,
  listMissing,
  listUnneeded,
  storedAddress,
  sumSizes,
} from '../../../src/offline/file-list.ts';

const OLD: FileList = {
  version: 'old',
  files: [
    ['assets/base.a1.css', 10, 'a1'],
    ['papers/moss/index.html', 20, 'b1'],
    ['papers/fern/index.html', 30, 'c1'],
  ],
};
const NEW: FileList = {
  version: 'new',
  files: [
    ['assets/base.a1.css', 10, 'a1'],
    ['papers/moss/index.html', 25, 'b2'],
  ],
};
const storedOf = (list: FileList): Set<string> => new Set(list.files.map((file) => storedAddress('/', file)));

test.each([
  ['/', '/', 'index.html'],
  ['/', '/topics/', 'topics/index.html'],
  ['/papers-site/', '/papers-site/topics/moss/', 'topics/moss/index.html'],
  ['/', '/papers/caf%C3%A9.bib', 'papers/café.bib'],
])('under %s the address %s belongs to one file, and the file to the address', (base, address, file) => {
  expect(findFile(base, address)).toBe(file);
  expect(addressOf(base, file)).toBe(address);
});

test('what lies outside the base path, and what is no valid address, belongs to no file of the site', () => {
  expect(findFile('/papers-site/', '/other/')).toBeUndefined();
  expect(findFile('/', '/%E0%A4%A')).toBe('%E0%A4%A');
});

test('files whose name holds a digest are the same in every build', () => {
  const immutable = ['assets/Base.Bx1.css', 'search-tables/words-01.table', 'pagefind/pagefind.en_01.pf_meta', 'pagefind/fragment/en_01.pf_fragment'];
  expect(immutable.filter(isImmutable)).toEqual(immutable);
  expect(['search-tables/tables.json', 'theme.js', 'assets.html', 'pagefind/pagefind-entry.json', 'icons/icon-192.png'].filter(isImmutable)).toEqual(
    [],
  );
});

test('neither the worker, the lists, the zip, nor what no page reads is saved', () => {
  const left = [
    'service-worker.js',
    'offline/files.json',
    'offline/version.json',
    'papershelf-offline.zip',
    'papershelf-offline.zip.sha256',
    '_headers',
    'pagefind/pagefind.js',
    'pagefind/wasm.en.pagefind',
    'pagefind/part-3/pagefind-entry.json',
  ];
  expect(left.filter(isSaved)).toEqual([]);
  expect(['index.html', '404.html', 'pagefind/index/en_01.pf_index', 'offline/index.html', 'icons/icon-192.png'].every(isSaved)).toBe(true);
  expect(isKept('offline/version.json')).toBe(false);
});

test('files for other programs are neither saved nor kept, the pages beside them are', () => {
  const files = [
    'papers/moss.bib',
    'papers/moss.csl.json',
    'papers/moss.json',
    'topics/ferns.md',
    'topics/ferns/feed.xml',
    'feed.json',
    'data/papers.jsonl',
    'pictures/papers/moss.png',
    'sitemap-0.xml',
    'robots.txt',
    'llms.txt',
  ];
  expect(files.filter((file) => isSaved(file) || isKept(file))).toEqual([]);
  const pages = [
    'papers/index.html',
    'papers/moss/index.html',
    'topics/index.html',
    'topics/feed/index.html',
    'papers/page/2/index.html',
    'data/index.html',
    'pictures/index.html',
    'llms-guide/index.html',
    'sitemap-help/index.html',
  ];
  expect(pages.filter((page) => isSaved(page) && isKept(page))).toEqual(pages);
});

describe('two builds in one cache', () => {
  test('share what did not change and keep the rest apart', () => {
    expect(storedAddress('/', OLD.files[0]!)).toBe('/assets/base.a1.css');
    expect(storedAddress('/', OLD.files[1]!)).not.toBe(storedAddress('/', NEW.files[1]!));
  });

  test('only what changed is fetched', () => {
    expect(listMissing('/', NEW, storedOf(OLD))).toEqual([['papers/moss/index.html', 25, 'b2']]);
    expect(listMissing('/', NEW, storedOf(NEW))).toEqual([]);
    expect(sumSizes(listMissing('/', NEW, new Set()))).toBe(35);
  });

  test('only what no build needs is dropped', () => {
    const stored = [...storedOf(OLD), ...storedOf(NEW)];
    expect(new Set(listUnneeded('/', [OLD, NEW], stored))).toEqual(new Set());
    expect(new Set(listUnneeded('/', [NEW], stored))).toEqual(new Set(['/papers/moss/?digest=b1', '/papers/fern/?digest=c1']));
  });
});
