/** `data/papers.jsonl` as a catalogue of this kind publishes it: one entry a line. A row that does not fit is refused alone. */
import { paperRowSchema, pickFacts } from '../../entries/paper-row.ts';
import { validate } from '../../entries/schema-problems.ts';
import { createProblem } from '../../problems/create-problem.ts';
import type { Problem } from '../../problems/problem.ts';
import { readJson } from '../read-json.ts';
import type { DumpFormat, DumpRow } from './format.ts';

/** An entry file holds at most 64 KB, and a row about twice its text. */
const MAX_ROW = 512 * 1024;

const EXAMPLES = {
  id: '"id": "glm-130b"',
  title: '"title": "GLM-130B: An Open Bilingual Pre-trained Model"',
  authors: '"authors": ["Ada Example", "Ben Sample"]',
  published: '"published": "2023-05-01"',
  abstractMarkdown: '"abstractMarkdown": "We introduce …"',
  topics: '"topics": ["quantization"]',
} as const;

export const papersDump: DumpFormat = {
  id: 'papers-dump',
  kind: 'dump',
  label: 'papers.jsonl, the dump of a catalogue such as this',
  detect: (text) => /^\{[^\n]*"abstractMarkdown"\s*:/m.test(text),
  parse: (text, file) => {
    const lines = text.split('\n');
    const first = new Map<string, number>();
    const rows: DumpRow[] = [];
    const problems: Problem[] = [];
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const { row, problems: found } = parseRow(line, { file, line: index + 1 });
      const twin = row && first.get(row.id);
      problems.push(...found, ...(row && twin !== undefined ? [refuseTwin(row, twin, file)] : []));
      if (!row || twin !== undefined) continue;
      first.set(row.id, row.line);
      rows.push(row);
    }
    return { rows, problems };
  },
};

function parseRow(text: string, { file, line }: { file: string; line: number }): { row?: DumpRow; problems: Problem[] } {
  if (text.length > MAX_ROW) {
    const message = `The line has ${text.length} characters; a paper has at most ${MAX_ROW}.`;
    return { problems: [createProblem('too-much', { file, place: { line, column: 1 } }, message, { fix: 'shorten the abstract.' })] };
  }
  const json = readJson(text, { file, lineOffset: line - 1 });
  const { value, problems } = validate(paperRowSchema, json, { file, examples: EXAMPLES, keys: Object.keys(paperRowSchema.shape) });
  return value ? { row: { line, id: value.id, facts: pickFacts(value), abstract: value.abstractMarkdown }, problems } : { problems };
}

function refuseTwin({ id, line }: DumpRow, twin: number, file: string): Problem {
  return createProblem('duplicate-id', { file, place: { line, column: 1 } }, `The id \`${id}\` stands twice; the first one is taken.`, {
    fix: 'delete one of the two lines, or give this one an id of its own.',
    related: { file, place: { line: twin, column: 1 } },
  });
}
