import type { RecordEvent, SeedText } from '../record-fields.ts';
import type { RecordFormat } from './format.ts';

export const jsonLines: RecordFormat = {
  id: 'json-lines',
  kind: 'records',
  label: 'JSONL: one paper a line as a JSON object',
  isStreamed: true,
  detect: () => false,
  read: readRecords,
};

// eslint-disable-next-line @typescript-eslint/require-await
async function* readRecords(seed: SeedText): AsyncGenerator<RecordEvent> {
  throw new Error(`not yet: ${seed.file}`);
}
