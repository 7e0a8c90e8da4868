import type { RecordFormat } from './formats/format.ts';
import type { RecordEvent } from './record-fields.ts';

/** Read the records of a text that is at hand. @param file as messages name it. */
export function readRecords(format: RecordFormat, text: string, file: string): AsyncIterable<RecordEvent> {
  return format.read({ file, chunks: iterateText(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')) });
}

// eslint-disable-next-line @typescript-eslint/require-await -- A text that is at hand, in the form of one that is read.
async function* iterateText(text: string): AsyncGenerator<string> {
  yield text;
}
