/** `npm run ingest` for one raw document: read, draft, compare with what is there, write, account. */
import { constants, readFileSync } from 'node:fs';
import { access, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readIfThere } from '../entries/read-if-there.ts';
import { splitFile } from '../entries/split-file.ts';
import { parseStrictYaml } from '../entries/strict-yaml.ts';
import { writeFileAtomic } from '../entries/write-file.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { decodeSeed, findOddCharacter } from './decode-seed.ts';
import { draftEdition, renderEdition, type DraftedEdition, type Owner, type Source } from './draft-edition.ts';
import type { ListFormat, SeedFormat } from './formats/format.ts';
import { findFormat, seedFormats } from './formats/index.ts';
import { ingestDump } from './ingest-dump.ts';
import { countLines, parseLedger, renderLedgerJson, type FormerRun, type Ledger, type LedgerFile } from './ledger.ts';
import { renderLedgerMarkdown } from './ledger-markdown.ts';
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
  readonly suggestTopics?: SuggestTopics | undefined;
}

export interface IngestResult {
  readonly problems: readonly Problem[];
  readonly decisions: readonly Decision[];
  /** Of a list; absent when it could not be read. */
  readonly ledger?: Ledger;
  /** Path of the ledger without extension. */
  readonly report?: string;
}

/** Ingest one document. Mistakes in a list are problems, and then nothing is written; of a dump the sound rows come in. @throws when the disk refuses. */
export async function ingestFile(file: string, options: IngestOptions): Promise<IngestResult> {
  const { text, bytes, format, problems } = await readSeed(file, options.format);
  if (text === undefined || !format) return { problems, decisions: [] };
  if (format.kind === 'records') throw new Error('not yet');
  if (format.kind === 'list') return ingestList({ file, text, bytes, format }, options);
  if ((options.edition ?? options.report) !== undefined)
    throw new Error('`--edition` and `--report` are for lists: a dump brings its own editions and needs no ledger.');
  return ingestDump({ file, bytes, ...format.parse(text, file) }, options);
}

async function ingestList(seed: Seed<ListFormat>, options: IngestOptions): Promise<IngestResult> {
  const { file, bytes, format } = seed;
  const report = options.report === undefined ? `${cutExtension(file)}.ledger` : options.report.replace(/\.(?:md|json)$/, '');
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

function buildLedger(
  source: Source,
  { drafts, unmatched }: DraftedEdition,
  run: { decisions: readonly Decision[]; format: string; sha256: string },
): Ledger {
  const { document, seed } = source;
  const byFile = new Map(run.decisions.map((decision) => [decision.file, decision]));
  const account = (id: string, file: string): LedgerFile => {
    const { action, sha256 } = byFile.get(file) ?? {};
    const state = action === undefined ? 'elsewhere' : action === 'edited' || action === 'deleted' ? action : undefined;
    return { id, file, sha256, state };
  };
  const edition = run.decisions.find(({ file }) => file.startsWith('editions/'))?.file ?? '';
  const owners = new Map(drafts.flatMap(({ id, record }) => [[record.line, id] as const, [record.abstractLine, id] as const]));
  return {
    seed,
    sha256: run.sha256,
    format: run.format,
    label: document.label,
    edition: account(stem(edition), edition),
    counts: countLines(document.lines),
    unmatched,
    entries: drafts.map(({ id, record, repairs, uncertain, proposals }) => ({
      ...account(id, entryPath(id)),
      title: record.title,
      line: record.line,
      repairs,
      uncertain,
      ...(proposals.length > 0 && { proposals }),
    })),
    lines: document.lines.map((kind, index) => ({ line: index + 1, kind, entry: owners.get(index + 1) })),
  };
}

/** Read who has an id from the front matter of the file of that name; asked only for ids that collide. */
function createOwnerFinder(content: string): (id: string) => Owner | undefined {
  return (id) => {
    let text: string;
    try {
      text = readFileSync(path.join(content, entryPath(id)), 'utf8');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw cause;
    }
    const { parts } = splitFile(text, entryPath(id));
    const facts = parts && (parseStrictYaml(parts.frontMatter, { file: id }).value as { title?: string; source?: { seed?: string } } | undefined);
    return { title: facts?.title ?? '', seed: facts?.source?.seed };
  };
}

const entryPath = (id: string): string => `papers/${id}.mdx`;
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
