/** Facts are read back by a processor of JSON-LD, which resolves them against the vocabulary and knows nothing of how they were written. */
import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Entry } from '../../../../src/entries/entry.ts';
import { buildEntryBreadcrumbs, buildEntryJsonLd } from '../../../../src/exports/head/entry-json-ld.ts';
import { type JsonLdNode, renderJsonLd } from '../../../../src/exports/head/json-ld.ts';
import { buildDatasetJsonLd, buildSiteJsonLd, buildTopicBreadcrumbs, buildTopicJsonLd } from '../../../../src/exports/head/page-json-ld.ts';
import { ADDRESS, BARE, createSource, FULL, HOSTILE } from './head-fixture.ts';

const SCHEMA = 'https://schema.org/';
/** What the vocabulary's own context says of the terms used here: addresses are references, dates and numbers have types. */
const REFERENCES = ['url', 'sameAs', 'mainEntityOfPage', 'contentUrl', 'license', 'item', 'isAccessibleForFree'];
const CONTEXT = {
  '@vocab': SCHEMA,
  ...Object.fromEntries(REFERENCES.map((term) => [term, { '@id': `${SCHEMA}${term}`, '@type': '@id' }])),
  dateCreated: { '@id': `${SCHEMA}dateCreated`, '@type': `${SCHEMA}Date` },
  datePublished: { '@id': `${SCHEMA}datePublished`, '@type': `${SCHEMA}Date` },
};

interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  /** Whether the object is a node without an address. */
  readonly isNode: boolean;
}

interface Term {
  readonly value: string;
  readonly termType: string;
}

async function readTriples(node: JsonLdNode): Promise<Triple[]> {
  const documentLoader = (url: string) => {
    expect(url).toBe('https://schema.org');
    return Promise.resolve({ documentUrl: url, document: { '@context': CONTEXT } });
  };
  const document = JSON.parse(renderJsonLd(node)) as jsonld.JsonLdDocument;
  const quads = (await jsonld.toRDF(document, { documentLoader })) as Record<'subject' | 'predicate' | 'object', Term>[];
  return quads.map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value.replace(SCHEMA, '').replace(/^.*#/, ''),
    object: object.value.replace(/^https:\/\/schema\.org\/(?=[A-Z])/, ''),
    isNode: object.termType === 'BlankNode',
  }));
}

/** Every value by property, those of nodes by their own properties. */
async function readFacts(node: JsonLdNode): Promise<Record<string, unknown[]>> {
  const triples = await readTriples(node);
  const describe = (subject: string): Record<string, unknown[]> => {
    const groups = Map.groupBy(
      triples.filter((triple) => triple.subject === subject),
      ({ predicate }) => predicate,
    );
    return Object.fromEntries(
      [...groups].map(([predicate, all]) => [predicate, all.map(({ object, isNode }) => (isNode ? describe(object) : object))]),
    );
  };
  const root = triples.find(({ predicate, object }) => predicate === 'type' && object === node['@type']);
  return describe(root?.subject ?? '');
}

const source = createSource([FULL, BARE]);
const TIDES = [...source.topics.values()].find(({ id }) => id === 'tides')!;

test('everything known of a paper is found again', async () => {
  const facts = await readFacts(buildEntryJsonLd(FULL, source));
  expect(facts).toMatchObject({
    type: ['ScholarlyArticle'],
    name: [FULL.titleText],
    headline: [FULL.titleText],
    author: [
      { type: ['Person'], name: ['Ada Example'] },
      { type: ['Person'], name: ['Jan van der Berg'] },
      { type: ['Organization'], name: ['The Tide Team'] },
    ],
    datePublished: ['2023'],
    dateCreated: ['2023-05-02'],
    abstract: ['Tides come and go.'],
    about: [
      { name: ['Tides'], url: ['https://shelf.example.org/shelf/topics/tides/'] },
      { name: ['Map making'], url: ['https://shelf.example.org/shelf/topics/map-making/'] },
    ],
    keywords: ['Tides', 'Map making', 'cs.LG'],
    isPartOf: [{ name: ['TIDES'] }],
    identifier: [
      { propertyID: ['DOI'], value: ['10.1000/182'], url: ['https://doi.org/10.1000/182'] },
      { propertyID: ['arXiv'], value: ['2305.00001'], url: ['https://arxiv.org/abs/2305.00001'] },
    ],
    url: [ADDRESS],
    mainEntityOfPage: [ADDRESS],
    sameAs: ['https://doi.org/10.1000/182', 'https://arxiv.org/abs/2305.00001', 'https://tides.example.org/papers/1'],
    encoding: [{ encodingFormat: ['application/pdf'], contentUrl: ['https://arxiv.org/pdf/2305.00001'] }],
    inLanguage: ['en'],
  });
});

