import type { RecordEvent, SeedText } from '../record-fields.ts';
import type { RecordFormat } from './format.ts';

export const cslJson: RecordFormat = {
  id: 'csl-json',
  kind: 'records',
  label: 'CSL-JSON',
  isStreamed: false,
  detect: () => false,
  read: readRecords,
};

// eslint-disable-next-line @typescript-eslint/require-await
async function* readRecords(seed: SeedText): AsyncGenerator<RecordEvent> {
  throw new Error(`not yet: ${seed.file}`);
}
