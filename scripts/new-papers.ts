/** What `npm run new` does between reading and telling: ask about what is new here, and write it. */
import { ingestRecords, type RecordOptions, type RecordOutcome } from '../src/ingest/ingest-records.ts';
import type { RecordEvent } from '../src/ingest/record-fields.ts';
import type { SuggestTopics } from '../src/ingest/topics/topic-proposal.ts';
import { completeRecord, type Asker } from '../src/lookup/complete-record.ts';
import type { Problem } from '../src/problems/problem.ts';

/** As messages name what was typed or piped. */
export const GIVEN = 'the given text';

export type Options = Omit<RecordOptions, 'onProblem' | 'onOutcome' | 'suggestTopics'> & { readonly suggestTopics: SuggestTopics };

/** Ingest what was read, and give all that was said of it. */
export async function takeIn(events: readonly RecordEvent[], options: Options): Promise<{ problems: Problem[]; outcomes: RecordOutcome[] }> {
  const problems: Problem[] = [];
  const outcomes: RecordOutcome[] = [];
  const told = { onProblem: (problem: Problem) => problems.push(problem), onOutcome: (outcome: RecordOutcome) => outcomes.push(outcome) };
  await ingestRecords({ file: GIVEN, events }, { ...options, ...told });
  return { problems, outcomes };
}

/** Ask about papers that are new here, before anything is written; `undefined` when the person stops it. */
export async function completeNew(events: readonly RecordEvent[], options: Options, asker: Asker): Promise<RecordEvent[] | undefined> {
  const { outcomes } = await takeIn(events, { ...options, isDryRun: true });
  const actions = outcomes.map(({ action }) => action).values();
  const completed: RecordEvent[] = [];
  try {
    for (const event of events) {
      const isNew = event.kind === 'record' && ['created', 'refused'].includes(actions.next().value ?? '');
      if (!isNew) completed.push(event);
      else completed.push({ ...event, record: { ...event.record, fields: await completeRecord(event.record.fields, options.suggestTopics, asker) } });
    }
    return completed;
  } catch (cause) {
    // Ctrl-C while a question stands.
    if (cause instanceof Error && cause.name === 'ExitPromptError') return undefined;
    throw cause;
  }
}
