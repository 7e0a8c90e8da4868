/** The form “Add a paper” → new or enriched entries. */
import type { Vocabulary } from '../catalogue/topics.ts';
import type { ingestRecords, RecordOutcome } from '../ingest/ingest-records.ts';
import type { RecordEvent, RecordFields } from '../ingest/record-fields.ts';
import type { SuggestTopics } from '../ingest/topics/topic-proposal.ts';
import type { Problem } from '../problems/problem.ts';
import { renderMessage } from '../problems/reporters/inert-markdown.ts';
import { answer, refuse, toComplaint, type Complaint } from './answer.ts';
import { addPaperForm, labelOf } from './forms.ts';
import { renderNote, renderValue } from './foreign-words.ts';
import { MAX_FILES, type JudgeFiles, type Proposal } from './proposal.ts';
import { readTopics } from './topic-labels.ts';
import { readWebAddress } from './web-address.ts';

export interface PaperSurroundings {
  /** The content folder. */
  readonly content: string;
  readonly vocabulary: Vocabulary;
  /** YYYY-MM-DD: the day new entries join the catalogue. */
  readonly today: string;
  readonly readPapers: (text: string) => AsyncIterable<RecordEvent>;
  readonly ingest: typeof ingestRecords;
  readonly judge: JudgeFiles;
  readonly suggestTopics?: SuggestTopics | undefined;
}

const PAPER = labelOf(addPaperForm, 'paper');

/** Propose what the form names. It never rejects for what people typed. */
export async function proposePaper(fields: ReadonlyMap<string, string>, surroundings: PaperSurroundings): Promise<Proposal> {
  const text = fields.get('paper');
  if (text === undefined)
    return refuse([{ field: PAPER, message: 'The field is empty.', fix: 'give an arXiv id such as `2405.01234`, a DOI or a citation.' }]);
  const read = readOwnFields(fields, surroundings.vocabulary);
  if (read.complaints.length > 0) return refuse(read.complaints);
  const { outcomes, problems } = await ingestText(text, read.fields, surroundings);
  const changed = outcomes.filter(({ action }) => ['created', 'enriched', 'updated'].includes(action));
  const complaints = problems.filter(({ severity }) => severity === 'error').map((problem) => toComplaint(problem, PAPER));
  if (changed.length > MAX_FILES) return refuse([{ field: PAPER, message: `These are ${changed.length} papers; one form takes ${MAX_FILES}.` }]);
  if (changed.length === 0) return complaints.length > 0 ? refuse(complaints) : describeUnchanged(outcomes);
  const files = changed.map(({ id = '', text: file = '' }) => ({ id, text: file }));
  const judged = (await surroundings.judge(files)).filter(({ severity }) => severity === 'error');
  if (judged.length > 0) return refuse(judged.map((problem) => toComplaint(problem, PAPER)));
  const kept = listKept(changed, read.fields);
  return { kind: 'files', files, title: describeTitle(changed), body: describe(changed, { problems, kept, note: fields.get('note') }) };
}

interface OwnFields {
  readonly fields: Pick<RecordFields, 'keywords' | 'links'>;
  readonly complaints: readonly Complaint[];
}

/** What the form asks beside the paper itself. */
function readOwnFields(fields: ReadonlyMap<string, string>, vocabulary: Vocabulary): OwnFields {
  const { ids, unknown } = readTopics(fields.get('topics') ?? '', vocabulary);
  const typed = fields.get('code');
  const code = typed === undefined ? undefined : readWebAddress(typed);
  const [topics, link] = [labelOf(addPaperForm, 'topics'), labelOf(addPaperForm, 'code')];
  const complaints: Complaint[] = unknown.map(({ name }) => ({ field: topics, message: `\`${name.slice(0, 100)}\` is no topic of the vocabulary.` }));
  if (ids.length > 4) complaints.push({ field: topics, message: `These are ${ids.length} topics; a paper carries one to four.` });
  if (typed !== undefined && code === undefined)
    complaints.push({ field: link, message: `\`${typed.slice(0, 100)}\` is no web address.`, fix: 'write it as `https://github.com/example/code`.' });
  return { fields: { ...(ids.length > 0 && { keywords: ids }), ...(code !== undefined && { links: { code: [code] } }) }, complaints };
}

