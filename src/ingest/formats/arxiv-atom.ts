import type { RecordEvent, SeedText } from '../record-fields.ts';
import type { RecordFormat } from './format.ts';

export const arxivAtom: RecordFormat = {
  id: 'arxiv-atom',
  kind: 'records',
  label: 'an Atom feed of arXiv',
  isStreamed: true,
  detect: () => false,
  read: readRecords,
};

// eslint-disable-next-line @typescript-eslint/require-await
async function* readRecords(seed: SeedText): AsyncGenerator<RecordEvent> {
  throw new Error(`not yet: ${seed.file}`);
}
