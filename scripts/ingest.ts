/** `npm run ingest`: raw documents → entries, editions and a ledger. */
import { ingestFile } from '../src/ingest/ingest-file.ts';
import { readTopicAdviser } from '../src/ingest/topics/read-adviser.ts';
import { describeFailure, renderEdits, renderSummary } from '../src/ingest/wording.ts';
import { findLocations } from '../src/locations.ts';
import type { Problem } from '../src/problems/problem.ts';
import { renderText } from '../src/problems/reporters/text.ts';
import { createByteBar } from './byte-bar.ts';
import { HELP, readIngestOptions } from './ingest-options.ts';

async function main(): Promise<number> {
  const asked = readIngestOptions();
  if (!asked) {
    print(HELP);
    return 0;
  }
  const { content } = findLocations();
  const suggestTopics = await readTopicAdviser(content);
  let code = 0;
  const onProblem = (problem: Problem): void => {
    if (problem.severity === 'error') code = 1;
    complain(renderText([problem]));
  };
  for (const file of asked.files) {
    const bar = await createByteBar(file);
    const options = { ...asked.wishes, content, suggestTopics, onProblem, onBytes: bar.update };
    const result = await ingestFile(file, options).finally(bar.stop);
    complain(renderText(result.problems));
    complain(renderEdits(result));
    print(renderSummary(file, result, options.isDryRun));
    if (result.problems.some(({ severity }) => severity === 'error')) code = 1;
  }
  return code;
}

function print(text: string): void {
  if (text !== '') process.stdout.write(`${text}\n`);
}

function complain(text: string): void {
  if (text !== '') process.stderr.write(`${text}\n\n`);
}

try {
  process.exitCode = await main();
} catch (cause) {
  complain(describeFailure(cause));
  if (process.env.DEBUG) console.error(cause);
  process.exitCode = 2;
}
