/** Every code of the table has content that fails with it, at a place, with a fix. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadContent } from '../../../src/integrations/load-content.ts';
import { problemCodes, type ProblemCode } from '../../../src/problems/codes.ts';
import { formatLocation } from '../../../src/problems/reporters/location.ts';
import { loadWith, paper, type Files } from '../content-folder.ts';

const body = (abstract: string): Files => ({ 'papers/bad.mdx': paper('A bad entry', '', abstract) });
const facts = (lines: string): Files => ({ 'papers/bad.mdx': paper('A bad entry', lines) });
const twins = (lines: string): Files => ({ 'papers/one.mdx': paper('The first of two', lines), 'papers/two.mdx': paper('Another second', lines) });

/** `place` is `line:column` in the file that fails, or nothing where the file as a whole is meant. */
const FIXTURES: Partial<Record<ProblemCode, readonly [files: Files, file: string, place?: string]>> = {
  'file-name': [{ 'papers/Bad_Name.mdx': paper('A bad name') }, 'papers/Bad_Name.mdx'],
  'file-kind': [{ 'papers/folder/a.mdx': paper('Too deep') }, 'papers/folder'],
  'file-size': [body('word '.repeat(14_000)), 'papers/bad.mdx'],
  encoding: [{ 'papers/bad.mdx': Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff]) }, 'papers/bad.mdx', '2:1'],
  'forbidden-character': [body('Turned \u202e round.'), 'papers/bad.mdx', '8:8'],
  'front-matter-fence': [{ 'papers/bad.mdx': 'title: No fence\n' }, 'papers/bad.mdx', '1:1'],
  'yaml-syntax': [{ 'papers/bad.mdx': '---\ntitle: "Unclosed\n---\n\nText.\n' }, 'papers/bad.mdx', '2:8'],
  'yaml-feature': [facts('venue: &a ICLR'), 'papers/bad.mdx', '4:11'],
  'unknown-key': [facts('titel: Twice'), 'papers/bad.mdx', '4:1'],
  'missing-key': [{ 'papers/bad.mdx': '---\nvenue: ICLR\n---\n\nText.\n' }, 'papers/bad.mdx', '2:1'],
  'invalid-value': [facts('published: 2023-13-01'), 'papers/bad.mdx', '4:12'],
  'unknown-topic': [facts('topics: [map-makin]'), 'papers/bad.mdx', '3:10'],
  'no-topic': [{ 'papers/bad.mdx': '---\ntitle: No topic\n---\n\nText.\n' }, 'papers/bad.mdx', '1:1'],
  'not-for-scholar': [{ 'papers/bad.mdx': '---\ntitle: No people\ntopics: [map-making]\n---\n\nText.\n' }, 'papers/bad.mdx', '1:1'],
  'repeated-value': [facts('topics: [map-making, map-making]'), 'papers/bad.mdx', '3:22'],
  'code-in-body': [body('Two is {process.env.HOME}.'), 'papers/bad.mdx', '8:8'],
  html: [body('A <script>alert(1)</script> here.'), 'papers/bad.mdx', '8:3'],
  image: [body('See ![a map](map.png).'), 'papers/bad.mdx', '8:5'],
  'unsafe-link': [body('See [this](javascript:alert(1)).'), 'papers/bad.mdx', '8:5'],
  'unescaped-character': [body('The set {a, b} is small.'), 'papers/bad.mdx', '8:9'],
  'bad-formula': [body('It is $\\frac{1$ long.'), 'papers/bad.mdx', '8:7'],
  'unsafe-formula': [body('It is $\\href{x}{y}$ long.'), 'papers/bad.mdx', '8:7'],
  'too-much': [body('$a$ '.repeat(301)), 'papers/bad.mdx', '7:1'],
  // A file system that folds case cannot hold this one.
  'duplicate-id': [{ 'papers/Twin.mdx': paper('A twin'), 'papers/twin.mdx': paper('Its twin') }, 'papers/twin.mdx'],
  'empty-abstract': [body(''), 'papers/bad.mdx', '1:1'],
  'duplicate-title': [{ 'papers/two.mdx': paper('AtlasNet: a Network of Atlases') }, 'papers/two.mdx', '2:8'],
  'similar-title': [
    { 'papers/one.mdx': paper('Drawing large maps of small islands by hand'), 'papers/two.mdx': paper('Drawing large maps of small island by hand') },
    'papers/two.mdx',
    '2:8',
  ],
  'duplicate-arxiv': [twins('arxiv: "2401.00001"'), 'papers/two.mdx', '4:8'],
  'duplicate-doi': [twins('doi: 10.1000/182'), 'papers/two.mdx', '4:6'],
  'date-order': [facts('published: 2024-05-01\nadded: 2024-04'), 'papers/bad.mdx', '5:8'],
  'unknown-entry': [{ 'editions/may.yaml': 'title: May list\nentries: [atlas-nett]\n' }, 'editions/may.yaml', '2:11'],
  'redirect-taken': [facts('redirects: [atlas-net]'), 'papers/bad.mdx', '4:13'],
  vocabulary: [{ 'topics.yaml': '- maps\n' }, 'topics.yaml', '1:1'],
  edition: [{ 'editions/may.yaml': '- atlas-net\n' }, 'editions/may.yaml', '1:1'],
  site: [{ 'site.yaml': 'Example Shelf\n' }, 'site.yaml', '1:1'],
  'no-texts': [{ 'site.yaml': 'title: Example Shelf\nlanguage: fr\n' }, 'site.yaml', '2:11'],
  'missing-folder': [{ 'topics.yaml': undefined }, 'topics.yaml'],
};

