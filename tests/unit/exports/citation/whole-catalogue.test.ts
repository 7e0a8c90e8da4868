/** The papers of this repository, read back by programs that did not write them. */
import { readFileSync } from 'node:fs';
import { parse } from '@retorquere/bibtex-parser';
import { parseRIS } from 'biblatex-csl-converter';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { CslItem } from '../../../../src/exports/citation/csl-item.ts';
import { listCitationFiles } from '../../../../src/exports/citation/list-citation-files.ts';
import { loadSiteContent } from '../../../../src/integrations/site-content.ts';
import { findLocations } from '../../../../src/locations.ts';
import { readRis } from './read-ris.ts';

const source = await loadSiteContent(findLocations({}));
const { entries } = source.catalogue;
const files = new Map([...listCitationFiles(source)].map((file) => [file.path, file]));
const render = (path: string): string => files.get(path)?.render() ?? '';

/** Markup and height gone, letters of formulas as plain ones. */
const plain = (text: string): string =>
  text
    .replace(/<\/?(?:span|sup|sub|i|b)\b[^>]*>/g, '')
    .normalize('NFKC')
    .replace(/[\\${}^_]|\s/g, '')
    .toLowerCase();
/** Whatever order the parts of a name come in. */
const sortWords = (...parts: readonly (string | undefined)[]): string =>
  parts
    .flatMap((part) => part?.normalize('NFC').split(/[\s,]+/) ?? [])
    .filter(Boolean)
    .sort()
    .join(' ');

/** As typed: what the files say has to be found here, not in what made them. */
interface Typed {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly venue?: string;
  readonly published?: string;
}

const expected = entries.map(({ id, file }) => {
  const [, frontMatter = ''] = readFileSync(file, 'utf8').split(/^---$/m);
  const { title, authors = [], venue = '', published = '' } = parseYaml(frontMatter, { schema: 'failsafe' }) as Typed;
  const [year] = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(venue) ?? /^\d{4}/.exec(published) ?? [''];
  return { id, title: plain(title), people: authors.map((name) => sortWords(name)), year };
});

type ReadText = readonly { readonly text?: string }[];

/** As the other reader of RIS has them. */
interface ReadFields {
  readonly title?: ReadText;
  readonly author?: readonly { readonly family?: ReadText; readonly given?: ReadText; readonly literal?: ReadText }[];
  readonly date?: string;
}

test('there are papers to read', () => expect(entries.length).toBeGreaterThan(50));

describe('the whole catalogue comes back with equal ids, titles, people and years', () => {
  test('from BibTeX', () => {
    const { entries: read, errors } = parse(render('/data/papers.bib'), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(
      read.map(({ key, fields }) => ({
        id: key,
        title: plain(fields.title ?? ''),
        people: (fields.author ?? []).map(({ name, prefix, lastName, firstName, suffix }) => sortWords(name, prefix, lastName, firstName, suffix)),
        year: fields.year ?? '',
      })),
    ).toEqual(expected);
  });

  test('from RIS, line by line', () => {
    expect(
      readRis(render('/data/papers.ris')).map((record) => ({
        id: record.get('ID')?.[0],
        title: plain(record.get('TI')?.[0] ?? ''),
        people: (record.get('AU') ?? []).map((name) => sortWords(name)),
        year: record.get('PY')?.[0] ?? '',
      })),
    ).toEqual(expected);
  });

  test('from RIS, by a program that knows other formats by it', () => {
    const { entries: read, errors } = parseRIS(render('/data/papers.ris'));
    expect(errors).toEqual([]);
    const say = (value: ReadText = []): string => value.map(({ text = '' }) => text).join('');
    expect(
      (Object.values(read) as readonly { readonly fields: ReadFields }[]).map(({ fields }) => ({
        title: plain(say(fields.title)),
        people: (fields.author ?? []).map(({ family, given, literal }) => sortWords(say(family), say(given), say(literal))),
        year: fields.date?.slice(0, 4) ?? '',
      })),
    ).toEqual(expected.map(({ title, people, year }) => ({ title, people, year })));
  });

  test('from CSL-JSON', () => {
    const items = JSON.parse(render('/data/papers.csl.json')) as CslItem[];
    expect(
      items.map(({ id, title, author = [], issued }) => ({
        id,
        title: plain(title),
        people: author.map((name) => sortWords(...Object.values(name))),
        year: String(issued?.['date-parts'][0][0] ?? ''),
      })),
    ).toEqual(expected);
  });
});

test('families are what names end with', () => {
  const items = JSON.parse(render('/data/papers.csl.json')) as CslItem[];
  const printed = new Map(entries.map(({ id, authors = [] }) => [id, authors]));
  const last = items.flatMap(({ id, author = [] }) =>
    author.flatMap((name, index) =>
      'family' in name && name.suffix === undefined ? [[name.family.split(' ').at(-1), printed.get(id)?.[index]?.split(' ').at(-1)]] : [],
    ),
  );
  expect(last.length).toBeGreaterThan(100);
  expect(last.filter(([family, word]) => family !== word)).toEqual([]);
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
  const paths = [...listCitationFiles(off)].map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('/papers/') && !path.endsWith('.bib'))).toEqual([]);
  expect(paths).toContain('/data/papers.ris');
});
