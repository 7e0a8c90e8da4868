import type { RecordEvent, SeedText } from '../record-fields.ts';
import type { RecordFormat } from './format.ts';

export const csv: RecordFormat = {
  id: 'csv',
  kind: 'records',
  label: 'a table: CSV, or separated by semicolons or tabs',
  isStreamed: true,
  detect: () => false,
  read: readRecords,
};

// eslint-disable-next-line @typescript-eslint/require-await
async function* readRecords(seed: SeedText): AsyncGenerator<RecordEvent> {
  throw new Error(`not yet: ${seed.file}`);
}