test('what became of it, its formulas and its people are told as they are', async () => {
  const titleHtml = 'Of <math><msup><mn>2</mn><mi>n</mi></msup></math>';
  const entry: Entry = { ...BARE, titleHtml, authors: ['Ada Example', 'et al.'], published: '2022-10', status: { kind: 'retracted' } };
  const facts = await readFacts(buildEntryJsonLd(entry, source));
  expect(facts).toMatchObject({
    name: ['Of 2^n'],
    author: [{ name: ['Ada Example'] }],
    datePublished: ['2022-10'],
    creativeWorkStatus: ['Retracted'],
  });
  expect(facts).not.toHaveProperty('dateCreated');
  expect(facts['author']).toHaveLength(1);
});

test('nothing else is', async () => {
  const facts = await readFacts(buildEntryJsonLd(BARE, source));
  expect(Object.keys(facts).sort()).toEqual(['headline', 'inLanguage', 'mainEntityOfPage', 'name', 'type', 'url']);
});

test.each([
  ['an entry', buildEntryBreadcrumbs(FULL, source), ['Example Shelf', 'Papers', 'Tides', FULL.titleText]],
  ['a topic', buildTopicBreadcrumbs(TIDES, source.site), ['Example Shelf', 'Topics', 'Tides']],
])('the trail to %s is told in order', async (_, node, names) => {
  const items = (await readFacts(node))['itemListElement'] as Record<'position' | 'name', string[]>[];
  expect(items.sort((a, b) => Number(a.position[0]) - Number(b.position[0])).map(({ name }) => name[0])).toEqual(names);
});

test('the site is told with its search and its data, a topic with its scope', async () => {
  const search = 'https://shelf.example.org/shelf/search/?q={search_term_string}';
  expect(await readFacts(buildTopicJsonLd(TIDES, source.site))).toMatchObject({ about: [{ name: ['Tides'], description: ['Tides.'] }] });
  expect(await readFacts(buildSiteJsonLd(source.site))).toMatchObject({ potentialAction: [{ target: [{ urlTemplate: [search] }] }] });
  const data = await readFacts(buildDatasetJsonLd(source));
  const files = data['distribution'] as { contentUrl: string[] }[];
  expect(data['license']).toEqual(['https://spdx.org/licenses/CC0-1.0.html']);
  const names = ['papers.bib', 'papers.csl.json', 'papers.jsonl', 'papers.ris'];
  expect(files.map(({ contentUrl }) => contentUrl[0]).sort()).toEqual(names.map((name) => `https://shelf.example.org/shelf/data/${name}`));
});

test('a licence that is no id of the list has no address', async () => {
  const site = { ...source.site, licence: 'CC BY 4.0' };
  expect(await readFacts(buildDatasetJsonLd({ ...source, site }))).not.toHaveProperty('license');
});

test('a hostile title ends neither the element nor the script, and is read back as typed', () => {
  const title = `${HOSTILE}<!--\u2028\u2029`;
  const written = renderJsonLd(buildEntryJsonLd({ ...BARE, titleText: title }, source));
  expect(written).not.toMatch(/[<>&\u2028\u2029]/);
  const page = parse(`<!doctype html><head><script type="application/ld+json">${written}</script></head><body></body>`);
  const scripts = listScripts(page);
  expect(scripts).toHaveLength(1);
  expect(JSON.parse(scripts[0] ?? '')).toMatchObject({ name: title, headline: title });
});

function listScripts(node: DefaultTreeAdapterTypes.Node): string[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  if (node.nodeName === 'script') return [children.map((child) => ('value' in child ? child.value : '')).join('')];
  return children.flatMap(listScripts);
}
