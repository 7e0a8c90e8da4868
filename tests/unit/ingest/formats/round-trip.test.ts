/** What the catalogue exports, read back: papers come home from every citation format. */
import { expect, test } from 'vitest';
import type { Entry } from '../../../../src/entries/entry.ts';
import { listCitationFiles } from '../../../../src/exports/citation/list-citation-files.ts';
import { draftRecord, type RecordDraft } from '../../../../src/ingest/draft-record.ts';
import { foldTitle } from '../../../../src/ingest/fold-title.ts';
import { bibtex } from '../../../../src/ingest/formats/bibtex.ts';
import { cslJson } from '../../../../src/ingest/formats/csl-json.ts';
import type { RecordFormat } from '../../../../src/ingest/formats/format.ts';
import { ris } from '../../../../src/ingest/formats/ris.ts';
import { readRecords } from '../../../../src/ingest/read-records.ts';
import { loadSiteContent } from '../../../../src/integrations/site-content.ts';
import { findLocations } from '../../../../src/locations.ts';

const source = await loadSiteContent(findLocations({}));
const { entries, topics } = source.catalogue;
const files = new Map([...listCitationFiles(source)].map((file) => [file.path, file]));
const labels = new Map([...topics.values()].map(({ id, label }) => [label, id]));

async function readBack(format: RecordFormat, extension: string): Promise<(RecordDraft | undefined)[]> {
  const text = files.get(`/data/papers.${extension}`)?.render() ?? '';
  expect(format.detect(text.slice(0, 65_536))).toBe(true);
  const drafts: (RecordDraft | undefined)[] = [];
  for await (const event of readRecords(format, text, 'a')) {
    expect(event.kind).toBe('record');
    if (event.kind === 'record') drafts.push(draftRecord(event.record, { file: 'a', findTopic: (word) => labels.get(word) }).draft);
  }
  return drafts;
}

const words = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\\${}^_\s*`]/g, '')
    .toLowerCase();
const list = (values: readonly string[] | undefined): string => [...(values ?? [])].sort().join('\n');

/** Whether a field that the entry has is the same in the draft. */
const FIELDS: Readonly<Record<string, (entry: Entry, draft: RecordDraft) => boolean | undefined>> = {
  title: (entry, { facts }) => foldTitle(entry.title) === foldTitle(facts.title),
  'title to the letter': (entry, { facts }) => entry.title === facts.title,
  authors: (entry, { facts }) => (entry.authors ? entry.authors.join('\n') === facts.authors?.join('\n') : undefined),
  arxiv: (entry, { facts }) => (entry.arxiv === undefined ? undefined : entry.arxiv === facts.arxiv),
  doi: (entry, { facts }) => (entry.doi === undefined ? undefined : entry.doi === facts.doi),
  venue: (entry, { facts }) => (entry.venue === undefined ? undefined : entry.venue === facts.venue),
  published: (entry, { facts }) => (entry.published === undefined ? undefined : entry.published === facts.published),
  'published: year': (entry, { facts }) => (entry.published === undefined ? undefined : entry.published.slice(0, 4) === facts.published?.slice(0, 4)),
  publishedAs: (entry, { facts }) => (entry.publishedAs === undefined ? undefined : entry.publishedAs === facts.publishedAs),
  topics: (entry, { facts }) => (entry.topics === undefined ? undefined : list(entry.topics) === list(facts.topics)),
  abstract: (entry, { abstract }) => words(entry.text) === words(abstract),
};

interface Survival {
  has: number;
  same: number;
  readonly lost: string[];
}

function compare(drafts: readonly (RecordDraft | undefined)[]): Map<string, Survival> {
  const table = new Map<string, Survival>(Object.keys(FIELDS).map((name) => [name, { has: 0, same: 0, lost: [] }]));
  for (const [index, entry] of entries.entries()) {
    const draft = drafts[index];
    for (const [name, isSame] of Object.entries(FIELDS)) {
      const row = table.get(name);
      const same = draft === undefined ? false : isSame(entry, draft);
      if (row === undefined || same === undefined) continue;
      row.has++;
      if (same) row.same++;
      else row.lost.push(entry.id);
    }
  }
  return table;
}

/** The parts of the entries' fields that come home at least; what a format has no place for is not asked of it. */
const FLOORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  bib: { title: 1, 'title to the letter': 0.95, authors: 1, arxiv: 1, doi: 1, venue: 0.9, 'published: year': 1, publishedAs: 1, topics: 1 },
  ris: {
    title: 1,
    'title to the letter': 0.97,
    authors: 1,
    arxiv: 1,
    doi: 1,
    venue: 0.9,
    published: 0.4,
    'published: year': 1,
    publishedAs: 1,
    topics: 1,
    abstract: 0.98,
  },
  'csl.json': {
    title: 1,
    'title to the letter': 0.97,
    authors: 1,
    arxiv: 1,
    doi: 1,
    venue: 0.9,
    published: 1,
    publishedAs: 1,
    topics: 1,
    abstract: 0.98,
  },
};

test.each([
  { format: bibtex, extension: 'bib' },
  { format: ris, extension: 'ris' },
  { format: cslJson, extension: 'csl.json' },
])('the catalogue comes back from $extension', async ({ format, extension }) => {
  const drafts = await readBack(format, extension);
  expect(drafts.length).toBe(entries.length);
  const table = compare(drafts);
  const short = Object.entries(FLOORS[extension] ?? {}).flatMap(([name, floor]) => {
    const { has, same, lost } = table.get(name) ?? { has: 1, same: 0, lost: [] };
    return same / Math.max(1, has) < floor ? [`${name}: ${same} of ${has}, not ${lost.slice(0, 5).join(', ')}`] : [];
  });
  expect(short).toEqual([]);
});
