/** Forms as GitHub tells of them → what would be proposed. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createJudge } from '../../../scripts/judge-files.ts';
import { parseVocabulary } from '../../../src/catalogue/files/vocabulary-file.ts';
import { parseIssueEvent } from '../../../src/forge/issue-event.ts';
import type { Proposal } from '../../../src/forge/proposal.ts';
import { proposeCorrection } from '../../../src/forge/propose-correction.ts';
import { proposePaper, type PaperSurroundings } from '../../../src/forge/propose-paper.ts';
import type { RecordOutcome } from '../../../src/ingest/ingest-records.ts';
import type { RecordEvent, RecordFields } from '../../../src/ingest/record-fields.ts';
import { findLiveMarkup } from '../../../src/problems/reporters/live-markup.ts';
import { paper, writeContent } from '../content-folder.ts';

const TODAY = '2025-05-02';
const readPayload = (name: string): string => readFileSync(`tests/unit/forge/payloads/${name}.json`, 'utf8');

function fieldsOf(name: string): ReadonlyMap<string, string> {
  const event = parseIssueEvent(readPayload(name));
  if (event.kind !== 'form') throw new Error(`${name} is no form`);
  return event.filled.fields;
}

async function correct(name: string): Promise<Proposal> {
  const { content } = await writeContent();
  const vocabulary = parseVocabulary(await readFile(path.join(content, 'topics.yaml'), 'utf8'), '').value!;
  const readEntry = (id: string) => readFile(path.join(content, 'papers', `${id}.mdx`), 'utf8');
  return proposeCorrection(fieldsOf(name), { vocabulary, ids: ['atlas-net'], readEntry, judge: createJudge(content, TODAY) });
}

describe('“Correct an entry”', () => {
  test('changes what differs and nothing else', async () => {
    const proposal = await correct('correct-venue');
    expect(proposal).toMatchObject({ kind: 'files', title: 'Correct atlas-net' });
    const former = paper('AtlasNet: A network of atlases');
    expect(proposal.kind === 'files' && proposal.files).toEqual([
      { id: 'atlas-net', text: former.replace('published: 2024\n', 'published: 2024\nvenue: ICLR 2025\n') },
    ]);
    expect(proposal.kind === 'files' && proposal.body).toMatchInlineSnapshot(`
      "Made from a form. The entry \`atlas-net\` has passed the check of the whole catalogue.

      - **Venue**: (nothing) → \`ICLR 2025\`

      The note that came with it:

      \`\`\`text
      It was published since.
      \`\`\`"
    `);
  });

  test.each([
    [
      'correct-mistakes',
      [
        '**First public**: `last May` is not a date. Write it as `2024-05-17`, `2024-05` or `2024`.',
        '**arXiv**: `12345` is not an arXiv id. Write it as `2405.01234`.',
        '**Links**: `https://example.org/code` does not say what it leads to. Write it as `code https://example.org/code`.',
        '**Topics**: `Map makin` is no topic of the vocabulary. Did you mean `Map making`?',
      ],
    ],
    ['correct-unknown', ['**Entry**: There is no entry `atlas-nett`. Did you mean `atlas-net`?']],
    ['hostile-path', ['**Entry**: There is no entry `../../.github/workflows/ci.yml`. Copy the address of its page.']],
    ['hostile-code', [expect.stringMatching(/^\*\*Abstract\*\*: The line `import fs from/)]],
    ['hostile-characters', ['**Title**: The control character U+0007 is not allowed.']],
  ])('%s gets an answer that names the fields', async (name, expected) => {
    const proposal = await correct(name);
    const text = proposal.kind === 'answer' ? proposal.text : '';
    const complaints = text.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
    expect(complaints).toEqual(expect.arrayContaining(expected));
    expect(complaints.length).toBe(new Set(complaints).size);
    expect(findLiveMarkup(text)).toBeUndefined();
  });
});

const readTogether = async (events: AsyncIterable<RecordEvent> | Iterable<RecordEvent>): Promise<RecordFields[]> => {
  const fields: RecordFields[] = [];
  for await (const event of events) if (event.kind === 'record') fields.push(event.record.fields);
  return fields;
};

describe('“Add a paper”', () => {
  /** What the form names is read, and goes on as one record. */
  async function add(name: string, outcome: Partial<RecordOutcome>): Promise<{ proposal: Proposal; text: string; fields: RecordFields[] }> {
    const { content } = await writeContent();
    let [text, fields]: [string, RecordFields[]] = ['', []];
    const surroundings: PaperSurroundings = {
      content,
      vocabulary: parseVocabulary(await readFile(path.join(content, 'topics.yaml'), 'utf8'), '').value!,
      today: TODAY,
      async *readPapers(given) {
        text = given;
        yield await Promise.resolve({
          kind: 'record',
          record: { line: 1, fields: { title: 'TideNet', links: { pdf: ['https://example.org/a.pdf'] } } },
        });
      },
      ingest: async ({ events }, { onOutcome }) => {
        fields = await readTogether(events);
        onOutcome?.({ line: 1, action: 'created', id: 'tide-net', text: paper('TideNet: Charts of the Sea'), ...outcome });
      },
      judge: createJudge(content, TODAY),
    };
    return { proposal: await proposePaper(fieldsOf(name), surroundings), text, fields };
  }

  test.each([
    ['add-arxiv', 'https://arxiv.org/abs/2405.01234v2'],
    ['add-doi', '10.1234/tides.2024.7'],
    ['add-text', 'TideNet: Charts of the Sea\n\n### Topics\n\nWe chart tides that others only guess.'],
  ])('%s hands on what was typed', async (name, typed) => {
    const { proposal, text } = await add(name, {});
    expect(text).toBe(typed);
    expect(proposal).toMatchObject({ kind: 'files', title: 'Add tide-net', files: [{ id: 'tide-net' }] });
  });

  test('adds the topics and the link that were chosen', async () => {
    const { fields } = await add('add-arxiv', {});
    expect(fields).toEqual([
      { title: 'TideNet', keywords: ['map-making'], links: { pdf: ['https://example.org/a.pdf'], code: ['https://github.com/example/tide-net'] } },
    ]);
  });

  test('notifies nobody and closes nothing', async () => {
    const { proposal } = await add('add-bibtex', { proposals: [{ topic: 'tides', score: 1, evidence: 'alias “@all” fixes #3 in the title' }] });
    expect(proposal.kind === 'files' && findLiveMarkup(proposal.body)).toBeUndefined();
    expect(proposal.kind === 'files' && proposal.body).toContain('`alias “@all” fixes #3 in the title`');
  });

  test('says so when the paper is here already', async () => {
    const { proposal } = await add('add-doi', { action: 'unchanged', id: 'atlas-net' });
    expect(proposal).toEqual({ kind: 'answer', text: expect.stringContaining('Thank you. The catalogue has this already: `atlas-net`.') as string });
  });

  test('is refused where the catalogue would not pass', async () => {
    const { proposal } = await add('add-doi', { text: paper('TideNet', 'topics: [nowhere]') });
    expect(proposal).toEqual({ kind: 'answer', text: expect.stringContaining('**Paper**: Topic `nowhere`') as string });
  });
});

