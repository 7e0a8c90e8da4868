/** `npm run ingest` for one raw document: read, draft, compare with what is there, write, account. */
import { constants } from 'node:fs';
import { access, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readIfThere } from '../entries/read-if-there.ts';
import { writeFileAtomic } from '../entries/write-file.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { buildLedger } from './build-ledger.ts';
import { decodeSeed, findOddCharacter } from './decode-seed.ts';
import { draftEdition, renderEdition, type DraftedEdition, type Source } from './draft-edition.ts';
import { createOwnerFinder, entryPath } from './find-owner.ts';
import type { ListFormat, SeedFormat } from './formats/format.ts';
import { findFormat, seedFormats } from './formats/index.ts';
import { ingestDump } from './ingest-dump.ts';
import { ingestRecordFile, type RecordCounts } from './ingest-record-file.ts';
import { parseLedger, renderLedgerJson, type FormerRun, type Ledger } from './ledger.ts';
import { renderLedgerMarkdown } from './ledger-markdown.ts';
import { openSeed } from './open-seed.ts';
import { readSidecars } from './sidecars.ts';
import { decideFiles, hashText, holdsAny, writeFiles, type Decision } from './sync-files.ts';
import type { SuggestTopics } from './topics/topic-proposal.ts';

export interface IngestOptions {
  /** The content folder. */
  readonly content: string;
  /** A format's id, or `auto`. */
  readonly format: string;
  /** Id of the edition; the document's name when absent. */
  readonly edition?: string | undefined;
  /** Where the ledger goes, with or without extension; beside the document when absent. */
  readonly report?: string | undefined;
  readonly isDryRun: boolean;
  /** YYYY-MM-DD: the day new entries of a bibliography, table or feed join; today when absent. */
  readonly added?: string | undefined;
  /** Told of the problems of records as they are found; they are collected when it is absent. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
  /** Told how many bytes of a bibliography, table or feed have been read. */
  readonly onBytes?: ((read: number) => void) | undefined;
  readonly suggestTopics?: SuggestTopics | undefined;
}

export interface IngestResult {
  readonly problems: readonly Problem[];
  readonly decisions: readonly Decision[];
  /** Of a bibliography, table or feed. */
  readonly counts?: RecordCounts;
  /** Of a list; absent when it could not be read. */
  readonly ledger?: Ledger;
  /** Path of the ledger without extension. */
  readonly report?: string;
}

/** Ingest one document. Mistakes in a list are problems, and then nothing is written; of a dump the sound rows come in. @throws when the disk refuses. */
export async function ingestFile(file: string, options: IngestOptions): Promise<IngestResult> {
  const records = await tryRecords(file, options);
  if (records) return records;
  const { text, bytes, format, problems } = await readSeed(file, options.format);
  if (text === undefined || !format) return { problems, decisions: [] };
  if (format.kind === 'records') throw new Error(`\`${file}\` changed while it was read.`);
  if (format.kind === 'list') return ingestList({ file, text, bytes, format }, options);
  if ((options.edition ?? options.report) !== undefined)
    throw new Error('`--edition` and `--report` are for lists: a dump brings its own editions and needs no ledger.');
  return ingestDump({ file, bytes, ...format.parse(text, file) }, options);
}

/** Ingest a document whose head shows records; `undefined` for all others. */
async function tryRecords(file: string, options: IngestOptions): Promise<IngestResult | undefined> {
  const seed = await openSeed(file, options.onBytes);
  try {
    const format = seed.head === '' ? undefined : findFormat(options.format, seed.head);
    if (format?.kind !== 'records') return undefined;
    const report = nameReport(file, options.report);
    const problems: Problem[] = [];
    const onProblem = options.onProblem ?? ((problem) => problems.push(problem));
    const added = options.added ?? new Date().toISOString().slice(0, 10);
    const counts = await ingestRecordFile({ file, format, seed }, { ...options, report, added, onProblem });
    return { problems, decisions: [], counts, report };
  } finally {
    seed.close();
  }
}