async function ingestText(text: string, own: OwnFields['fields'], { content, today, readPapers, ingest, suggestTopics }: PaperSurroundings) {
  const problems: Problem[] = [];
  const outcomes: RecordOutcome[] = [];
  const events = addFields(readPapers(text), own);
  const options = { content, isDryRun: true, added: today, suggestTopics };
  await ingest(
    { file: 'the form', events },
    { ...options, onProblem: (problem) => problems.push(problem), onOutcome: (outcome) => outcomes.push(outcome) },
  );
  return { problems, outcomes };
}

/** The form speaks of one paper: what it says beside it belongs to the first. */
async function* addFields(events: AsyncIterable<RecordEvent>, own: OwnFields['fields']): AsyncGenerator<RecordEvent> {
  let isFirst = true;
  for await (const event of events) {
    if (event.kind === 'problem' || !isFirst) yield event;
    else {
      isFirst = false;
      const { fields } = event.record;
      yield { kind: 'record', record: { ...event.record, fields: { ...fields, ...own, links: { ...fields.links, ...own.links } } } };
    }
  }
}

function describeUnchanged(outcomes: readonly RecordOutcome[]): Proposal {
  const ids = outcomes.flatMap(({ id }) => id ?? []);
  if (ids.length === 0)
    return refuse([{ field: PAPER, message: 'No paper was found in the text.', fix: 'give an arXiv id such as `2405.01234`, a DOI or a citation.' }]);
  const names = ids.slice(0, MAX_FILES).map((id) => `\`${id}\``);
  return answer(
    `Thank you. The catalogue has this already: ${names.join(', ')}. What the entry says stays as it is; to change it, choose “Correct this entry” on its page.`,
  );
}

function describeTitle(outcomes: readonly RecordOutcome[]): string {
  const verb = outcomes.every(({ action }) => action === 'created') ? 'Add' : 'Complete';
  const [first, ...others] = outcomes.map(({ id = '' }) => id);
  return `${verb} ${first ?? ''}${others.length > 0 ? ` and ${others.length} more` : ''}`.slice(0, 150);
}

/** What the form says beside the paper and an entry that was here already keeps otherwise. */
function listKept(outcomes: readonly RecordOutcome[], { keywords = [], links }: OwnFields['fields']): string[] {
  const [first] = outcomes;
  if (first?.action !== 'enriched') return [];
  const absent = [...keywords, ...(links?.code ?? [])].filter((value) => first.text?.includes(value) !== true);
  return absent.map((value) => `${renderValue(value)} of the form is left out, for the entry says something else there`);
}

interface Remarks {
  readonly problems: readonly Problem[];
  /** Clauses. */
  readonly kept: readonly string[];
  readonly note: string | undefined;
}

function describe(outcomes: readonly RecordOutcome[], { problems, kept, note }: Remarks): string {
  const papers = outcomes.map(({ id = '', action, filled = [], proposals = [] }) => {
    const what = action === 'created' ? 'new' : `was here already; adds ${filled.join(', ') || 'facts'}`;
    const topics = proposals.map(({ topic, evidence }) => `  - proposes the topic \`${topic}\`: ${renderValue(evidence)}`);
    return [`- \`${id}\`: ${what}`, ...topics].join('\n');
  });
  const remarks = [...problems.slice(0, 20).map(({ message }) => renderMessage(message)), ...kept.map((clause) => `${clause}.`)].map(
    (remark) => `- ${remark}`,
  );
  return [
    `Made from a form. ${outcomes.length === 1 ? 'The entry has' : 'The entries have'} passed the check of the whole catalogue.`,
    papers.join('\n'),
    ...(remarks.length > 0 ? ['What was noticed:', remarks.join('\n')] : []),
    ...(note === undefined ? [] : [renderNote(note)]),
  ].join('\n\n');
}
