/**
 * Decide what becomes of one drafted record: a new entry, an addition to one that is there, or nothing. What a person
 * edited or deleted stays as it is.
 */
import { parseEntry } from '../entries/parse-entry.ts';
import { escapeProse, renderEntrySource } from '../entries/entry-source.ts';
import type { FrontMatter } from '../entries/schema.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { addFacts } from './add-facts.ts';
import { chooseId } from './choose-id.ts';
import type { RecordDraft } from './draft-record.ts';
import { entryPath } from './entry-path.ts';
import { findKnown } from './find-known.ts';
import type { FormerRecords } from './former-run.ts';
import { readIdentity, type Holdings } from './holdings.ts';
import type { RecordOutcome } from './ingest-records.ts';
import { warnOfNamesake } from './perhaps-known.ts';
import type { PendingFiles } from './pending-files.ts';
import type { LedgerRow } from './record-ledger.ts';
import { hashText } from './sync-files.ts';
import type { AskTopics, TopicProposal } from './topics/topic-proposal.ts';

export interface Desk {
  /** The document, as messages name it, and as entries do. */
  readonly file: string;
  readonly seed?: string | undefined;
  /** The content folder. */
  readonly content: string;
  readonly added?: string | undefined;
  readonly holdings: Holdings;
  readonly former: FormerRecords;
  readonly files: PendingFiles;
  readonly suggestTopics: AskTopics;
}

export interface Placed {
  readonly outcome: RecordOutcome;
  readonly row: LedgerRow;
  readonly problems: readonly Problem[];
}

interface Record {
  readonly line: number;
  readonly draft: RecordDraft;
  readonly former: LedgerRow | undefined;
}

/** Place one record; what is to be written goes to the pending files. */
export async function placeRecord(line: number, draft: RecordDraft, desk: Desk): Promise<Placed> {
  const record = { line, draft, former: desk.former.take(draft.facts.title, line) };
  if (record.former?.role === 'own' && record.former.id !== undefined) return placeOwn(record, record.former.id, desk);
  const id = await findKnown({ ...draft, seed: desk.seed }, { holdings: desk.holdings, read: desk.files.read });
  return id === undefined ? createEntry(record, desk) : addToEntry(record, id, desk);
}

async function createEntry(record: Record, desk: Desk): Promise<Placed> {
  const { draft, former } = record;
  const id = chooseId(draft.facts, desk.holdings.isTaken);
  const own = await draftOwn(record, desk);
  const faults = judge(own.text, id, { file: desk.file, line: record.line });
  if (faults.length > 0) return refuse(record, faults);
  const problems = warnOfNamesake(draft.facts, record.line, desk);
  desk.files.write(id, own.text);
  desk.holdings.add(id, draft.facts);
  const sha256 = hashText(own.text);
  const row: LedgerRow = { ...describeRow(record), role: 'own', id, drafted: sha256, sha256, before: '', ...own.row };
  const outcome = { line: record.line, action: 'created', id, file: entryPath(id), text: own.text, proposals: own.row.proposals ?? [] } as const;
  return { outcome, row: former?.role === 'filled' ? { ...row, filled: former.filled } : row, problems };
}

/** What this document brought in before: written again where it changed, unless a person was there. */
async function placeOwn(record: Record, formerId: string, desk: Desk): Promise<Placed> {
  const former = record.former;
  const { id, present } = await findOwn(formerId, record.draft, desk);
  const own = await draftOwn(record, desk);
  const drafted = hashText(own.text);
  const place = { line: record.line, id, file: entryPath(id), proposals: own.row.proposals ?? [] };
  const row: LedgerRow = { ...describeRow(record), role: 'own', id, drafted: former?.drafted, sha256: former?.sha256, ...own.row };
  if (present === undefined) return { outcome: { ...place, action: 'deleted' }, row, problems: [keep('deleted-entry', place.file)] };
  const isUntouched = id === formerId && hashText(present) === desk.former.findHash(id);
  if (drafted === former?.drafted && (isUntouched || present === own.text))
    return { outcome: { ...place, action: 'unchanged', text: present }, row, problems: [] };
  if (!isUntouched)
    return { outcome: { ...place, action: 'edited', text: present, drafted: own.text }, row, problems: [keep('edited-entry', place.file)] };
  const faults = judge(own.text, id, { file: desk.file, line: record.line });
  if (faults.length > 0) return refuse(record, faults);
  desk.files.write(id, own.text);
  desk.holdings.add(id, record.draft.facts);
  return {
    outcome: { ...place, action: 'updated', text: own.text },
    row: { ...row, drafted, sha256: drafted, before: hashText(present) },
    problems: [],
  };
}

