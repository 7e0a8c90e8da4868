/** Records with facts → entries: match with what is there, draft or enrich, judge, write, account; one after the other. */
import path from 'node:path';
import { parseVocabulary } from '../catalogue/files/vocabulary-file.ts';
import { foldName } from '../catalogue/fold-name.ts';
import { readIfThere } from '../entries/read-if-there.ts';
import type { Problem } from '../problems/problem.ts';
import { draftRecord } from './draft-record.ts';
import { readFormerRecords } from './former-run.ts';
import { readHoldings } from './holdings.ts';
import { takeTurn } from './ingest-turn.ts';
import { createImaginedFiles, createPendingFiles } from './pending-files.ts';
import { placeRecord, type Desk } from './place-record.ts';
import type { FieldContext } from './read-fields.ts';
import type { RecordEvent, SourceRecord } from './record-fields.ts';
import { openBook, type Book } from './record-book.ts';
import type { LedgerRow } from './record-ledger.ts';
import { writeRecordEdition } from './record-edition.ts';
import type { AskTopics, TopicProposal } from './topics/topic-proposal.ts';

/** Records between two writes to the disk. */
const BATCH = 64;

export interface RecordSource {
  /** As messages name it. */
  readonly file: string;
  /** Becomes `source.seed` of new entries; absent where no document is kept. */
  readonly seed?: string | undefined;
  /** For the ledger. */
  readonly format?: string | undefined;
  readonly events: AsyncIterable<RecordEvent> | Iterable<RecordEvent>;
  /** SHA-256 of the document, known when its events have been read. */
  readonly hash?: (() => string) | undefined;
}

export interface RecordOptions {
  /** The content folder. */
  readonly content: string;
  readonly isDryRun: boolean;
  /** Path of the ledger without extension; none is written when absent. */
  readonly report?: string | undefined;
  /** Id of an edition that lists the records in their order; none when absent. */
  readonly edition?: string | undefined;
  /** YYYY-MM-DD: the day new entries join the catalogue. */
  readonly added?: string | undefined;
  readonly suggestTopics?: AskTopics | undefined;
  /** Told of each problem and outcome when it is known, so that a document of any length needs no more memory. */
  readonly onProblem: (problem: Problem) => void;
  readonly onOutcome?: ((outcome: RecordOutcome) => void) | undefined;
}

/** What became of one record. */
export interface RecordOutcome {
  /** 1-based, in the document. */
  readonly line: number;
  readonly action: 'created' | 'enriched' | 'updated' | 'unchanged' | 'edited' | 'deleted' | 'refused';
  /** Markdown; absent where the record has none. */
  readonly title?: string;
  /** Absent where the record is refused. */
  readonly id?: string;
  /** Below the content folder. */
  readonly file?: string;
  /** The whole file as it is now, or would be. */
  readonly text?: string;
  /** What ingest would write where a person edited the file. */
  readonly drafted?: string;
  /** Keys of the front matter that this record filled. */
  readonly filled?: readonly string[];
  /** Topics nobody has confirmed yet. */
  readonly proposals?: readonly TopicProposal[];
}

/** Ingest records in order; two runs over one content folder take turns. @throws when the disk refuses. */
export async function ingestRecords(source: RecordSource, options: RecordOptions): Promise<void> {
  if (options.isDryRun) return ingestInTurn(source, options);
  await takeTurn(options, () => ingestInTurn(source, options));
}

async function ingestInTurn(source: RecordSource, options: RecordOptions): Promise<void> {
  const { content, isDryRun, report } = options;
  const holdings = await readHoldings(content);
  const desk: Desk = {
    file: source.file,
    seed: source.seed,
    content,
    added: options.added,
    holdings,
    former: await readFormerRecords(report, content, source.seed !== undefined && holdings.holdsSeed(source.seed)),
    files: isDryRun ? createImaginedFiles(content) : createPendingFiles(content),
    suggestTopics: options.suggestTopics ?? (() => []),
  };
  const book = await openBook(source, options);
  try {
    await readAll(source, options, { desk, book, findTopic: await readTopicFinder(content) });
    const edition =
      options.edition === undefined
        ? undefined
        : await writeRecordEdition(options.edition, { source, options, ids: book.ids(), former: desk.former.edition });
    await book.finish(source.hash?.(), edition);
  } finally {
    for (const part of [desk.holdings, desk.former, desk.files, book]) await part.close();
  }
}

interface Bench {
  readonly desk: Desk;
  readonly book: Book;
  readonly findTopic: FieldContext['findTopic'];
}

async function readAll(source: RecordSource, { onProblem, onOutcome }: RecordOptions, { desk, book, findTopic }: Bench): Promise<void> {
  for await (const event of source.events) {
    if (event.kind === 'problem') {
      onProblem(event.problem);
      book.note(event.problem);
      continue;
    }
    const { outcome, row, problems } = await takeIn(event.record, desk, findTopic);
    for (const problem of problems) onProblem(problem);
    for (const problem of problems) book.note(problem);
    onOutcome?.(outcome);
    book.add(row);
    if (book.size() >= BATCH) await book.flush(desk.files.flush);
  }
  await book.flush(desk.files.flush);
}

type TakenIn = Awaited<ReturnType<typeof placeRecord>>;

async function takeIn(record: SourceRecord, desk: Desk, findTopic: FieldContext['findTopic']): Promise<TakenIn> {
  const { draft, problems } = draftRecord(record, { file: desk.file, findTopic });
  if (!draft) {
    const row: LedgerRow = { line: record.line, title: record.fields.title ?? '', role: 'refused' };
    return { outcome: { line: record.line, action: 'refused' }, row, problems };
  }
  const placed = await placeRecord(record.line, draft, desk);
  return { ...placed, outcome: { ...placed.outcome, title: draft.facts.title }, problems: [...problems, ...placed.problems] };
}

/** Ids, labels and aliases of the vocabulary; nothing without one. */
async function readTopicFinder(content: string): Promise<FieldContext['findTopic']> {
  const file = path.join(content, 'topics.yaml');
  const text = (await readIfThere(file))?.toString('utf8');
  const areas = text === undefined ? [] : (parseVocabulary(text, file).value?.areas ?? []);
  const names = areas
    .flatMap((area) => area.topics)
    .flatMap(({ id, label, aliases }) => [id, label, ...aliases].map((name) => [foldName(name), id] as const));
  const byName = new Map(names);
  return (word) => byName.get(foldName(word));
}