async function ingestList(seed: Seed<ListFormat>, options: IngestOptions): Promise<IngestResult> {
  const { file, bytes, format } = seed;
  const report = nameReport(file, options.report);
  const { source, problems } = await readSource(seed);
  if (!source) return { problems, decisions: [] };
  const former = parseLedger(await readText(`${report}.json`));
  const edition = draftEdition(
    source,
    {
      findFormerId: (title) => former?.findId(title),
      findFormerProposals: (title) => former?.findProposals(title),
      findOwner: createOwnerFinder(options.content),
    },
    options.suggestTopics,
  );
  const decisions = await decideAll(source, edition, { id: options.edition ?? stem(file), content: options.content, former });
  const found = [...problems, ...edition.problems, ...decisions.flatMap((decision) => reportKept(decision, options.content))];
  const ledger = buildLedger(source, edition, { decisions, format: format.id, sha256: hashText(bytes) });
  if (!options.isDryRun) {
    await assertWritable([path.join(options.content, 'papers'), path.join(options.content, 'editions'), path.dirname(report)]);
    await writeFiles(decisions, options.content);
    await writeIfChanged(`${report}.json`, renderLedgerJson(ledger));
    await writeIfChanged(`${report}.md`, renderLedgerMarkdown(ledger));
  }
  return { problems: found, ledger, decisions, report };
}

interface Seed<Format extends SeedFormat> {
  readonly file: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly format: Format;
}

async function readSeed(file: string, formatName: string): Promise<Partial<Seed<SeedFormat>> & { bytes: Uint8Array; problems: readonly Problem[] }> {
  const bytes = await readFile(file);
  const { text, problems } = decodeSeed(bytes, file);
  if (text === undefined) return { bytes, problems };
  const format = findFormat(formatName, text);
  if (format) return { text, bytes, format, problems };
  const names = seedFormats.map(({ id }) => `\`--format ${id}\``).join(', ');
  const fix = { fix: `name its format: ${names}.` };
  return { bytes, problems: [createProblem('unreadable-seed', { file }, 'The document shows the marks of no known format.', fix)] };
}

async function readSource({ file, text, format }: Seed<ListFormat>): Promise<{ source?: Source; problems: readonly Problem[] }> {
  const odd = findOddCharacter(text, file);
  if (odd) return { problems: [odd] };
  const parsed = format.parse(text, file);
  if (!parsed.document) return { problems: parsed.problems };
  const { sidecars, problems } = await readSidecars(file);
  if (problems.length > 0) return { problems };
  return { source: { file, seed: path.basename(file), document: parsed.document, sidecars }, problems: [] };
}

/** The edition lists every entry that is there, so it is decided after the entries. */
async function decideAll(
  source: Source,
  { drafts }: DraftedEdition,
  { id, content, former }: { id: string; content: string; former: FormerRun | undefined },
): Promise<Decision[]> {
  const files = drafts.flatMap((draft) => (draft.text === undefined ? [] : [{ file: entryPath(draft.id), text: draft.text }]));
  const isNewFolder = !former || !(await holdsAny(former.hashes.keys(), content));
  const hashes = isNewFolder ? new Map<string, string>() : former.hashes;
  const entries = await decideFiles(files, content, hashes);
  const deleted = new Set(entries.flatMap(({ action, file }) => (action === 'deleted' ? [file] : [])));
  const ids = drafts.map((draft) => draft.id).filter((draft) => !deleted.has(entryPath(draft)));
  return [...entries, ...(await decideFiles([{ file: `editions/${id}.yaml`, text: renderEdition(source, ids) }], content, hashes))];
}

function reportKept({ action, file }: Decision, content: string): Problem[] {
  const where = { file: path.relative(process.cwd(), path.join(content, file)) };
  if (action === 'edited') return [createProblem('edited-entry', where, 'The file was edited by hand and stays as it is.')];
  if (action !== 'deleted') return [];
  const fix = 'to have it back, take it from the version history, or delete the ledger and ingest again.';
  return [createProblem('deleted-entry', where, 'The file was deleted after it was ingested, and stays deleted.', { fix })];
}

const nameReport = (file: string, wanted: string | undefined): string =>
  wanted === undefined ? `${cutExtension(file.replace(/\.gz$/, ''))}.ledger` : wanted.replace(/\.(?:md|jsonl?)$/, '');
const cutExtension = (file: string): string => file.slice(0, file.length - path.extname(file).length);
const stem = (file: string): string => cutExtension(path.basename(file));

const readText = async (file: string): Promise<string> => (await readIfThere(file))?.toString('utf8') ?? '';

/** Make the folders, and learn before anything is written whether one refuses. */
async function assertWritable(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  }
}

async function writeIfChanged(file: string, text: string): Promise<void> {
  if ((await readText(file)) !== text) await writeFileAtomic(file, text);
}
