import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderWebManifest } from '../../../src/exports/web-manifest.ts';
import type { Site } from '../../../src/catalogue/model.ts';

const SITE: Site = {
  title: 'The Moss Shelf of the Northern Institute',
  description: 'Papers about moss.',
  language: 'en',
  url: 'https://moss.example.org',
  basePath: '/moss/',
  licence: 'CC0-1.0',
  authorPages: 'auto',
  offline: 'on',
  feeds: 'on',
  exports: { entries: [], citations: 'auto', pictures: 'auto' },
};

interface Manifest {
  readonly [key: string]: unknown;
  readonly icons: readonly { readonly src: string }[];
}

const parse = (site: Site): Manifest => JSON.parse(renderWebManifest(site)) as Manifest;

test('addresses lie under the base path, and a long name has a short form', () => {
  expect(parse(SITE)).toMatchObject({ id: '/moss/', start_url: '/moss/', scope: '/moss/', display: 'standalone', short_name: 'Institute' });
  expect(parse({ ...SITE, title: 'Papershelf' })).toMatchObject({ short_name: 'Papershelf' });
});

test('every icon is there', () => {
  const files = parse(SITE).icons.map(({ src }) => `public${src.replace('/moss/', '/')}`);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(files).toHaveLength(3);
});
