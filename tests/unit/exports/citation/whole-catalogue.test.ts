/** The papers of this repository, read back by programs that did not write them. */
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, test } from 'vitest';
import { splitName } from '../../../../src/catalogue/person-names.ts';
import { buildCslItem, type CslItem } from '../../../../src/exports/citation/csl-item.ts';
import { listCitationFiles } from '../../../../src/exports/citation/list-citation-files.ts';
import { loadSiteContent } from '../../../../src/integrations/site-content.ts';
import { findLocations } from '../../../../src/locations.ts';
import { readRis } from './read-ris.ts';

const source = await loadSiteContent(findLocations({}));
const { entries } = source.catalogue;
const files = new Map(listCitationFiles(source).map((file) => [file.path, file]));
const render = (path: string): string => files.get(path)?.render() ?? '';

/** Markup gone, letters of formulas as plain ones. */
const plain = (text: string): string => text.replace(/<[^>]*>/g, '').normalize('NFKC');
const familyOf = (name: string): string => {
  const split = splitName(name);
  return split.kind === 'whole' ? split.name : [split.particle, split.family].filter(Boolean).join(' ');
};
const yearOf = ({ issued }: CslItem): string => String(issued?.['date-parts'][0][0] ?? '');
const expected = entries.map((entry) => ({
  id: entry.id,
  title: plain(entry.titleText),
  people: (entry.authors ?? []).map(familyOf),
  year: yearOf(buildCslItem(entry, source.catalogue)),
}));

test('there are papers to read', () => expect(entries.length).toBeGreaterThan(50));

describe('the whole catalogue comes back with equal ids, titles, people and years', () => {
  test('from BibTeX', () => {
    const { entries: read, errors } = parse(render('/data/papers.bib'), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(
      read.map(({ key, fields }) => ({
        id: key,
        title: plain(fields.title ?? ''),
        people: (fields.author ?? []).map(({ name, prefix, lastName }) => (name ?? [prefix, lastName].filter(Boolean).join(' ')).normalize('NFC')),
        year: fields.year ?? '',
      })),
    ).toEqual(expected);
  });

  test('from RIS', () => {
    expect(
      readRis(render('/data/papers.ris')).map((record) => ({
        id: record.get('ID')?.[0],
        title: plain(record.get('TI')?.[0] ?? ''),
        people: (record.get('AU') ?? []).map((name) => name.replace(/,.*/, '')),
        year: record.get('PY')?.[0] ?? '',
      })),
    ).toEqual(expected);
  });

  test('from CSL-JSON', () => {
    const items = JSON.parse(render('/data/papers.csl.json')) as CslItem[];
    expect(items).toEqual(entries.map((entry) => buildCslItem(entry, source.catalogue)));
    expect(items.map(yearOf)).toEqual(expected.map(({ year }) => year));
  });
});

test('each entry and each topic has its files', () => {
  expect(files.size).toBe(3 * (entries.length + source.catalogue.topics.size + 1));
  for (const { id } of entries) expect(render(`/papers/${id}.bib`)).toContain(`{${id},\n`);
  for (const topic of source.catalogue.topics.values())
    expect((JSON.parse(render(`/topics/${topic.id}.csl.json`)) as CslItem[]).map(({ id }) => id)).toEqual(topic.entries.map(({ id }) => id));
});

test('an entry file is a list of one', () => {
  const [first] = entries;
  expect(JSON.parse(render(`/papers/${first?.id}.csl.json`))).toHaveLength(1);
});

test('files of entries can be switched off, those of topics stay', () => {
  const { site } = source.catalogue;
  const off = { ...source, catalogue: { ...source.catalogue, site: { ...site, exports: { ...site.exports, entries: ['bib'] as const } } } };
  const paths = listCitationFiles(off).map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('/papers/') && !path.endsWith('.bib'))).toEqual([]);
  expect(paths).toContain('/data/papers.ris');
});
