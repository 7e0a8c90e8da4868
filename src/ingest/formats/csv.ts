/** A table with a line of column names. Rows are cut apart first, so that a quote left open costs one row; their cells are csv-parse's work (RFC 4180). */
import { parse } from 'csv-parse/sync';
import { clip } from '../../problems/clip.ts';
import { createProblem } from '../../problems/create-problem.ts';
import type { RecordEvent, RecordFields, SeedText } from '../record-fields.ts';
import { collectFields, type NamedValue } from './collect-fields.ts';
import { cutRows, type CutRow } from './cut-rows.ts';
import type { RecordFormat } from './format.ts';
import { findRecordKey } from './record-keys.ts';

const HEADER = 'title,authors,year,abstract';
const BATCH = 100;
const MAX_TOLD = 2000;
/** Stands in no text, for rows hold line ends. */
const ROW_END = '\u0000';
const SEPARATOR = /^sep=(.)$/i;

/** Spreadsheets take ids for numbers: the zeros at either end are lost. Since 2015 five digits follow the point, before 2015 four. */
const CUT_ID = /^(?:(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{1,4}|(?:0[789]|1[0-4])(?:0[1-9]|1[0-2])\.\d{1,3}|[789](?:0[1-9]|1[0-2])\.\d{1,4})$/;

interface Table {
  readonly delimiter: string;
  /** What each column holds, as far as it is known. */
  readonly columns: readonly ReturnType<typeof findRecordKey>[];
}

interface Origin {
  readonly file: string;
  readonly line: number;
}

export const csv: RecordFormat = {
  id: 'csv',
  kind: 'records',
  label: 'CSV: a table with a line of column names',
  isStreamed: true,
  detect: (head) => {
    const [first = '', second = ''] = head.split('\n', 4).filter((line) => line.trim() !== '');
    const mark = SEPARATOR.exec(first)?.[1];
    const table = mark === undefined ? readHeader(first) : readHeader(second, mark);
    return table === undefined ? isTable(head) : table.columns.length > 1;
  },
  read: readTable,
};

async function* readTable({ file, chunks }: SeedText): AsyncGenerator<RecordEvent> {
  let mark: string | undefined;
  let table: Table | undefined;
  let told = 0;
  const findDelimiter = (header: string): string | undefined => {
    mark ??= SEPARATOR.exec(header)?.[1];
    return table?.delimiter;
  };
  let held: CutRow[] = [];
  for await (const row of cutRows(chunks, findDelimiter)) {
    if (table) {
      held.push(row);
      if (held.length < BATCH) continue;
      yield* limit(readBatch(held, table, file));
      held = [];
      continue;
    }
    if (row.kind === 'row' && SEPARATOR.test(row.text)) continue;
    table = row.kind === 'row' ? readHeader(row.text, mark) : undefined;
    if (!table) {
      yield refuseTable({ file, line: row.line }, row.kind === 'row' ? row.text : '');
      return;
    }
  }
  if (table) yield* limit(readBatch(held, table, file));
  if (told > MAX_TOLD) yield refuseRest(file, told - MAX_TOLD);

  function limit(events: RecordEvent[]): RecordEvent[] {
    if (told > MAX_TOLD && events.every(({ kind }) => kind === 'problem')) {
      told += events.length;
      return [];
    }
    return events.filter(({ kind }) => kind === 'record' || ++told <= MAX_TOLD);
  }
}

/** One call of the parser for many rows costs a tenth; where it does not give each row back, rows are read alone. */
function readBatch(rows: readonly CutRow[], table: Table, file: string): RecordEvent[] {
  const texts = rows.flatMap((row) => (row.kind === 'row' ? [row.text] : []));
  const isPlain = texts.every((text) => text.trim() !== '' && !text.includes(ROW_END));
  const parsed = isPlain ? splitRows(texts.join(ROW_END), table.delimiter) : undefined;
  const cells = parsed?.length === texts.length ? parsed : texts.map((text) => splitCells(text, table.delimiter));
  let next = 0;
  return rows.flatMap((row) => readCut(row, row.kind === 'row' ? cells[next++] : undefined, { table, file }));
}

function readCut(row: CutRow, cells: readonly string[] | undefined, { table, file }: { table: Table; file: string }): RecordEvent[] {
  const origin = { file, line: row.line };
  if (row.kind === 'too-long') return [refuse(origin, 'The line is longer than any paper.', 'shorten the line.')];
  if (row.kind === 'row') return row.text.trim() === '' ? [] : readRow(cells, table, origin);
  const message = 'A quotation mark in this row is not closed as it must be.';
  return [refuse(origin, message, 'write a quotation mark within a cell twice: `""`.')];
}

function readRow(cells: readonly string[] | undefined, { columns }: Table, origin: Origin): RecordEvent[] {
  if (!cells) return [refuse(origin, 'The cells of this row cannot be told apart.', 'put each cell in quotation marks.')];
  if (cells.every((cell) => cell.trim() === '')) return [];
  const count = columns.length;
  if (cells.length < count || cells.slice(count).some((cell) => cell.trim() !== '')) {
    const message = `The row has ${cells.length} cells; the table has ${count} columns.`;
    return [refuse(origin, message, 'put cells that hold a delimiter in quotation marks.')];
  }
  const values = columns.flatMap((known, index): NamedValue[] => {
    const value = known ? cleanCell(cells[index] ?? '') : '';
    return known && value !== '' ? [{ ...known, value }] : [];
  });
  if (!values.some(({ key }) => key === 'title')) return [refuse(origin, 'The row names no title.', 'fill the column of the title.')];
  const { fields, note } = dropCutId(collectFields(values), origin);
  return [...note, { kind: 'record', record: { line: origin.line, fields } }];
}

/** Exports guard cells that a spreadsheet would run with an apostrophe. */
const cleanCell = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@\t\r])/, '');

