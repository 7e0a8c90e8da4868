/** `npm run propose`: a filled-in form of the forge → the draft of a pull request, or an answer. */
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeDraft } from '../src/forge/draft-folder.ts';
import { refuse } from '../src/forge/answer.ts';
import { parseIssueEvent, type FilledForm } from '../src/forge/issue-event.ts';
import type { Proposal } from '../src/forge/proposal.ts';
import { proposeCorrection } from '../src/forge/propose-correction.ts';
import { proposePaper } from '../src/forge/propose-paper.ts';
import { ingestRecords } from '../src/ingest/ingest-records.ts';
import { readVocabulary } from '../src/integrations/read-frame.ts';
import { findLocations } from '../src/locations.ts';
import { readPapers } from '../src/lookup/read-papers.ts';
import { createJudge } from './judge-files.ts';
import { readLookupOptions } from './lookup-options.ts';
import { runCommand } from './run-command.ts';
import { readTopicAdviser } from '../src/ingest/topics/read-adviser.ts';

const HELP = `Usage: npm run propose -- --event FILE --out DIR

Turn a filled-in issue form into the draft of a pull request: the entry files and pull-request.json, or
answer.md, which says what is missing. Nothing is written but the draft.

  --event FILE  what the forge tells about the issue (GITHUB_EVENT_PATH)
  --out DIR     where the draft goes; a folder that is empty or not there

CONTENT_DIR chooses another content folder.

Exit codes: 0 a draft is written, 2 the command failed.`;

const OPTIONS = { event: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
/** GitHub tells at most 65,536 characters of an issue, and little more about who wrote it. */
const MAX_EVENT = 8 * 1024 * 1024;

await runCommand('Proposing', async () => {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { event: file, out } = values;
  if (file === undefined || out === undefined) throw new Error('name the event and the folder: `--event FILE --out DIR`');
  if ((await stat(file)).size > MAX_EVENT) throw new Error('the event is larger than an event can be');
  const event = parseIssueEvent(await readFile(file, 'utf8'));
  if (event.kind === 'other') await writeDraft(out, 0, undefined);
  else if (event.kind === 'broken') await writeDraft(out, event.number, refuse([{ message: event.reason }]));
  else await writeDraft(out, event.filled.number, await propose(event.filled));
  console.log(`The draft is in ${out}.`);
  return 0;
});

async function propose({ form, fields }: FilledForm): Promise<Proposal> {
  const { content } = findLocations();
  const today = new Date().toISOString().slice(0, 10);
  const { value: vocabulary } = await readVocabulary(content);
  if (!vocabulary) throw new Error('the vocabulary cannot be read; `npm run check` says why');
  const judge = createJudge(content, today);
  if (form.label === 'correct-entry') {
    const papers = path.join(content, 'papers');
    const ids = (await readdir(papers)).filter((name) => name.endsWith('.mdx')).map((name) => path.basename(name, '.mdx'));
    return proposeCorrection(fields, { vocabulary, judge, ids, readEntry: (id) => readFile(path.join(papers, `${id}.mdx`), 'utf8') });
  }
  const suggestTopics = await readTopicAdviser(content);
  const lookup = { file: 'the form', ...(await readLookupOptions(content)) };
  return proposePaper(fields, {
    content,
    vocabulary,
    today,
    judge,
    suggestTopics,
    ingest: ingestRecords,
    readPapers: (text) => readPapers(text, lookup),
  });
}
