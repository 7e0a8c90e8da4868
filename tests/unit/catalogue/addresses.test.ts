import { expect, test } from 'vitest';
import {
  absoluteUrl,
  entryPath,
  listPath,
  openSearchPath,
  papersPath,
  problemsPath,
  searchPath,
  topicPath,
  withBase,
  yearPath,
} from '../../../src/catalogue/addresses.ts';

test.each([
  [entryPath('glm-130b'), '/papers/glm-130b/'],
  [papersPath(), '/papers/'],
  [papersPath(2), '/papers/page/2/'],
  [topicPath('tides', 3), '/topics/tides/page/3/'],
  [yearPath(2023), '/years/2023/'],
  [problemsPath('html'), '/problems/#html'],
  [listPath(), '/list/'],
  [openSearchPath(), '/opensearch.xml'],
  [searchPath(), '/search/'],
  [searchPath({ q: '', page: 2 }), '/search/?page=2'],
  [searchPath({ q: 'a & b', topic: ['x', 'y'] }), '/search/?q=a+%26+b&topic=x&topic=y'],
])('%s', (address, expected) => expect(address).toBe(expected));

test.each([
  ['/', '/topics/', '/topics/'],
  ['/shelf/', '/topics/', '/shelf/topics/'],
  ['/shelf', '/topics/', '/shelf/topics/'],
  ['/shelf/', '/', '/shelf/'],
])('below %s, %s is at %s', (base, path, expected) => expect(withBase(base, path)).toBe(expected));

test('other programs are told the host too', () =>
  expect(absoluteUrl({ url: 'https://shelf.example.org', basePath: '/shelf/' }, topicPath('tides'))).toBe(
    'https://shelf.example.org/shelf/topics/tides/',
  ));
