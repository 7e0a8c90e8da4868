/** The ledger as a page for people. */
import type { Ledger, LedgerEntry } from './ledger.ts';

export function renderLedgerMarkdown(ledger: Ledger): string {
  const { seed, entries, counts } = ledger;
  const repairs = entries.flatMap((entry) => entry.repairs.map((repair) => ({ entry, ...repair })));
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return [
    `# Ledger of \`${seed}\``,
    `Written by \`npm run ingest\`. Format \`${ledger.format}\`, SHA-256 of the document \`${ledger.sha256}\`.`,
    `${entries.length} entries, edition \`${ledger.edition.id}\`, ${repairs.length} repairs, ${entries.flatMap(({ uncertain }) => uncertain).length} places to look at.`,
    '## Lines',
    `All ${total} lines are accounted for: ${Object.entries(counts)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(', ')}.`,
    ledger.lines
      .filter(({ kind }) => kind === 'chrome' || kind === 'label' || kind === 'skipped')
      .map(({ line, kind }) => `- line ${line}: ${kind}`)
      .join('\n'),
    table(
      ['Title', 'Abstract', 'Entry', 'State'],
      entries.map((entry) => [String(entry.line), findAbstractLine(ledger, entry), `\`${entry.file}\``, describeState(entry)]),
    ),
    '## To look at',
    renderUncertain(ledger),
    ...renderProposals(ledger),
    '## Repairs',
    `\`correction\` puts back what the authors wrote, as TeX, from \`${seed.replace(/\.[^.]*$/, '')}.corrections.json\`; the other names are rules.`,
    table(
      ['Line', 'Entry', 'Rule', 'Before', 'After'],
      repairs.map(({ line, entry, rule, before, after }) => [String(line), entry.id, rule, code(before), code(after)]),
    ),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function renderUncertain({ entries, unmatched }: Ledger): string {
  const rows = entries.flatMap(({ id, uncertain }) => uncertain.map(({ line, text, reason }) => [String(line), id, code(text), reason]));
  const parts = [rows.length > 0 ? table(['Line', 'Entry', 'Text', 'Why'], rows) : 'Nothing.'];
  if (unmatched.length > 0) parts.push(`Known beside the document, but not in it:\n\n${unmatched.map((title) => `- ${title}`).join('\n')}`);
  return parts.join('\n\n');
}

function renderProposals({ entries }: Ledger): string[] {
  const rows = entries.flatMap(({ id, proposals = [] }) => proposals.map(({ topic, score, evidence }) => [id, topic, String(score), code(evidence)]));
  return rows.length > 0 ? ['## Proposed topics', table(['Entry', 'Topic', 'Score', 'Why'], rows)] : [];
}

const describeState = ({ state, filled = [] }: LedgerEntry): string =>
  filled.length === 0 ? (state ?? 'as ingested') : `${state ?? 'as ingested'}, filled ${filled.map(code).join(', ')}`;

const findAbstractLine = ({ lines }: Ledger, { id }: LedgerEntry): string =>
  String(lines.find(({ kind, entry }) => kind === 'abstract' && entry === id)?.line ?? '');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Text as a code span in a table cell. */
function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length)) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text.replaceAll('|', '\\|')}${pad}${fence}`;
}
