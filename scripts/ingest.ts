/** `npm run ingest`: raw documents → entries, editions and a ledger. */
import { ingestFile } from '../src/ingest/ingest-file.ts';
import { nameSeed } from '../src/ingest/ingest-record-file.ts';
import { collectPaperLines } from '../src/ingest/paper-lines.ts';
import { openTopicAdviser } from '../src/ingest/topics/read-adviser.ts';
import { describeFailure, renderEdit, renderEdits, renderSummary } from '../src/ingest/wording.ts';
import { findLocations } from '../src/locations.ts';
import type { Problem } from '../src/problems/problem.ts';
import { createProblemCount } from '../src/problems/reporters/summary.ts';
import { renderProblem } from '../src/problems/reporters/text.ts';
import { createByteBar } from './byte-bar.ts';
import { HELP, readIngestOptions } from './ingest-options.ts';

async function main(): Promise<number> {
  const asked = readIngestOptions();
  if (!asked) {
    print(HELP);
    return 0;
  }
  const { content } = findLocations();
  const count = createProblemCount();
  const onProblem = (problem: Problem): void => {
    count.add(problem);
    complain(renderProblem(problem));
  };
  for (const file of asked.files) {
    const bar = await createByteBar(file);
    const papers = collectPaperLines({ content, isDryRun: asked.wishes.isDryRun });
    const result = await ingestFile(file, {
      ...asked.wishes,
      content,
      suggestTopics: openTopicAdviser(content, nameSeed(file)),
      onProblem,
      onOutcome: (outcome) => {
        papers.addOutcome(outcome);
        complain(renderEdit(outcome));
      },
      onBytes: bar.update,
    }).finally(bar.stop);
    result.problems.forEach(onProblem);
    complain(renderEdits(result));
    papers.addResult(result);
    print(papers.render());
    print(renderSummary(file, result, asked.wishes.isDryRun));
  }
  complain(count.render() === 'no problems' ? '' : count.render());
  return count.hasErrors() ? 1 : 0;
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
