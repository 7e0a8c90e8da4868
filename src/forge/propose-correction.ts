/** The form “Correct an entry” → one entry file, changed where the form differs from it and nowhere else. */
import type { Vocabulary } from '../catalogue/topics.ts';
import { isEntryId } from '../entries/entry-files.ts';
import { parseEntry } from '../entries/parse-entry.ts';
import type { RenderedEntry } from '../entries/entry.ts';
import { findNearest } from '../problems/did-you-mean.ts';
import type { Problem } from '../problems/problem.ts';
import { renderNote, renderValue } from './foreign-words.ts';
import { answer, refuse, toComplaint, type Complaint } from './answer.ts';
import { editEntry, type FactValue } from './edit-entry.ts';
import { readFacts } from './form-facts.ts';
import { correctEntryForm, fieldOfKey, labelOf } from './forms.ts';
import type { JudgeFiles, Proposal } from './proposal.ts';

export interface CorrectionSurroundings {
  readonly vocabulary: Vocabulary;
  /** Of all entries. */
  readonly ids: readonly string[];
  /** The whole file of an entry. */
  readonly readEntry: (id: string) => Promise<string>;
  readonly judge: JudgeFiles;
}

const ENTRY = labelOf(correctEntryForm, 'entry');
const ABSTRACT = labelOf(correctEntryForm, 'abstract');

/** Propose the changes a form asks for. It never rejects for what people typed. */
export async function proposeCorrection(fields: ReadonlyMap<string, string>, surroundings: CorrectionSurroundings): Promise<Proposal> {
  const id = readId(fields.get('entry') ?? '');
  if (!surroundings.ids.includes(id)) return refuse([describeUnknown(id, surroundings.ids)]);
  const text = await surroundings.readEntry(id);
  const { entry } = parseEntry({ file: `${id}.mdx`, bytes: Buffer.from(text) });
  if (!entry) return refuse([{ field: ENTRY, message: `The entry \`${id}\` has problems of its own; its file must be mended by hand first.` }]);
  const { facts, complaints } = readFacts(fields, surroundings.vocabulary);
  if (complaints.length > 0) return refuse(complaints);
  const changes = new Map([...facts].filter(([key, value]) => !isSame(value, entry[key as keyof RenderedEntry])));
  const abstract = readAbstract(fields.get('abstract'), entry);
  if (changes.size === 0 && abstract === undefined) return describeUnchanged(id);
  const edited = editEntry(text, { facts: changes, abstract });
  const problems = (await surroundings.judge([{ id, text: edited }])).filter(({ severity }) => severity === 'error');
  if (problems.length > 0) return refuse(problems.map((problem) => complain(problem, edited)));
  const body = describe(id, { entry, changes, abstract, note: fields.get('note') });
  return { kind: 'files', files: [{ id, text: edited }], title: `Correct ${id}`, body };
}

/** The id alone, the address of the page, or the path of the file. */
function readId(text: string): string {
  const last = /papers\/([a-z0-9-]{1,100})(?:\.mdx|\/|$)/.exec(text)?.[1] ?? text.trim();
  return isEntryId(last) ? last : text.trim().slice(0, 100);
}

function describeUnknown(id: string, ids: readonly string[]): Complaint {
  const nearest = findNearest(id, ids) ?? (id.length >= 4 ? ids.find((known) => known.startsWith(id)) : undefined);
  const fix = nearest === undefined ? 'copy the address of its page.' : `did you mean \`${nearest}\`?`;
  return { field: ENTRY, message: `There is no entry \`${id}\`.`, fix };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));

const sortKeys = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)) : value;

/** `undefined` where nothing changes. An abstract is not removed by a form. */
function readAbstract(text: string | undefined, { markdown }: RenderedEntry): string | undefined {
  return text === undefined || fold(text) === fold(markdown) ? undefined : text;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

const describeUnchanged = (id: string): Proposal =>
  answer(
    `Thank you. Every field that is filled in says what the entry \`${id}\` says already. If something else is wrong, a maintainer reads it here.`,
  );

/** Named as in the form, where the form asks for it. */
const labelOfKey = (key: string): string => labelOf(correctEntryForm, fieldOfKey(key));

/** Name the field instead of the line; what to type is told for Markdown alone, the rest is YAML. */
function complain(problem: Problem, text: string): Complaint {
  const lines = text.split('\n');
  const line = problem.place?.line ?? 0;
  const end = lines.indexOf('---', 1);
  if (line > end + 1) return toComplaint(problem, ABSTRACT);
  const key = lines
    .slice(0, line)
    .reverse()
    .map((candidate) => /^(\w+):/.exec(candidate)?.[1])
    .find((found) => found !== undefined);
  return { field: key === undefined ? undefined : labelOfKey(key), message: problem.message };
}

interface Change {
  readonly entry: RenderedEntry;
  readonly changes: ReadonlyMap<string, FactValue | undefined>;
  readonly abstract: string | undefined;
  readonly note: string | undefined;
}

function describe(id: string, { entry, changes, abstract, note }: Change): string {
  const lines = [...changes].map(([key, value]) => {
    const former = entry[key as keyof RenderedEntry] as FactValue | undefined;
    return `- **${labelOfKey(key)}**: ${renderValue(show(former))} → ${renderValue(show(value))}`;
  });
  return [
    `Made from a form. The entry \`${id}\` has passed the check of the whole catalogue.`,
    [...lines, ...(abstract === undefined ? [] : [`- **${ABSTRACT}** is rewritten; the change of the file shows how.`])].join('\n'),
    ...(note === undefined ? [] : [renderNote(note)]),
  ].join('\n\n');
}

function show(value: FactValue | undefined): string {
  if (value === undefined || typeof value === 'string') return value ?? '';
  return Array.isArray(value) ? value.join(', ') : JSON.stringify(value);
}
