/** Whatever names a paper → its records: identifiers are looked up, anything else is read as ingest reads a document. */
import type { RecordFormat } from '../ingest/formats/format.ts';
import { findFormat, seedFormats } from '../ingest/formats/index.ts';
import { readRecords } from '../ingest/read-records.ts';
import type { RecordEvent } from '../ingest/record-fields.ts';
import { createProblem } from '../problems/create-problem.ts';
import { parseIdentifiers } from '../ingest/identifier.ts';
import { lookUpAll, type LookupOptions } from './look-up.ts';

interface Options extends LookupOptions {
  /** As messages name the text. */
  readonly file: string;
}

/** Read one text. It never rejects for what the text holds. */
export async function* readPapers(text: string, options: Options): AsyncGenerator<RecordEvent> {
  const identifiers = parseIdentifiers(text);
  const format = identifiers ? undefined : findFormat('auto', text);
  if (identifiers) yield* lookUpAll(identifiers, options);
  else if (format?.kind === 'records') yield* readRecords(format, text, options.file);
  else yield refuse(text, options.file);
}

function refuse(text: string, file: string): RecordEvent {
  const isWhole = seedFormats.some((format) => format.kind !== 'records' && format.detect(text));
  const message = isWhole ? 'This is a whole list of papers.' : 'This is neither an identifier nor a record of a known form.';
  const fix = isWhole
    ? 'save it as a file and run `npm run ingest -- FILE`.'
    : `give an arXiv id, a DOI, ${listForms()}; or the title, a blank line and the abstract.`;
  return { kind: 'problem', problem: createProblem('unreadable-seed', { file }, message, { fix }) };
}

const listForms = (): string =>
  seedFormats
    .filter((format): format is RecordFormat => format.kind === 'records' && !format.isStreamed && format.id !== 'loose-text')
    .map(({ label }) => label.replace(/,.*/, ''))
    .join(', ');
