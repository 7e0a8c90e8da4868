/** A table with a line of column names. Rows are cut here, so that a quote left open costs one row; their cells are csv-parse's work (RFC 4180). */
import { parse } from 'csv-parse/sync';
import { createProblem } from '../../problems/create-problem.ts';
import type { RecordEvent, SeedText } from '../record-fields.ts';
import { collectFields, type NamedValue } from './collect-fields.ts';
import type { RecordFormat } from './format.ts';
import { findRecordKey } from './record-keys.ts';
import { readTextLines } from './text-lines.ts';

const MAX_ROW = 512 * 1024;
const MAX_LINES = 500;
const HEADER = 'title,authors,year,abstract';

interface Table {
  readonly delimiter: string;
  readonly columns: readonly string[];
}

interface HeldLine {
  readonly line: number;
  readonly text: string;
}

export const csv: RecordFormat = {
  id: 'csv',
  kind: 'records',
  label: 'CSV: a table with a line of column names',
  isStreamed: true,
  detect: (head) => {
    const lines = head.split('\n', 2).filter((line) => line !== '');
    const table = readHeader((/^sep=.$/i.test(lines[0] ?? '') ? lines[1] : lines[0]) ?? '');
    return table !== undefined && table.columns.length > 1;
  },
  read: readTable,
};

async function* readTable({ file, chunks }: SeedText): AsyncGenerator<RecordEvent> {
  let table: Table | undefined;
  let held: HeldLine[] = [];
  for await (const { line, text, isTooLong } of readTextLines(chunks, MAX_ROW)) {
    if (isTooLong) yield refuse({ file, line }, `The line is longer than ${MAX_ROW} characters.`, 'shorten the line.');
    else if (!table && (text.trim() === '' || /^sep=.$/i.test(text))) continue;
    else if (!table) {
      table = readHeader(text);
      if (!table)
        return yield refuse(
          { file, line },
          'The first line names no column `title`.',
          `type the names of the columns above it, for example \`${HEADER}\`.`,
        );
    } else {
      held.push({ line, text });
      const { events, rest } = cutRows(held, { table, file, isEnd: false });
      yield* events;
      held = rest;
    }
  }
  if (table) yield* cutRows(held, { table, file, isEnd: true }).events;
}

/** Take rows from the held lines as long as they close; after a quote that never closes, go on at the line behind it. */
function cutRows(
  held: HeldLine[],
  { table, file, isEnd }: { table: Table; file: string; isEnd: boolean },
): { events: RecordEvent[]; rest: HeldLine[] } {
  const events: RecordEvent[] = [];
  let start = 0;
  while (start < held.length) {
    const { line } = held[start] ?? { line: 1 };
    const { length, isBroken } = measureRow(held.slice(start, start + MAX_LINES), table);
    const isOver = isEnd || held.length - start >= MAX_LINES || held.slice(start).reduce((sum, { text }) => sum + text.length, 0) > MAX_ROW;
    if (length === 0 && !isBroken && !isOver) break;
    const row = held
      .slice(start, start + length)
      .map(({ text }) => text)
      .join('\n');
    const event =
      length === 0
        ? refuse({ file, line }, 'A quotation mark in this row is not closed as it must be.', 'write a quotation mark within a cell twice: `""`.')
        : readRow(row, { table, file, line });
    if (event) events.push(event);
    start += event?.kind === 'problem' ? 1 : length;
  }
  return { events, rest: held.slice(start) };
}

/** Count the lines of the first row; 0 where it does not end. A quote opens at the start of a cell and closes before a delimiter or line end. */
function measureRow(lines: readonly HeldLine[], { delimiter }: Table): { length: number; isBroken: boolean } {
  let isOpen = false;
  for (const [index, { text }] of lines.entries()) {
    for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
      if (!isOpen) isOpen = at === 0 || text[at - 1] === delimiter;
      else if (text[at + 1] === '"') at++;
      else if (at + 1 === text.length || text[at + 1] === delimiter) isOpen = false;
      else return { length: 0, isBroken: true };
    }
    if (!isOpen) return { length: index + 1, isBroken: false };
  }
  return { length: 0, isBroken: false };
}

function readRow(row: string, { table, file, line }: { table: Table; file: string; line: number }): RecordEvent | undefined {
  const cells = splitCells(row, table.delimiter);
  const count = table.columns.length;
  if (!cells || cells.every((cell) => cell.trim() === '')) return undefined;
  if (cells.length < count || cells.slice(count).some((cell) => cell.trim() !== ''))
    return refuse(
      { file, line },
      `The row has ${cells.length} cells; the table has ${count} columns.`,
      'put cells that hold a delimiter in quotation marks.',
    );
  const values = table.columns.flatMap((name, index): NamedValue[] => {
    const known = findRecordKey(name);
    return known ? [{ ...known, value: (cells[index] ?? '').trim() }] : [];
  });
  const fields = collectFields(values);
  if (fields.title === undefined) return refuse({ file, line }, 'The row names no title.', 'fill the column of the title.');
  return { kind: 'record', record: { line, fields } };
}

function readHeader(line: string): Table | undefined {
  const tables = [',', ';', '\t'].map((delimiter) => ({ delimiter, columns: splitCells(line, delimiter) ?? [] }));
  const table = tables.reduce((best, other) => (other.columns.length > best.columns.length ? other : best));
  return table.columns.length <= 500 && table.columns.some((name) => findRecordKey(name)?.key === 'title') ? table : undefined;
}

function splitCells(row: string, delimiter: string): string[] | undefined {
  try {
    return (parse(row, { delimiter, relax_quotes: true, relax_column_count: true, record_delimiter: '\u0000' }) as string[][])[0];
  } catch {
    return undefined;
  }
}

const refuse = ({ file, line }: { file: string; line: number }, message: string, fix: string): RecordEvent => ({
  kind: 'problem',
  problem: createProblem('unreadable-seed', { file, place: { line, column: 1 } }, message, { fix }),
});
