/** `npm run new`: one entry from an arXiv id, a DOI, a citation or pasted text. */
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { RecordEvent } from '../src/ingest/record-fields.ts';
import { readTopicAdviser } from '../src/ingest/topics/read-adviser.ts';
import { readPapers } from '../src/lookup/read-papers.ts';
import { findLocations } from '../src/locations.ts';
import { renderText } from '../src/problems/reporters/text.ts';
import { createAsker } from './asker.ts';
import { readLookupOptions } from './lookup-options.ts';
import { completeNew, GIVEN, takeIn } from './new-papers.ts';
import { renderNextSteps } from './next-steps.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run new -- ID_OR_TEXT [--yes] [--dry-run]

Write one entry into content/papers/ from whatever names a paper:

  npm run new -- 2405.01234                      an arXiv id or address
  npm run new -- 10.1145/3342195.3387548         a DOI
  npm run new -- "$(cat paper.bib)"              BibTeX, RIS or CSL-JSON
  pbpaste | npm run new -- -                     the same, or title, blank line, abstract, from the clipboard

A paper that is here already is not doubled: what its entry lacks is filled in.

  --yes      ask nothing; topics are proposed in the entry, for you to confirm
  --dry-run  say what would happen, write nothing

Environment:
  CONTENT_DIR    the catalogue (content)
  CONTACT_EMAIL  told to arXiv and Crossref, who answer sooner to people they can reach

Exit codes: 0 written or nothing to do, 1 the text or identifier has a problem, 2 an archive or the disk did not
answer, 130 stopped with Ctrl-C.`;

const OPTIONS = { help: { type: 'boolean', short: 'h' }, yes: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } as const;

await runCommand('Writing the entry', async () => {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const isPiped = positionals[0] === '-' || (positionals.length === 0 && !process.stdin.isTTY);
  const text = isPiped ? await readAll(process.stdin) : positionals.join(' ');
  if (values.help || text.trim() === '') {
    console.log(HELP);
    return values.help ? 0 : 1;
  }
  const { content } = findLocations();
  const isDryRun = values['dry-run'] ?? false;
  const suggestTopics = await readTopicAdviser(content);
  const read = await collect(readPapers(text, { file: GIVEN, ...(await readLookupOptions(content)) }));
  const options = { content, isDryRun, added: new Date().toISOString().slice(0, 10), suggestTopics };
  const isAsked = !values.yes && !isPiped && process.stdin.isTTY;
  const events = isAsked ? await completeNew(read, options, createAsker(content)) : read;
  if (!events) {
    console.error('Nothing is written.');
    return 130;
  }
  const { problems, outcomes } = await takeIn(events, options);
  if (problems.length > 0) console.error(renderText(problems));
  if (outcomes.length > 0) console.log(renderNextSteps(outcomes, { content, isDryRun }));
  if (problems.some(({ code }) => code === 'unreachable')) return 2;
  return problems.some(({ severity }) => severity === 'error') || outcomes.length === 0 ? 1 : 0;
});

async function collect(events: AsyncIterable<RecordEvent>): Promise<RecordEvent[]> {
  const collected: RecordEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}