describe('an event', () => {
  const change = (changes: object): string => {
    const event = JSON.parse(readPayload('hostile-labels')) as { issue: object };
    return JSON.stringify({ ...event, issue: { ...event.issue, ...changes } });
  };

  test('is known by the headings of a form where the repository lacks its label', () => {
    expect(parseIssueEvent(readPayload('hostile-labels'))).toMatchObject({ kind: 'form', filled: { number: 17, form: { label: 'add-paper' } } });
    expect(parseIssueEvent(change({ labels: [], body: '### Entry\r\n\r\natlas-net\r\n' }))).toMatchObject({
      filled: { form: { label: 'correct-entry' } },
    });
  });

  test.each([
    ['about something else', { body: 'The site is slow.\n\n### Paper\n\n2405.01234' }],
    ['without a text', { body: null }],
    ['of a pull request', { pull_request: {} }],
  ])('%s is none of ours', (_, changes) => {
    expect(parseIssueEvent(change(changes))).toEqual({ kind: 'other' });
  });

  test('with a text larger than the forge keeps is refused', () => {
    const event = JSON.parse(readPayload('add-doi')) as { issue: { body: string } };
    event.issue.body = `### Paper\n\n${'x'.repeat(1024 * 1024)}`;
    expect(parseIssueEvent(JSON.stringify(event))).toMatchObject({ kind: 'broken', number: 8 });
  });

  test.each(['', '[]', '{"issue":{"number":"7"}}', '{"issue":{"number":-1,"body":"","labels":[]}}'])('that is none fails: %j', (json) => {
    expect(() => parseIssueEvent(json)).toThrow();
  });
});
