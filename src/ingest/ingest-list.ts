/** A list of titles and abstracts, with what lies beside it → entries and an edition. */
import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readIfThere } from '../entries/read-if-there.ts';
import { writeFileAtomic } from '../entries/write-file.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { buildLedger } from './build-ledger.ts';
import { findOddCharacter } from './decode-seed.ts';
import { draftEdition, renderEdition, type DraftedEdition, type Source } from './draft-edition.ts';
import { entryPath, readEntryFile } from './entry-path.ts';
import { readFormerList, type FormerList } from './former-list.ts';
import type { ListFormat } from './formats/format.ts';
import { readHoldings } from './holdings.ts';
import type { IngestOptions, IngestResult } from './ingest-options.ts';
import { takeTurn } from './ingest-turn.ts';
import { renderLedgerJson, type Ledger } from './ledger.ts';
import { renderLedgerMarkdown } from './ledger-markdown.ts';
import { removeListJournal, writeListJournal } from './list-journal.ts';
import { readSidecars } from './sidecars.ts';
import { decideFiles, hashText, writeFiles, type Decision } from './sync-files.ts';

export interface ListSeed {
  /** As messages name it. */
  readonly file: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly format: ListFormat;
}

interface Task {
  readonly source: Source;
  readonly format: string;
  readonly sha256: string;
  /** Path of the ledger without extension. */
  readonly report: string;
  /** Id of the edition. */
  readonly edition: string;
}

/** Ingest a list. Its broken records are problems; where it is refused whole, nothing is written. @throws when the disk refuses. */
export async function ingestList(seed: ListSeed, names: { report: string; edition: string }, options: IngestOptions): Promise<IngestResult> {
  const { source, problems } = await readSource(seed);
  if (!source) return { problems, decisions: [] };
  const task = { source, format: seed.format.id, sha256: hashText(seed.bytes), ...names };
  const ingest = async (): Promise<IngestResult> => {
    const result = await ingestInTurn(task, options);
    return { ...result, problems: [...problems, ...result.problems] };
  };
  if (options.isDryRun) return ingest();
  await assertWritable([path.join(options.content, 'papers'), path.join(options.content, 'editions'), path.dirname(task.report)]);
  return takeTurn({ content: options.content, report: task.report }, ingest);
}

async function ingestInTurn(task: Task, options: IngestOptions): Promise<IngestResult> {
  const { source, report, format, sha256 } = task;
  const { content, suggestTopics, added } = options;
  const holdings = await readHoldings(content);
  try {
    const former = await readFormerList({ report, content, holdsOwn: holdings.holdsSeed(source.seed) });
    const edition = await draftEdition(source, { content, former, holdings, suggestTopics, added, read: (id) => readEntryFile(content, id) });
    const decisions = await decideAll(task, edition, { content, former });
    const ledger = buildLedger(source, edition, { decisions, format, sha256 });
    if (!options.isDryRun) await writeAll(task, { edition, decisions, ledger }, content);
    const problems = [...edition.problems, ...decisions.flatMap((decision) => reportKept(decision, content))];
    return { problems, ledger, decisions, report };
  } finally {
    holdings.close();
  }
}

async function readSource({ file, text, format }: ListSeed): Promise<{ source?: Source; problems: readonly Problem[] }> {
  const odd = findOddCharacter(text, file);
  if (odd) return { problems: [odd] };
  const parsed = format.parse(text, file);
  if (!parsed.document) return { problems: parsed.problems };
  const { sidecars, problems } = await readSidecars(file);
  if (problems.length > 0) return { problems: [...parsed.problems, ...problems] };
  return { source: { file, seed: path.basename(file), document: parsed.document, sidecars }, problems: parsed.problems };
}

/** The edition lists every entry that is there, so it is decided after the entries. */
async function decideAll(
  { source, edition }: Task,
  { drafts }: DraftedEdition,
  { content, former }: { content: string; former: FormerList },
): Promise<Decision[]> {
  const files = drafts.flatMap((draft) => (draft.text === undefined ? [] : [{ file: entryPath(draft.id), text: draft.text }]));
  const entries = await decideFiles(files, content, former.hashes);
  const additions = drafts.flatMap(({ id, addition }): Decision[] =>
    addition && addition.text !== addition.before ? [{ file: entryPath(id), text: addition.text, action: 'write' }] : [],
  );
  const deleted = new Set(entries.flatMap(({ action, file }) => (action === 'deleted' ? [file] : [])));
  const ids = [...new Set(drafts.map(({ id }) => id))].filter((id) => !deleted.has(entryPath(id)));
  const list = { file: `editions/${edition}.yaml`, text: renderEdition(source, ids) };
  return [...entries, ...additions, ...(await decideFiles([list], content, former.hashes))];
}

interface Result {
  readonly edition: DraftedEdition;
  readonly decisions: readonly Decision[];
  readonly ledger: Ledger;
}

/** Tell the journal, write the files, account. */
async function writeAll({ report }: Task, { edition, decisions, ledger }: Result, content: string): Promise<void> {
  if (decisions.some(({ action }) => action === 'write')) {
    const before = edition.drafts.flatMap(({ id, addition }) => (addition ? [[entryPath(id), hashText(addition.before)] as const] : []));
    await writeListJournal(report, ledger, new Map(before));
    await writeFiles(decisions, content);
  }
  await writeIfChanged(`${report}.json`, renderLedgerJson(ledger));
  await writeIfChanged(`${report}.md`, renderLedgerMarkdown(ledger));
  await removeListJournal(report);
}

function reportKept({ action, file }: Decision, content: string): Problem[] {
  const where = { file: path.relative(process.cwd(), path.join(content, file)) };
  if (action === 'edited') return [createProblem('edited-entry', where, 'The file was edited by hand and stays as it is.')];
  if (action !== 'deleted') return [];
  const fix = 'to have it back, take it from the version history, or delete the ledger and ingest again.';
  return [createProblem('deleted-entry', where, 'The file was deleted after it was ingested, and stays deleted.', { fix })];
}

/** Make the folders, and learn before anything is written whether one refuses. */
async function assertWritable(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  }
}

async function writeIfChanged(file: string, text: string): Promise<void> {
  if ((await readIfThere(file))?.toString('utf8') !== text) await writeFileAtomic(file, text);
}