function dropCutId(fields: RecordFields, { file, line }: Origin): { fields: RecordFields; note: RecordEvent[] } {
  const { arxiv, ...others } = fields;
  const [id, month = ''] = /^(\d{3,4})\.\d{1,4}$/.exec(arxiv ?? '') ?? [];
  if (id === undefined || !CUT_ID.test(id)) return { fields, note: [] };
  const message = `The arXiv id \`${clip(id)}\` is left out: it has lost a zero, as ids do that a spreadsheet takes for numbers.`;
  const [head = '', tail = ''] = id.split('.');
  const whole = `${head.padStart(4, '0')}.${tail.padEnd(Number(month.padStart(4, '0')) >= 1501 ? 5 : 4, '0')}`;
  const fix = { fix: `write \`${whole}\` if that is the paper, and format the column as text.` };
  return {
    fields: others,
    note: [{ kind: 'problem', problem: createProblem('left-out-value', { file, place: { line, column: 1 } }, message, fix) }],
  };
}

function readHeader(line: string, mark?: string): Table | undefined {
  const marks = mark === undefined ? [',', ';', '\t'] : [mark];
  const tables = marks.map((delimiter) => ({ delimiter, columns: (splitCells(line, delimiter) ?? []).map(findRecordKey) }));
  const table = tables.reduce((best, other) => (other.columns.length > best.columns.length ? other : best));
  return table.columns.length <= 500 && table.columns.some((known) => known?.key === 'title') ? table : undefined;
}

const COLUMN = /^[\p{L}_][\p{L}\p{M}\d _()/-]{0,29}$/u;

/** Short names in the first line and as many cells in the lines below: a table, whatever its columns are called. */
function isTable(head: string): boolean {
  const lines = head.trimStart().split('\n', 4);
  return [',', ';', '\t'].some((delimiter) => {
    const [names = [], ...rows] = lines.slice(0, delimiter === ',' ? 3 : 2).map((line) => splitCells(line, delimiter) ?? []);
    const isNamed = names.length > 2 && new Set(names).size === names.length && names.every((name) => COLUMN.test(name.trim()));
    return isNamed && rows.length === (delimiter === ',' ? 2 : 1) && rows.every(({ length }) => length === names.length);
  });
}

const splitCells = (row: string, delimiter: string): string[] | undefined => splitRows(row, delimiter)?.[0];

/** Spaces around quotes do not count; within quotes they stay. */
function splitRows(rows: string, delimiter: string): string[][] | undefined {
  const options = { delimiter, relax_quotes: true, relax_column_count: true, record_delimiter: ROW_END, trim: delimiter !== '\t' };
  try {
    const cells: string[][] = parse(rows, options);
    return cells;
  } catch {
    return undefined;
  }
}

function refuseTable({ file, line }: Origin, header: string): RecordEvent {
  const mark = [';', '\t'].find((one) => header.includes(one)) ?? ',';
  const message = `The first line, \`${clip(header.trim())}\`, names no column \`title\`.`;
  const fix = `name the columns in the first line, for example \`${HEADER.replaceAll(',', mark)}\`.`;
  return { kind: 'problem', problem: createProblem('unreadable-seed', { file, place: { line, column: 1 } }, message, { fix }) };
}

const refuseRest = (file: string, count: number): RecordEvent => ({
  kind: 'problem',
  problem: createProblem('unreadable-record', { file }, `${count} more problems are not listed.`, {
    fix: 'mend those above, and read the table again.',
  }),
});

const refuse = ({ file, line }: Origin, message: string, fix: string): RecordEvent => ({
  kind: 'problem',
  problem: createProblem('unreadable-record', { file, place: { line, column: 1 } }, message, { fix }),
});
