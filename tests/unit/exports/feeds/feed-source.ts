/** A catalogue whose entries are hard to write down. */
import { buildCatalogue } from '../../../../src/catalogue/build-catalogue.ts';
import type { Site } from '../../../../src/catalogue/model.ts';
import type { Entry } from '../../../../src/entries/entry.ts';
import type { ExportSource } from '../../../../src/exports/export-file.ts';
import { listFeedFiles } from '../../../../src/exports/feeds/list-feed-files.ts';
import { createEntry, FRAME } from '../../catalogue/entry-fixture.ts';

export const HOSTILE = [
  'Ends a section: ]]> and goes on ]]]]>',
  '<script>alert(1)</script> & <b>bold</b> &amp; &#x3c;',
  'Maps 🗺️ of 東京 and Москва',
  'מפות של הים',
  '"Quoted" and \'quoted\' <!-- comment --> <![CDATA[section]]>',
] as const;

export const ENTRIES: readonly Entry[] = HOSTILE.map((title, index) =>
  createEntry(`hostile-${index}`, {
    title,
    authors: [`Ada ${title}`, 'Plato'],
    added: `2025-03-${10 + index}`,
    published: '2020-02',
    topics: ['tides'],
    text: `About ${title}.`,
    ...(index === 3 && { lang: 'he' }),
  }),
);

export function createSource(entries: readonly Entry[] = ENTRIES, site: Partial<Site> = {}): ExportSource {
  const abstracts = entries.map(
    ({ id, text }) => [id, { markdown: text, html: text === '' ? '' : `<p>About <i>tides</i> &amp; ]]&gt; of ${id}.</p>` }] as const,
  );
  return { catalogue: buildCatalogue({ ...FRAME, site: { ...FRAME.site, ...site }, entries }), abstracts: new Map(abstracts) };
}

/** Feed files by path. */
export const renderFeeds = (source: ExportSource): ReadonlyMap<string, string> =>
  new Map(listFeedFiles(source).map(({ path, render }) => [path, render()]));
