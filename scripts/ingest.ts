/** `npm run ingest`: raw documents → entries, an edition and a ledger. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isSlug } from '../src/entries/identifiers.ts';
import { seedFormats } from '../src/ingest/formats/index.ts';
import { ingestFile, type IngestResult } from '../src/ingest/ingest-file.ts';
import { renderLineDiff } from '../src/ingest/line-diff.ts';
import { findLocations } from '../src/locations.ts';
import { renderText } from '../src/problems/reporters/text.ts';

const HELP = `Usage: npm run ingest -- FILE… [--format auto] [--edition ID] [--dry-run] [--report FILE]

Turn raw documents into entries in content/papers/, an edition in content/editions/, and a
ledger of what became of every line. A file that a person edited is never overwritten.

  --format NAME   auto (default)${seedFormats.map(({ id, label }) => `\n                  ${id}: ${label}`).join('')}
  --edition ID    id of the edition; the document's name if absent
  --dry-run       say what would happen, write nothing
  --report FILE   where the ledger goes (FILE.md and FILE.json); beside the document if absent

Known facts about NAME.txt are read from NAME.bibliography.json, NAME.topics.json and
NAME.corrections.json beside it, where they exist. CONTENT_DIR chooses another content folder.

Exit codes: 0 clean, 1 problems in a document, 2 ingest itself failed.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      format: { type: 'string', default: 'auto' },
      edition: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      report: { type: 'string' },
    },
  });
  if (values.help) {
    print(HELP);
    return 0;
  }
  const { edition, report, format } = values;
  if (positionals.length === 0) throw new Error('Name the documents to ingest, for instance `npm run ingest -- seeds/list.txt`.');
  if (positionals.length > 1 && (edition ?? report) !== undefined) throw new Error('`--edition` and `--report` go with one document only.');
  if (edition !== undefined && !isSlug(edition)) throw new Error(`\`${edition}\` is not lower-case words joined by hyphens.`);
  if (format !== 'auto' && !seedFormats.some(({ id }) => id === format)) throw new Error(`\`${format}\` is not a format; \`--help\` lists them.`);
  let code = 0;
  for (const file of positionals) {
    const result = await ingestFile(file, { content: findLocations().content, format, edition, report, isDryRun: values['dry-run'] });
    describe(file, result, values['dry-run']);
    if (result.problems.some(({ severity }) => severity === 'error')) code = 1;
  }
  return code;
}

function describe(file: string, { problems, ledger, decisions, report }: IngestResult, isDryRun: boolean): void {
  if (problems.length > 0) console.error(renderText(problems));
  for (const { file: kept, text, present } of decisions) {
    if (present !== undefined)
      console.error([`\n${kept}: the document (-), the file (+)`, ...renderLineDiff(text, present).map((line) => `  ${line}`)].join('\n'));
  }
  if (!ledger) return;
  const count = (action: string): number => decisions.filter((decision) => decision.action === action).length;
  const uncertain = ledger.entries.flatMap((entry) => entry.uncertain).length;
  const written = `${count('write')} files ${isDryRun ? 'to write' : 'written'}, ${count('same')} unchanged, ${count('edited') + count('deleted')} left as people changed them`;
  print(
    `${file}: ${ledger.entries.length} entries; ${written}.\n${uncertain} places to look at${isDryRun ? '' : `: ${path.relative('', report)}.md`}`,
  );
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);

try {
  process.exitCode = await main();
} catch (cause) {
  console.error(describeFailure(cause));
  if (process.env.DEBUG) console.error(cause);
  process.exitCode = 2;
}

function describeFailure(cause: unknown): string {
  const { code, path: file, message } = cause as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'does not exist',
    EACCES: 'may not be read or written',
    EPERM: 'may not be written',
    EISDIR: 'is a folder',
    ENOTDIR: 'is not in a folder',
    EROFS: 'is on a read-only disk',
    ENOSPC: 'does not fit on the disk',
  };
  const reason = reasons[code ?? ''];
  return reason === undefined || file === undefined
    ? `Nothing more was ingested: ${message}`
    : `Nothing more was ingested: \`${path.relative('', file)}\` ${reason}.`;
}
