/** One record → the facts and the abstract of an entry, as a person would have written them. */
import type { FrontMatter } from '../entries/schema.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { collectLinks } from './collect-links.ts';
import type { LineRepair, Uncertainty } from './draft-entry.ts';
import { findAliases, findMethodName } from './name-method.ts';
import { cleanLine } from './plain-text.ts';
import { readFields, type FieldContext, type RecordFacts } from './read-fields.ts';
import type { SourceRecord } from './record-fields.ts';
import { hasMarks } from './repair/held-text.ts';
import { repairText, repairTitle, type RepairedText } from './repair/repair-text.ts';

export interface RecordDraft {
  readonly facts: RecordFacts & Pick<FrontMatter, 'title' | 'aliases'>;
  /** Those of them that the record states itself, nothing read out of its texts. */
  readonly stated: RecordFacts;
  /** Markdown. */
  readonly abstract: string;
  readonly repairs: readonly LineRepair[];
  readonly uncertain: readonly Uncertainty[];
}

/** No abstract is longer; what is, would be refused only after much work. */
const MAX_TEXT = 64 * 1024;

/** Draft one record; `draft` is absent where the paper itself cannot come in. */
export function draftRecord(record: SourceRecord, context: FieldContext): { draft?: RecordDraft; problems: Problem[] } {
  const { fields, line } = record;
  const fault = findFault(fields.title ?? '', fields.abstract ?? '');
  if (fault)
    return { problems: [createProblem('unreadable-record', { file: context.file, place: { line, column: 1 } }, fault[0], { fix: fault[1] })] };
  const { facts, problems } = readFields(record, context);
  const dollars = record.dollars ?? 'kept';
  const title = repairTitle(cleanLine(fields.title ?? ''), { dollars });
  const paragraphs = splitParagraphs(fields.abstract ?? '').map((paragraph) => repairText(paragraph, { dollars }));
  const abstract = paragraphs.map(({ markdown }) => markdown).join('\n\n');
  const method = facts.method ?? findMethodName(title.markdown, abstract);
  const aliases = findAliases(title.markdown, abstract, method);
  const links = collectLinks(
    facts.links,
    paragraphs.flatMap(({ urls }) => urls),
  );
  const known = {
    ...facts,
    title: title.markdown,
    ...(method !== undefined && { method }),
    ...(links && { links }),
    ...(aliases.length > 0 && { aliases }),
  };
  const changes = accountFor(title, paragraphs, { line, abstractLine: record.abstractLine ?? line });
  return { draft: { facts: known, stated: facts, abstract, ...changes }, problems };
}

type Changes = Pick<RepairedText, 'repairs' | 'leftovers'>;

/** What was done to the texts, and what a person should look at, with its lines. */
function accountFor(
  title: Changes,
  paragraphs: readonly Changes[],
  { line, abstractLine }: { line: number; abstractLine: number },
): Pick<RecordDraft, 'repairs' | 'uncertain'> {
  const below = <Key extends keyof Changes>(key: Key): Changes[Key][number][] =>
    paragraphs.flatMap((one): readonly Changes[Key][number][] => one[key]);
  const repairs = [...atLine(line, title.repairs), ...atLine(abstractLine, below('repairs'))];
  const guessed = repairs.flatMap((repair) =>
    repair.uncertain === undefined ? [] : [{ line: repair.line, text: repair.before, reason: repair.uncertain }],
  );
  return { repairs, uncertain: [...guessed, ...atLine(line, title.leftovers), ...atLine(abstractLine, below('leftovers'))] };
}

function findFault(title: string, abstract: string): [message: string, fix: string] | undefined {
  if (cleanLine(title) === '') return ['The record has no title.', 'give it one.'];
  if (title.length + abstract.length > MAX_TEXT) return ['The record is longer than an entry may be (64 KB).', 'shorten the abstract.'];
  const text = title + abstract;
  if (text.includes('\ufffd')) return ['Some bytes of the record are not UTF-8 text.', 'save the document as “UTF-8” and ingest it again.'];
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (hasMarks(text) || /[\u0000-\u0008\u000e-\u001f]/.test(text)) return ['The record holds characters that no text has.', 'delete them.'];
  return undefined;
}

const splitParagraphs = (text: string): string[] =>
  text
    .split(/\n[^\S\n]*\n/)
    .map(cleanLine)
    .filter(Boolean);

const atLine = <T extends object>(line: number, items: readonly T[]): (T & { line: number })[] => items.map((item) => ({ line, ...item }));
