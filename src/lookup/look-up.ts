/** An identifier → what archives say about the paper, as records that ingest reads. */
import { arxivAtom } from '../ingest/formats/arxiv-atom.ts';
import { cslJson } from '../ingest/formats/csl-json.ts';
import type { RecordFormat } from '../ingest/formats/format.ts';
import { readRecords } from '../ingest/read-records.ts';
import type { RecordEvent, RecordFields } from '../ingest/record-fields.ts';
import { createProblem } from '../problems/create-problem.ts';
import { fetchText, type Answer, type FetchOptions } from './fetch-text.ts';
import { showIdentifier, type Identifier } from '../ingest/identifier.ts';

const CSL = 'application/vnd.citationstyles.csl+json';

export interface LookupOptions extends FetchOptions {
  /** Where the interfaces are, without a slash at the end. */
  readonly archives?: Partial<Archives>;
}

interface Archives {
  readonly arxiv: string;
  readonly crossref: string;
  readonly resolver: string;
}

/**
 * The public interfaces: https://info.arxiv.org/help/api/, https://api.crossref.org/, and the content negotiation
 * of the DOI resolver (https://citation.doi.org/docs.html) for every other agency.
 */
const ARCHIVES: Archives = { arxiv: 'https://export.arxiv.org', crossref: 'https://api.crossref.org', resolver: 'https://doi.org' };
/** arXiv's terms: one request in three seconds. */
const BETWEEN_REQUESTS = 3000;

/** Look papers up in order, no faster than archives allow; `pause` is in milliseconds. */
export async function* lookUpAll(identifiers: readonly Identifier[], options: LookupOptions & { pause?: number }): AsyncGenerator<RecordEvent> {
  for (const [index, identifier] of identifiers.entries()) {
    if (index > 0) await new Promise((resolve) => setTimeout(resolve, options.pause ?? BETWEEN_REQUESTS));
    yield* (await lookUp(identifier, options)).events;
  }
}

/** Look one paper up. What could not be found or reached is a problem among the events; this never rejects for it. */
export async function lookUp(identifier: Identifier, options: LookupOptions): Promise<{ events: RecordEvent[] }> {
  const archives = { ...ARCHIVES, ...options.archives };
  const events = identifier.kind === 'arxiv' ? await askArxiv(identifier, archives, options) : await askForDoi(identifier, archives, options);
  return { events: await addPublication(events, identifier, { archives, options }) };
}

async function askArxiv(identifier: Identifier, { arxiv }: Archives, options: LookupOptions): Promise<RecordEvent[]> {
  const answer = await fetchText(`${arxiv}/api/query?max_results=1&id_list=${encodeURIComponent(identifier.id)}`, 'application/atom+xml', options);
  return readAnswer(answer, arxivAtom, { identifier, archive: 'arXiv' });
}

/** Crossref has most DOIs of papers; the resolver knows who has the others. */
async function askForDoi(identifier: Identifier, { crossref, resolver }: Archives, options: LookupOptions): Promise<RecordEvent[]> {
  const doi = encodeURIComponent(identifier.id);
  const first = await fetchText(`${crossref}/works/${doi}/transform/${CSL}`, CSL, options);
  if (first.kind !== 'absent') return readAnswer(first, cslJson, { identifier, archive: 'Crossref' });
  const second = await fetchText(`${resolver}/${doi.replaceAll('%2F', '/')}`, CSL, options);
  return readAnswer(second, cslJson, { identifier, archive: 'The DOI resolver' });
}

interface Question {
  readonly identifier: Identifier;
  readonly archive: string;
}

async function readAnswer(answer: Answer, format: RecordFormat, { identifier, archive }: Question): Promise<RecordEvent[]> {
  const name = showIdentifier(identifier);
  if (answer.kind === 'absent') return [refuseUnknown(name, archive)];
  if (answer.kind === 'unreachable') {
    const message = `${archive} could not be asked about \`${name}\`: ${answer.reason}.`;
    return [problem('unreachable', name, message, 'try again later, or give the title and abstract as text.')];
  }
  const events: RecordEvent[] = [];
  for await (const event of readRecords(format, answer.text, name)) events.push(event);
  const isFound = events.some((event) => event.kind === 'record' && holds(event.record.fields, identifier));
  return isFound ? events : [refuseUnknown(name, archive)];
}

/** arXiv answers a question about nothing with an entry named `Error`, which has no id. */
const holds = ({ title, arxiv, doi }: RecordFields, { kind }: Identifier): boolean =>
  Boolean(title) && (kind === 'arxiv' ? Boolean(arxiv) : Boolean(doi ?? title));

const refuseUnknown = (name: string, archive: string): RecordEvent =>
  problem('not-found', name, `${archive} knows no paper \`${name}\`.`, 'compare the identifier with the page of the paper.');

const problem = (code: 'not-found' | 'unreachable', file: string, message: string, fix: string): RecordEvent => ({
  kind: 'problem',
  problem: createProblem(code, { file }, message, { fix }),
});

interface Surroundings {
  readonly archives: Archives;
  readonly options: LookupOptions;
}

/** A preprint whose DOI arXiv knows: its publisher says where it was published. Nothing is lost when that fails. */
async function addPublication(events: RecordEvent[], { kind }: Identifier, { archives, options }: Surroundings): Promise<RecordEvent[]> {
  const preprint = events.find((event) => event.kind === 'record');
  const doi = preprint?.record.fields.doi;
  if (kind !== 'arxiv' || !preprint || !doi || preprint.record.fields.venue) return events;
  const found = await askForDoi({ kind: 'doi', id: doi }, archives, { ...options, retries: 0 });
  const published = found.find((event) => event.kind === 'record')?.record.fields;
  if (!published) return events;
  const record = { ...preprint.record, fields: mergeFields(preprint.record.fields, published) };
  return events.map((event) => (event === preprint ? { kind: 'record', record } : event));
}

/** The preprint's own facts, and what only the publisher says. */
function mergeFields(preprint: RecordFields, published: RecordFields): RecordFields {
  const differs = published.title !== undefined && fold(published.title) !== fold(preprint.title ?? '');
  return {
    ...preprint,
    venue: published.venue,
    ...(differs && { publishedAs: published.title }),
    links: { ...published.links, ...preprint.links },
  };
}

const fold = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