/** Codes that are not of the content, and the tests that provoke them. */
const OF_COMMANDS: Partial<Record<ProblemCode, string>> = {
  'unreadable-seed': 'tests/unit/ingest/ingest-file.test.ts',
  'seed-correction': 'tests/unit/ingest/ingest-file.test.ts',
  'edited-entry': 'tests/unit/ingest/ingest-file.test.ts',
  'deleted-entry': 'tests/unit/ingest/ingest-file.test.ts',
  'left-out-value': 'tests/unit/ingest/read-fields.test.ts',
  'perhaps-known': 'tests/unit/ingest/perhaps-known.test.ts',
  'incomplete-entry': 'tests/unit/ingest/ingest-records.test.ts',
  'not-found': 'tests/unit/lookup/look-up.test.ts',
  unreachable: 'tests/unit/lookup/look-up.test.ts',
  'unreadable-record': 'tests/unit/ingest/formats/bibtex.test.ts',
  'mail-address': 'tests/unit/digest/send/recipients.test.ts',
};

describe('the table of codes', () => {
  test('has a fixture for every code', () => {
    const covered = new Set([...Object.keys(FIXTURES), ...Object.keys(OF_COMMANDS)]);
    expect(Object.keys(problemCodes).filter((code) => !covered.has(code))).toEqual([]);
  });

  test.each(Object.entries(FIXTURES))('%s is found at its place, with a fix', async (code, [files, file, place]) => {
    const { problems } = await loadWith(files);
    const found = problems.find((problem) => problem.code === code && formatLocation(problem) === [file, place].filter(Boolean).join(':'));
    expect(found, JSON.stringify(problems, null, 1)).toMatchObject({ severity: problemCodes[code as ProblemCode].severity });
    expect(found?.fix ?? '').not.toBe('');
    expect(found?.message).toMatch(/\.$/);
    expect(found?.message).not.toMatch(/error:|invalid input|please|oops/i);
  });

  test.each(Object.entries(OF_COMMANDS))('%s has a test in %s', async (code, file) => {
    expect(await readFile(file, 'utf8')).toContain(`'${code}'`);
  });

  test('titles and help end as headings and sentences do', () => {
    for (const { title, help } of Object.values(problemCodes)) {
      expect(title).toMatch(/^[A-Z`].*[^.]$/);
      expect(help).toMatch(/\.$/);
    }
  });
});

test('sound content has no problems', async () => {
  const { problems, catalogue } = await loadWith();
  expect(problems).toEqual([]);
  expect(catalogue?.entries.map(({ id }) => id)).toEqual(['atlas-net']);
});

test('a content folder that is not there is one problem', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const { problems, catalogue } = await loadContent({ content: path.join(folder, 'nowhere'), cache: path.join(folder, 'cache') });
  expect(problems.map(({ code }) => code)).toEqual(['missing-folder']);
  expect(catalogue).toBeUndefined();
});
