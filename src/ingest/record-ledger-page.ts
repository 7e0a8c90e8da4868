/** The ledger of records as a page for people: counts, what did not come in, what to look at. It stays readable for any number. */
import { readIfThere } from '../entries/read-if-there.ts';
import { writeFileAtomic } from '../entries/write-file.ts';
import type { Problem } from '../problems/problem.ts';
import type { LedgerRow } from './record-ledger.ts';

/** Rows a table shows; the others are counted. */
const MOST = 200;

export interface LedgerPage {
  readonly add: (row: LedgerRow) => void;
  readonly note: (problem: Problem) => void;
  /** Write the page unless it says so already. @throws when the disk refuses. */
  readonly write: (file: string, sha256: string | undefined) => Promise<void>;
}

/** Begin a page; rows and problems are added while they become known. */
export function openLedgerPage({ seed, format }: { readonly seed: string; readonly format: string }): LedgerPage {
  const tables = { refused: openTable(), look: openTable(), topics: openTable(), filled: openTable(), entries: openTable() };
  const counts = { own: 0, filled: 0, refused: 0 };
  return {
    add: (row) => {
      counts[row.role]++;
      const entry = row.id === undefined ? '' : `\`papers/${row.id}.mdx\``;
      if (row.role !== 'refused') tables.entries.add([String(row.line), entry, row.role === 'own' ? 'brought in' : 'was there']);
      if (row.filled && row.role === 'filled') tables.filled.add([String(row.line), entry, row.filled.map(code).join(', ')]);
      for (const { topic, evidence } of row.proposals ?? []) tables.topics.add([String(row.line), entry, topic, escapeCell(evidence)]);
      for (const { line, text, reason } of row.uncertain ?? [])
        tables.look.add([String(line), entry, code(String(text)), escapeCell(String(reason))]);
    },
    note: ({ severity, place, message }) => {
      if (severity === 'error') tables.refused.add([String(place?.line ?? ''), escapeCell(message)]);
      if (severity === 'warning') tables.look.add([String(place?.line ?? ''), '', '', escapeCell(message)]);
    },
    write: async (file, sha256) => {
      const text = [
        `# Ledger of \`${seed}\``,
        `Written by \`npm run ingest\`. Format \`${format}\`${sha256 === undefined ? '' : `, SHA-256 of the document \`${sha256}\``}. Each record stands in the file of the same name that ends with \`.jsonl\`.`,
        `${counts.own} brought in, ${counts.filled} there already, ${counts.refused} refused.`,
        ...section('Not read', ['Line', 'Why'], tables.refused),
        ...section('To look at', ['Line', 'Entry', 'Text', 'Why'], tables.look),
        ...section('Proposed topics', ['Line', 'Entry', 'Topic', 'Why'], tables.topics),
        ...section('Filled', ['Line', 'Entry', 'Keys'], tables.filled),
        ...section('Entries', ['Line', 'Entry', 'State'], tables.entries),
      ].join('\n\n');
      if ((await readIfThere(file))?.toString('utf8') !== `${text}\n`) await writeFileAtomic(file, `${text}\n`);
    },
  };
}

interface Table {
  readonly rows: readonly (readonly string[])[];
  readonly add: (cells: readonly string[]) => void;
  readonly left: () => number;
}

function openTable(): Table {
  const rows: (readonly string[])[] = [];
  let total = 0;
  return {
    rows,
    add: (cells) => {
      total++;
      if (rows.length < MOST) rows.push(cells);
    },
    left: () => total - rows.length,
  };
}

function section(title: string, head: readonly string[], { rows, left }: Table): string[] {
  if (rows.length === 0) return [];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return [`## ${title}`, table, ...(left() > 0 ? [`And ${left()} more.`] : [])];
}

/** Text as a code span in a table cell, whatever it holds. */
function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text.replaceAll('|', '\\|').replace(/\s+/g, ' ')}${pad}${fence}`;
}

const escapeCell = (text: string): string => text.replace(/\s+/g, ' ').replace(/[|<[\]*_]/g, '\\$&');
