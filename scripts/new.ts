/** `npm run new`: one entry from an arXiv id, a DOI, a citation or pasted text. */
import { text as readAll } from 'node:stream/consumers';
import type { RecordEvent } from '../src/ingest/record-fields.ts';
import { readTopicAdviser } from '../src/ingest/topics/read-adviser.ts';
import { readPapers } from '../src/lookup/read-papers.ts';
import { findLocations } from '../src/locations.ts';
import { renderText } from '../src/problems/reporters/text.ts';
import { createAsker } from './asker.ts';
import { readLookupOptions } from './lookup-options.ts';
import { HELP, NOTHING_GIVEN, readNewOptions } from './new-options.ts';
import { completeNew, GIVEN, takeIn } from './new-papers.ts';
import { renderNextSteps } from './next-steps.ts';
import { runCommand } from './run-command.ts';

await runCommand('Writing the entry', async () => {
  const { isHelp, isYes, isDryRun, isPiped, text: typed } = readNewOptions();
  if (isHelp || (!isPiped && typed.trim() === '')) {
    console.log(HELP);
    return isHelp ? 0 : 1;
  }
  const text = isPiped ? await readAll(process.stdin) : typed;
  if (text.trim() === '') {
    console.error(NOTHING_GIVEN);
    return 1;
  }
  const { content } = findLocations();
  const suggestTopics = await readTopicAdviser(content);
  const read = await collect(readPapers(text, { file: GIVEN, ...(await readLookupOptions(content)) }));
  const options = { content, isDryRun, added: new Date().toISOString().slice(0, 10), suggestTopics };
  const isAsked = !isYes && !isPiped && process.stdin.isTTY;
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
