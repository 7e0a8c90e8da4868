/** `npm run ingest`: raw documents → entries, editions and a ledger. */
import { parseArgs } from 'node:util';
import { isSlug } from '../src/entries/identifiers.ts';
import { seedFormats } from '../src/ingest/formats/index.ts';
import { ingestFile } from '../src/ingest/ingest-file.ts';
import { describeFailure, renderEdits, renderSummary } from '../src/ingest/wording.ts';
import { findLocations } from '../src/locations.ts';
import { renderText } from '../src/problems/reporters/text.ts';

const HELP = `Usage: npm run ingest -- FILE… [--format auto] [--edition ID] [--dry-run] [--report FILE]

Turn raw documents into entries in content/papers/, an edition in content/editions/, and a
ledger of what became of every line; or rebuild a catalogue from its dump. A file that a person
edited is never overwritten.

  --format NAME   auto (default)${seedFormats.map(({ id, label }) => `\n                  ${id}: ${label}`).join('')}
  --edition ID    id of the edition; the document's name if absent
  --dry-run       say what would happen, write nothing
  --report FILE   where the ledger goes (FILE.md and FILE.json); beside the document if absent

The dump of a catalogue (papers.jsonl) keeps its ids. The files topics.json, editions.json and
site.json beside it become what the content folder does not hold yet.

Known facts about NAME.txt are read from NAME.bibliography.json, NAME.topics.json and
NAME.corrections.json beside it, where they exist. CONTENT_DIR chooses another content folder.

Exit codes: 0 clean, 1 problems in a document, 2 ingest itself failed.`;

const options = {
  help: { type: 'boolean', short: 'h' },
  format: { type: 'string', default: 'auto' },
  edition: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  report: { type: 'string' },
} as const;

async function main(): Promise<number> {
  const { values, positionals: files } = parseArgs({ allowPositionals: true, options });
  if (values.help) {
    print(HELP);
    return 0;
  }
  const { edition, report, format, 'dry-run': isDryRun } = values;
  if (files.length === 0) throw new Error('Name the documents to ingest, for instance `npm run ingest -- seeds/list.txt`.');
  if (files.length > 1 && (edition ?? report) !== undefined) throw new Error('`--edition` and `--report` go with one document only.');
  if (edition !== undefined && !isSlug(edition)) throw new Error(`\`${edition}\` is not lower-case words joined by hyphens.`);
  if (format !== 'auto' && !seedFormats.some(({ id }) => id === format)) throw new Error(`\`${format}\` is not a format; \`--help\` lists them.`);
  let code = 0;
  for (const file of files) {
    const result = await ingestFile(file, { content: findLocations().content, format, edition, report, isDryRun });
    complain(renderText(result.problems));
    complain(renderEdits(result));
    print(renderSummary(file, result, isDryRun));
    if (result.problems.some(({ severity }) => severity === 'error')) code = 1;
  }
  return code;
}

function print(text: string): void {
  if (text !== '') process.stdout.write(`${text}\n`);
}

function complain(text: string): void {
  if (text !== '') process.stderr.write(`${text}\n\n`);
}

try {
  process.exitCode = await main();
} catch (cause) {
  complain(describeFailure(cause));
  if (process.env.DEBUG) console.error(cause);
  process.exitCode = 2;
}
