import type { RecordEvent, SeedText } from '../record-fields.ts';
import type { RecordFormat } from './format.ts';

export const looseText: RecordFormat = {
  id: 'loose-text',
  kind: 'records',
  label: 'pasted text: title, blank line, abstract, blank line, and so on',
  isStreamed: false,
  detect: () => false,
  read: readRecords,
};

// eslint-disable-next-line @typescript-eslint/require-await
async function* readRecords(seed: SeedText): AsyncGenerator<RecordEvent> {
  throw new Error(`not yet: ${seed.file}`);
}
