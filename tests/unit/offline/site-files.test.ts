import { expect, test } from 'vitest';
import { isLeftBehind } from '../../../src/offline/site-files.ts';

test.each([
  ['papers/moss.bib', false],
  ['papers/moss.csl.json', false],
  ['papers/moss.json', true],
  ['papers/moss.md', true],
  ['papers/index.html', false],
  ['topics/ferns.json', true],
  ['topics/ferns.bib', true],
  ['topics/index.html', false],
  ['topics/ferns/index.html', false],
  ['topics/feed/index.html', false],
  ['topics/ferns/feed.xml', true],
  ['feed.json', true],
  ['data/papers.jsonl', true],
  ['pictures/papers/moss.png', true],
  ['llms.txt', true],
  ['robots.txt', true],
  ['sitemap-index.xml', true],
  ['papershelf-offline.zip', true],
  ['offline/index.html', true],
  ['data/index.html', false],
  ['pictures/index.html', false],
  ['icons/index.html', false],
  ['llms-guide/index.html', false],
  ['feed.guide/index.html', false],
  ['sitemap-help/index.html', false],
])('%s is left behind: %s', (file, expected) => {
  expect(isLeftBehind(file)).toBe(expected);
});
