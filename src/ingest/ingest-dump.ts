/**
 * The dump of a catalogue → the catalogue. An id is an address that others link to, so a row keeps its own, unless
 * it cannot be a file name or is another paper's here, or an entry's former one. Whatever is there already stays as it
 * is: a dump only adds.
 */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { renderEntrySource } from '../entries/entry-source.ts';
import { parseEntries } from '../entries/parse-pool.ts';
import { readIfThere } from '../entries/read-if-there.ts';
import type { FrontMatter } from '../entries/schema.ts';
import { splitFile } from '../entries/split-file.ts';
import { parseStrictYaml } from '../entries/strict-yaml.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { draftFrame } from './draft-frame.ts';
import { foldTitle } from './fold-title.ts';
import type { DumpRow } from './formats/format.ts';
import { decideFiles, writeFiles, type Decision } from './sync-files.ts';

export interface Dump {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly rows: readonly DumpRow[];
  /** Of rows that cannot be read. */
  readonly problems: readonly Problem[];
}

interface Surroundings {
  /** The content folder. */
  readonly content: string;
  readonly isDryRun: boolean;
}

/** Ingest a dump with what lies beside it. @throws when the disk refuses. */
export async function ingestDump(dump: Dump, { content, isDryRun }: Surroundings): Promise<{ problems: Problem[]; decisions: Decision[] }> {
  const drafts = dump.rows.map((row): DraftedRow => ({ row, file: `papers/${row.id}.mdx`, text: renderRow(row) }));
  const decided = await decideFiles(drafts, content, new Map());
  const formerIds = await readFormerIds(decided, content);
  // What is there byte for byte has been held against the rules, and nothing is to be written.
  const { sound, problems } = await checkRows(
    drafts.filter((_, index) => decided[index]?.action !== 'same'),
    dump.file,
  );
  const judged = decided.flatMap((decision, index) => {
    const { row } = drafts[index] ?? {};
    if (decision.action !== 'same' && !sound.has(decision.file)) return [];
    return judge(decision, { row, file: dump.file, content, formerIds });
  });
  const frame = await draftFrame(dump, content);
  const decisions = [...judged.flatMap(({ decision }) => decision ?? []), ...(await decideFiles(frame.files, content, new Map()))];
  if (!isDryRun) await writeFiles(decisions, content);
  return { problems: [...dump.problems, ...problems, ...judged.flatMap(({ problem }) => problem ?? []), ...frame.problems], decisions };
}

interface DraftedRow {
  readonly row: DumpRow;
  /** Below the content folder. */
  readonly file: string;
  readonly text: string;
}

/** Hold each row, written as an entry, against everything entries are held against. */
async function checkRows(drafts: readonly DraftedRow[], file: string): Promise<{ sound: ReadonlySet<string>; problems: Problem[] }> {
  const encoder = new TextEncoder();
  const parsed = await parseEntries(drafts.map((draft) => ({ file: draft.file, bytes: encoder.encode(draft.text) })));
  const problems = parsed.flatMap((result, index) => nameRow(result.problems, { file, line: drafts[index]?.row.line ?? 1 }));
  return { sound: new Set(drafts.flatMap((draft, index) => (parsed[index]?.entry ? [draft.file] : []))), problems };
}

/** Former id → present id, of the entries that the dump does not have as they are: a person renamed or merged these. */
async function readFormerIds(decided: readonly Decision[], content: string): Promise<Map<string, string>> {
  const known = new Map(decided.map(({ file, present }) => [path.basename(file), present]));
  const former = new Map<string, string>();
  const names = await readdir(path.join(content, 'papers')).catch((): string[] => []);
  for (const name of names.filter((one) => one.endsWith('.mdx'))) {
    const text = known.has(name) ? known.get(name) : (await readIfThere(path.join(content, 'papers', name)))?.toString('utf8');
    for (const id of text === undefined ? [] : [readFacts(text).redirects ?? []].flat()) former.set(id, path.basename(name, '.mdx'));
  }
  return former;
}

/** What is too deep to be escaped is too deep to be read, and is refused for it. */
function renderRow({ facts, abstract }: DumpRow): string {
  try {
    return renderEntrySource(facts, abstract);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return `${renderEntrySource(facts, '')}\n${abstract}\n`;
  }
}

/** The places of an entry mean nothing to those who have the dump only. */
function nameRow(problems: readonly Problem[], { file, line }: { file: string; line: number }): Problem[] {
  const errors = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => createProblem(code, { file, place: { line, column: 1 } }, message, { fix: 'mend the line.' }));
  return [...new Map(errors.map((error) => [error.message, error])).values()];
}

interface Judged {
  /** Absent where the row is refused. */
  readonly decision?: Decision;
  readonly problem?: Problem;
}

interface Bench {
  readonly row: DumpRow | undefined;
  /** The dump. */
  readonly file: string;
  readonly content: string;
  readonly formerIds: ReadonlyMap<string, string>;
}

function judge(decision: Decision, { row, file, content, formerIds }: Bench): Judged {
  const successor = decision.action === 'write' ? formerIds.get(row?.id ?? '') : undefined;
  if (successor !== undefined && row) {
    const place = { file, place: { line: row.line, column: 1 } };
    return { problem: createProblem('deleted-entry', place, `\`${row.id}\` is a former id of \`${successor}\` here, and stays one.`) };
  }
  if (decision.present === undefined || !row) return { decision };
  const where = path.relative(process.cwd(), path.join(content, decision.file));
  if (isSamePaper(row.facts, readFacts(decision.present)))
    return { decision, problem: createProblem('edited-entry', { file: where }, 'The file differs from the dump and stays as it is.') };
  const message = `The id \`${row.id}\` belongs to another paper here.`;
  const fix = 'give one of the two another id, and list the former one under its `redirects`.';
  return { problem: createProblem('duplicate-id', { file, place: { line: row.line, column: 1 } }, message, { fix, related: { file: where } }) };
}

type Identity = Partial<Pick<FrontMatter, 'title' | 'arxiv' | 'doi' | 'redirects'>>;

function isSamePaper(a: Identity, b: Identity): boolean {
  if (a.title !== undefined && b.title !== undefined && foldTitle(a.title) === foldTitle(b.title)) return true;
  return (a.arxiv !== undefined && a.arxiv === b.arxiv) || (a.doi !== undefined && a.doi === b.doi);
}

/** Read what a file says of itself, sound or not. */
function readFacts(text: string): Identity {
  const { parts } = splitFile(text, '');
  return parts ? (parseStrictYaml(parts.frontMatter, { file: '' }).value ?? {}) : {};
}
