import { expect, test } from 'vitest';
import { listEntrySocialTags, listPageSocialTags } from '../../../../src/exports/head/social-tags.ts';
import { ADDRESS, BARE, createSource, FULL, readTags } from './head-fixture.ts';

const source = createSource([FULL, BARE]);

test('an entry is an article with a picture of its own', () =>
  expect(readTags(listEntrySocialTags(FULL, 'Tides come.', source))).toEqual({
    'og:type': ['article'],
    'og:title': ['TideNet: Reading γ & <tides>'],
    'og:description': ['Tides come.'],
    'og:url': [ADDRESS],
    'og:site_name': ['Example Shelf'],
    'og:image': ['https://shelf.example.org/shelf/pictures/papers/tide-net.png'],
    'og:image:width': ['1200'],
    'og:image:height': ['630'],
    'og:image:alt': ['TideNet: Reading γ & <tides>, by Ada Example and others'],
    'twitter:card': ['summary_large_image'],
    'article:published_time': ['2023-05-02'],
    'article:tag': ['Tides', 'Map making'],
  }));

test.each([
  ['its first topic', FULL, '/shelf/pictures/topics/tides.png'],
  ['the site', BARE, '/shelf/pictures/site.png'],
])('without pictures of entries it shows that of %s', (_, entry, picture) => {
  const plain = createSource([FULL, BARE], { exports: { entries: [], citations: 'auto', pictures: 'off' } });
  expect(readTags(listEntrySocialTags(entry, 'Text.', plain))['og:image']).toEqual([`https://shelf.example.org${picture}`]);
});

test('a page without an address has none told', () => {
  const tags = readTags(listPageSocialTags({ title: 'Nothing here', description: 'Try another.' }, source.site));
  expect(tags).toMatchObject({ 'og:type': ['website'], 'og:image': ['https://shelf.example.org/shelf/pictures/site.png'] });
  expect(tags).not.toHaveProperty('og:url');
});

test('a topic shows its picture', () => {
  const page = { title: 'Tides', description: 'Tides.', path: '/topics/tides/' };
  const tags = readTags(listPageSocialTags(page, source.site, source.topics.get('tides')));
  expect(tags['og:image']).toEqual(['https://shelf.example.org/shelf/pictures/topics/tides.png']);
});

test.each([
  ['en', undefined],
  ['pt-BR', ['pt_BR']],
  ['zh-Hans-CN', ['zh_CN']],
])('the language %s has the locale %s', (language, locale) =>
  expect(readTags(listPageSocialTags({ title: 'T', description: 'D' }, { ...source.site, language }))['og:locale']).toEqual(locale),
);
