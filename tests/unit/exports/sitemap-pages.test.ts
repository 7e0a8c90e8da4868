import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/build-catalogue.ts';
import { buildSitemapPages } from '../../../src/exports/sitemap-pages.ts';
import { createEntry, FRAME } from '../catalogue/entry-fixture.ts';

const { isListed, findChanged } = buildSitemapPages(
  buildCatalogue({
    ...FRAME,
    entries: [
      createEntry('low-tide', { added: '2025-03-13', published: '2022', topics: ['tides'], authors: ['Ada Example'], redirects: ['ebb'] }),
      createEntry('old-map', { published: '1999-12', topics: ['map-making', 'tides'], authors: ['Ada Example', 'Ben Example'], method: 'Compass' }),
      createEntry('undated', { topics: ['map-reading'] }),
    ],
  }),
);

test.each(['/', '/papers/', '/papers/page/2/', '/papers/low-tide/', '/topics/tides/', '/about/', '/subscribe/', '/searching/'])(
  '%s is listed',
  (path) => {
    expect(isListed(path)).toBe(true);
  },
);

test.each(['/404/', '/404.html', '/opensearch.xml', '/papers/ebb/', '/search/', '/list/', '/offline/', '/offline/unread/', '/problems/'])(
  '%s is not',
  (path) => {
    expect(isListed(path)).toBe(false);
  },
);

test.each([
  ['/', '2025-03-13'],
  ['/papers/page/7/', '2025-03-13'],
  ['/papers/low-tide/', '2025-03-13'],
  ['/papers/old-map/', '1999-12-01'],
  ['/papers/undated/', undefined],
  ['/topics/tides/', '2025-03-13'],
  ['/topics/map-making/', '1999-12-01'],
  ['/topics/map-reading/', undefined],
  ['/methods/compass/', '1999-12-01'],
  ['/authors/ada-example/', '2025-03-13'],
  ['/authors/ben-example/', '1999-12-01'],
  ['/years/1999/', '1999-12-01'],
  ['/topics/', '2025-03-13'],
  ['/methods/page/2/', '2025-03-13'],
  ['/authors/', '2025-03-13'],
  ['/years/', '2025-03-13'],
  ['/about/', undefined],
])('%s changed on %s', (path, day) => {
  expect(findChanged(path)).toBe(day);
});
