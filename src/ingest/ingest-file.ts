/** `npm run ingest` for one raw document: know its format by its beginning, and hand it to those who ingest its kind. */
import path from 'node:path';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { RecordFormat, SeedFormat } from './formats/format.ts';
import { findFormat, seedFormats } from './formats/index.ts';
import { ingestDump } from './ingest-dump.ts';
import { ingestList } from './ingest-list.ts';
import type { IngestOptions, IngestResult } from './ingest-options.ts';
import { ingestRecordFile, nameSeed } from './ingest-record-file.ts';
import { takeTurn } from './ingest-turn.ts';
import { findLedgerOwner } from './ledger-owner.ts';
import { ledgerPath } from './record-ledger.ts';
import { openSeed, type OpenSeed } from './open-seed.ts';
import { readSeed } from './read-seed.ts';

/** Ingest one document. Mistakes in a list are problems, and then nothing is written; of others what is sound comes in. @throws when the disk refuses. */
export async function ingestFile(file: string, options: IngestOptions): Promise<IngestResult> {
  const seed = await openSeed(file, options.onBytes);
  try {
    if (seed.head === '') return refuse(file, 'The document is empty.', 'paste the page into it.');
    const format = findFormat(options.format, seed.head);
    if (!format) return refuse(file, 'The document shows the marks of no known format.', `name its format: ${FORMAT_OPTIONS}.`);
    if (format.kind === 'records') return await ingestRecordSeed({ file, format, seed }, options);
    return await ingestWhole(file, format, options);
  } finally {
    seed.close();
  }
}

const FORMAT_OPTIONS = seedFormats.map(({ id }) => `\`--format ${id}\``).join(', ');

const refuse = (file: string, message: string, fix: string): IngestResult => ({
  problems: [createProblem('unreadable-seed', { file }, message, { fix })],
  decisions: [],
});

async function ingestRecordSeed(document: { file: string; format: RecordFormat; seed: OpenSeed }, options: IngestOptions): Promise<IngestResult> {
  const report = nameReport(document.file, options.report);
  const taken = await refuseTaken(document.file, { ledger: ledgerPath(report), seed: nameSeed(document.file) });
  if (taken) return taken;
  const problems: Problem[] = [];
  const onProblem = options.onProblem ?? ((problem) => problems.push(problem));
  const counts = await ingestRecordFile(document, { ...options, report, added: options.added ?? tellToday(), onProblem });
  return { problems, decisions: [], counts, report };
}

async function ingestWhole(file: string, format: Exclude<SeedFormat, RecordFormat>, options: IngestOptions): Promise<IngestResult> {
  const { text, bytes, problems } = await readSeed(file, format.kind);
  if (text === undefined) return { problems, decisions: [] };
  if (format.kind === 'list') {
    const names = { report: nameReport(cutExtension(file), options.report), edition: options.edition ?? stem(file) };
    const taken = await refuseTaken(file, { ledger: `${names.report}.json`, seed: path.basename(file) });
    return taken ?? ingestList({ file, text, bytes, format }, names, { ...options, added: options.added ?? tellToday() });
  }
  if ((options.edition ?? options.report) !== undefined)
    throw new Error('`--edition` and `--report` are for lists: a dump brings its own editions and needs no ledger.');
  const dump = { file, bytes, ...format.parse(text, file) };
  return options.isDryRun ? ingestDump(dump, options) : takeTurn({ content: options.content }, () => ingestDump(dump, options));
}

const tellToday = (): string => new Date().toISOString().slice(0, 10);

/** A ledger that accounts for another document stays as it is. */
async function refuseTaken(file: string, { ledger, seed }: { ledger: string; seed: string }): Promise<IngestResult | undefined> {
  const owner = await findLedgerOwner(ledger);
  if (owner === undefined || owner === seed) return undefined;
  const shown = path.relative('', ledger);
  return refuse(file, `\`${shown}\` is the ledger of \`${owner}\` and stays as it is.`, `name another one: \`--report ${file}.ledger.md\`.`);
}

/** The records of `list.bib` and those of `list.csv` have ledgers of their own. */
const nameReport = (name: string, wanted: string | undefined): string =>
  wanted === undefined ? `${name}.ledger` : wanted.replace(/\.(?:md|jsonl?)$/, '');
const stem = (file: string): string => cutExtension(path.basename(file));

function cutExtension(file: string): string {
  const unpacked = file.replace(/\.gz$/, '');
  return unpacked.slice(0, unpacked.length - path.extname(unpacked).length);
}