/** The entry a document brought in, under the id it has by now: a person may have renamed it, or merged it into another. */
async function findOwn(id: string, draft: RecordDraft, { holdings, files, seed }: Desk): Promise<{ id: string; present: string | undefined }> {
  const present = await files.read(id);
  if (present !== undefined) return { id, present };
  const heir = holdings.findHeir(id) ?? (await findKnown({ ...draft, seed }, { holdings, read: files.read }));
  return heir === undefined ? { id, present } : { id: heir, present: await files.read(heir) };
}

/** A paper that is there already: what it lacks is filled, and nothing else changes. */
async function addToEntry(record: Record, id: string, desk: Desk): Promise<Placed> {
  const { draft, former, line } = record;
  const present = (await desk.files.read(id)) ?? '';
  const taken = former?.filled ?? [];
  const { text, filled, problems } = addFacts({ id, text: present, filled: taken }, { facts: draft.stated, abstract: escapeProse(draft.abstract) });
  const place = { line, id, file: entryPath(id) };
  const all = [...taken, ...filled];
  const row: LedgerRow = { ...describeRow(record), role: 'filled', id, ...(all.length > 0 && { filled: all }), sha256: former?.sha256 };
  if (filled.length === 0) return { outcome: { ...place, action: 'unchanged', text: present }, row, problems };
  desk.files.write(id, text);
  desk.holdings.add(id, { ...readIdentity(text) });
  return {
    outcome: { ...place, action: 'enriched', text, filled },
    row: { ...row, sha256: hashText(text), before: hashText(present) },
    problems,
  };
}

/** The file as ingest would write it now. Topics that were proposed once stay what they were: the catalogue has learnt since. */
async function draftOwn({ line, draft, former }: Record, desk: Desk): Promise<{ text: string; row: Pick<LedgerRow, 'added' | 'proposals'> }> {
  const { facts, abstract } = draft;
  const proposals = facts.topics ? [] : (former?.proposals ?? (await desk.suggestTopics({ title: facts.title, abstract })));
  const added = former?.added ?? desk.added;
  const whole: FrontMatter = {
    ...facts,
    ...(proposals.length > 0 && { topics: proposals.map(({ topic }: TopicProposal) => topic) }),
    ...(added !== undefined && { added }),
    ...(desk.seed !== undefined && { source: { seed: desk.seed, line } }),
  };
  const row = { ...(added !== undefined && { added }), ...(proposals.length > 0 && { proposals: [...proposals] }) };
  return { text: renderEntrySource(whole, abstract, proposals), row };
}

const describeRow = ({ line, draft }: Record): Pick<LedgerRow, 'line' | 'title' | 'repairs' | 'uncertain'> => ({
  line,
  title: draft.facts.title,
  ...(draft.repairs.length > 0 && { repairs: draft.repairs.map((repair) => ({ ...repair })) }),
  ...(draft.uncertain.length > 0 && { uncertain: draft.uncertain.map((one) => ({ ...one })) }),
});

function refuse({ line, draft }: Record, problems: readonly Problem[]): Placed {
  return { outcome: { line, action: 'refused' }, row: { line, title: draft.facts.title, role: 'refused' }, problems };
}

/** Hold a drafted file against what a person's file is held against; its places mean nothing to those who have the document. */
function judge(text: string, id: string, { file, line }: { file: string; line: number }): Problem[] {
  const { problems } = parseEntry({ file: `${id}.mdx`, bytes: new TextEncoder().encode(text) });
  const errors = problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => createProblem(code, { file, place: { line, column: 1 } }, message, { fix: 'mend the record in the document.' }));
  return [...new Map(errors.map((error) => [error.message, error])).values()];
}

const keep = (code: 'edited-entry' | 'deleted-entry', file: string): Problem =>
  code === 'edited-entry'
    ? createProblem(code, { file }, 'The file was edited by hand and stays as it is.')
    : createProblem(code, { file }, 'The file was deleted after it was ingested, and stays deleted.', {
        fix: 'to have it back, take it from the version history, or delete the ledger and ingest again.',
      });
