/**
 * Whatever names a paper → its records: identifiers are looked up, anything else is read as ingest reads a document;
 * of a sentence that is neither, the identifiers count.
 */
import { findFormat, seedFormats } from '../ingest/formats/index.ts';
import { parseIdentifier, parseIdentifiers, showIdentifier, type Identifier } from '../ingest/identifier.ts';
import { readRecords } from '../ingest/read-records.ts';
import type { RecordEvent } from '../ingest/record-fields.ts';
import { createProblem } from '../problems/create-problem.ts';
import { lookUpAll, type LookupOptions } from './look-up.ts';

/** As many as one person can review, and archives answer within a minute. */
const MOST_LOOKUPS = 10;

interface Options extends LookupOptions {
  /** As messages name the text. */
  readonly file: string;
}

/** Read one text. It never rejects for what the text holds. */
export async function* readPapers(text: string, options: Options): AsyncGenerator<RecordEvent> {
  const named = parseIdentifiers(text);
  const format = named ? undefined : findFormat('auto', text);
  const identifiers = keepFirst(named ?? (format ? [] : findIdentifiers(text)));
  const { file } = options;
  if (identifiers.length > MOST_LOOKUPS) yield refuseMany(identifiers.length, file);
  else if (identifiers.length > 0) yield* lookUpAll(identifiers, options);
  else if (format?.kind === 'records') yield* readRecords(format, text, file);
  else yield refuse(text, file);
}

/** In a sentence, what begins with its kind or is an address: other numbers may mean anything. */
function findIdentifiers(text: string): Identifier[] {
  const words = text.slice(0, 20_000).split(/[\s<>()[\]"'“”]+/);
  const candidates = words.map((word) => word.replace(/[.,;:!?]+$/, '')).filter((word) => /^(?:arxiv:|doi:|10\.\d+\/|[^\s.]+\.\S+\/)/i.test(word));
  return candidates.flatMap((word) => parseIdentifier(word) ?? []);
}

const keepFirst = (identifiers: readonly Identifier[]): Identifier[] => [
  ...new Map(identifiers.map((identifier) => [showIdentifier(identifier), identifier] as const)).values(),
];

function refuse(text: string, file: string): RecordEvent {
  const near = NEARLY_ARXIV.exec(text.trim())?.[1];
  if (near !== undefined) return refuseNearly(near, file);
  const isWhole = seedFormats.some((format) => format.kind !== 'records' && format.detect(text));
  const message = isWhole ? 'This is a whole list of papers.' : 'This is neither an identifier nor a record of a known form.';
  const fix = isWhole
    ? 'save it as a file and run `npm run ingest -- FILE`.'
    : 'give an arXiv id such as `2405.01234`, a DOI such as `10.1145/3342195.3387548`, a citation (BibTeX, RIS or CSL-JSON), or the title, an empty line and the abstract.';
  return { kind: 'problem', problem: createProblem('unreadable-seed', { file }, message, { fix }) };
}

/** Digits, a point, digits, and not an arXiv id. */
const NEARLY_ARXIV = /^(?:https?:\/\/arxiv\.org\/(?:abs|pdf)\/)?(?:arxiv:\s*)?(\d{4}\.\d{1,12})(?:v\d{1,3})?$/i;

function refuseNearly(id: string, file: string): RecordEvent {
  const reason = /\.\d{4,5}$/.test(id) ? 'begins with two digits of the year and two of the month' : 'has four or five digits behind the point';
  const message = `\`${id}\` is not one: an arXiv id ${reason}.`;
  return {
    kind: 'problem',
    problem: createProblem('unreadable-seed', { file }, message, { fix: 'copy the id from the page of the paper, such as `2405.01234`.' }),
  };
}

function refuseMany(count: number, file: string): RecordEvent {
  const message = `These are ${count} identifiers; ${MOST_LOOKUPS} are looked up at a time.`;
  return {
    kind: 'problem',
    problem: createProblem('unreadable-seed', { file }, message, { fix: `give the first ${MOST_LOOKUPS}, then the others.` }),
  };
}
