/** One JSON object a line. A line that is none is a problem of its own; what lies between line feeds never reaches another line. */
import { createProblem } from '../../problems/create-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import { readJson } from '../read-json.ts';
import type { RecordEvent, SeedText } from '../record-fields.ts';
import type { RecordFormat } from './format.ts';
import { readPaperObject } from './paper-object.ts';
import { readTextLines, type TextLine } from './text-lines.ts';

/** A paper of 5,000 names with its abstract fits. */
const MAX_LINE = 512 * 1024;

/** Files of one line, or of one object over many lines, are not of this kind. */
const OBJECT_LINE = /^[ \t]*\{[ \t]*(?:"[^"\n]{0,60}"[ \t]*:[^\n]*)?\}[ \t]*$/m;
const ROW = /^[ \t]*\{[ \t]*"(?:[^"\\\n]|\\.){1,60}"[ \t]*:[ \t]*[^\s]/;

export const jsonLines: RecordFormat = {
  id: 'json-lines',
  kind: 'records',
  label: 'JSONL: one paper a line as a JSON object',
  isStreamed: true,
  detect: (head) => {
    const first = /\S[^\n]*/.exec(head)?.[0] ?? '';
    return (first.startsWith('{') && (ROW.test(first) || head.trimStart().includes('\n{'))) || (!first.startsWith('[') && OBJECT_LINE.test(head));
  },
  read: readLines,
};

async function* readLines({ file, chunks }: SeedText): AsyncGenerator<RecordEvent> {
  const told = new Set<string>();
  for await (const line of readTextLines(chunks, MAX_LINE)) {
    if (!line.isTooLong && line.text.trim() === '') continue;
    for (const event of readLine(line, { file, told })) yield event;
  }
}

function readLine({ line, text, length, isTooLong }: TextLine, { file, told }: { file: string; told: Set<string> }): RecordEvent[] {
  const at = { file, place: { line, column: 1 } };
  const refuse = (problem: Problem): RecordEvent[] => [{ kind: 'problem', problem }];
  if (isTooLong) {
    return refuse(createProblem('too-much', at, `The line has ${length} characters; a paper has at most ${MAX_LINE}.`, { fix: 'shorten the line.' }));
  }
  const { value, problems } = readJson(text, { file, lineOffset: line - 1 });
  if (problems.length > 0) return problems.flatMap((problem) => refuse({ ...problem, code: 'unreadable-record' }));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const fix = { fix: 'write `{"title": "…", "authors": ["…"], "year": 2024, "abstract": "…"}`.' };
    return refuse(createProblem('unreadable-record', at, 'The line is no JSON object.', fix));
  }
  const { fields, unknown } = readPaperObject(value);
  const notes = unknown.filter((key) => !told.has(key) && told.size < 50);
  for (const key of notes) told.add(key);
  const problemsOfKeys = notes.length === 0 ? [] : refuse(describeKeys(notes, at));
  if (fields.title === undefined)
    return [...problemsOfKeys, ...refuse(createProblem('missing-key', at, 'The line names no title.', { fix: 'add `"title": "…"`.' }))];
  return [...problemsOfKeys, { kind: 'record', record: { line, fields } }];
}

function describeKeys(keys: readonly string[], at: { file: string; place: { line: number; column: number } }): Problem {
  const names = keys.slice(0, 8).map((key) => `\`${key.slice(0, 40)}\``);
  const more = keys.length > 8 ? ` and ${keys.length - 8} more` : '';
  return createProblem('unknown-key', at, `What stands under ${names.join(', ')}${more} is left out.`, {
    severity: 'note',
    fix: 'nothing, or rename what an entry holds, for example to `abstract`.',
  });
}
