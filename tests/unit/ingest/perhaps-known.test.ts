/** Papers that have the title of an entry: the same, or another one that is told of. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFile } from 'node:fs/promises';
import { ingestFile } from '../../../src/ingest/ingest-file.ts';
import type { IngestResult } from '../../../src/ingest/ingest-options.ts';
import { collectPaperLines } from '../../../src/ingest/paper-lines.ts';
import type { RecordOutcome } from '../../../src/ingest/ingest-records.ts';
import { paper, writeContent } from '../content-folder.ts';
import { renderPage } from './page-fixture.ts';

const LONG = 'Snug Networks for the Tight Fitting of Widgets';
const BEES = 'Bees dance in circles around their hives and nobody knows why they do.';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly facts: string;
  readonly title?: string;
}

const bib = (title: string, fields: string): string => `@article{a,\n  title = {${title}},\n  ${fields}\n}\n`;

async function ingest({ name, text, facts, title = LONG }: Case, isDryRun = false) {
  const abstract = 'We draw a map of snug things, whatever is in them.';
  const { content } = await writeContent({ 'papers/snug-networks.mdx': paper(title, facts, abstract) });
  const file = path.join(path.dirname(content), name);
  await writeFile(file, text);
  const outcomes: RecordOutcome[] = [];
  const result = await ingestFile(file, { content, format: 'auto', isDryRun, added: '2025-01-01', onOutcome: (one) => outcomes.push(one) });
  const papers = (await readdir(path.join(content, 'papers'))).sort();
  return { content, file, result, outcomes, papers };
}

const namesakes = ({ problems }: IngestResult) => problems.filter(({ code }) => code === 'perhaps-known');

describe('a paper with the title of an entry', () => {
  test.each<[string, Case]>([
    ['by other people', { name: 'a.bib', text: bib(LONG, 'author = {Other, Bo},'), facts: 'authors: [Ada Example]' }],
    [
      'in a list, short and with another abstract',
      { name: 'a.txt', text: renderPage([{ title: 'Snug', abstract: BEES }]), facts: '', title: 'Snug' },
    ],
  ])('%s comes in, and is told of', async (_, one) => {
    const { content, file, result, papers } = await ingest(one);
    expect(papers).toHaveLength(3);
    const entry = path.relative('', path.join(content, 'papers/snug-networks.mdx'));
    expect(namesakes(result)).toMatchObject([
      {
        severity: 'warning',
        file,
        message: 'The title is that of `snug-networks`, but the people or the abstract differ.',
        fix: `if it is the same paper, delete the new file and add what is new to \`${entry}\`.`,
      },
    ]);
    expect(namesakes(result)[0]?.place?.line).toBeGreaterThan(0);
  });

  test('is told of in a dry run too, but not where identifiers tell the two apart', async () => {
    const text = bib(LONG, 'author = {Other, Bo}, doi = {10.1000/other},');
    expect(namesakes((await ingest({ name: 'a.bib', text, facts: 'authors: [Ada Example]' }, true)).result)).toHaveLength(1);
    expect(namesakes((await ingest({ name: 'a.bib', text, facts: 'doi: 10.1000/snug' })).result)).toEqual([]);
  });

  test.each<[string, Case]>([
    ['in a list without people', { name: 'a.txt', text: renderPage([{ title: LONG, abstract: BEES }]), facts: 'authors: [Ada Example]' }],
    ['in a bibliography without people', { name: 'a.bib', text: bib(LONG, `abstract = {${BEES}},`), facts: 'arxiv: "2405.00001"' }],
  ])('%s is that entry, when the title is long and nothing speaks against it', async (_, one) => {
    const { result, papers, content } = await ingest(one);
    expect([papers.length, namesakes(result)]).toEqual([2, []]);
    expect(await readFile(path.join(content, 'papers/snug-networks.mdx'), 'utf8')).toContain('We draw a map');
  });
});

test('papers of a list keep the day they joined', async () => {
  const { content, file } = await ingest({ name: 'a.txt', text: renderPage([{ title: 'Snug', abstract: BEES }]), facts: '' });
  const read = (): Promise<string> => readFile(path.join(content, 'papers/snug.mdx'), 'utf8');
  const [before, ledger] = [await read(), await readFile(file.replace('.txt', '.ledger.json'), 'utf8')];
  expect([before, ledger]).toEqual([expect.stringContaining('added: 2025-01-01'), expect.stringContaining('"added":"2025-01-01"')]);
  await ingestFile(file, { content, format: 'auto', isDryRun: false, added: '2026-07-07' });
  expect([await read(), await readFile(file.replace('.txt', '.ledger.json'), 'utf8')]).toEqual([before, ledger]);
});

describe('what ingest says of each paper', () => {
  test.each<[string, Case, boolean, RegExp]>([
    ['a record', { name: 'a.bib', text: bib('Of Windows', ''), facts: '' }, false, /^created \S+papers\/of-windows\.mdx {2}Of Windows$/],
    [
      'a record in a dry run',
      { name: 'a.bib', text: bib(LONG, 'doi = {10.1000/snug},'), facts: '' },
      true,
      /^would be enriched \S+papers\/snug-networks\.mdx {2}Snug Networks for/,
    ],
    ['a list', { name: 'a.txt', text: renderPage([{ title: 'Snug', abstract: BEES }]), facts: '' }, false, /^created \S+papers\/snug\.mdx {2}Snug$/],
  ])('%s', async (_, one, isDryRun, line) => {
    const { content, result, outcomes } = await ingest(one, isDryRun);
    const lines = collectPaperLines({ content, isDryRun });
    outcomes.forEach(lines.addOutcome);
    lines.addResult(result);
    expect(lines.render()).toMatch(line);
  });

  test('ends with a number after fifty', () => {
    const lines = collectPaperLines({ content: 'content', isDryRun: false });
    for (let line = 1; line <= 60; line++) lines.addOutcome({ line, action: 'created', id: 'a', file: 'papers/a.mdx', title: 'A' });
    lines.addOutcome({ line: 61, action: 'unchanged', id: 'a', file: 'papers/a.mdx', title: 'A' });
    expect(lines.render().split('\n').slice(49)).toEqual(['created content/papers/a.mdx  A', 'and 10 more']);
  });
});
