/** What `npm run ingest` is asked to do. */
import { parseArgs } from 'node:util';
import { isIsoDate, isSlug } from '../src/entries/identifiers.ts';
import { seedFormats } from '../src/ingest/formats/index.ts';

export const HELP = `Usage: npm run ingest -- FILE… [--format auto] [--edition ID] [--added DATE] [--dry-run] [--report FILE]

Turn raw documents into entries in content/papers/, a list into an edition in content/editions/
too, with a ledger of what became of each line or record; or rebuild a catalogue from its dump.
A paper that is there already gets the facts it lacks. What a person edited is never overwritten.

  --format NAME   auto (default)${seedFormats.map(({ id, label }) => `\n                  ${id}: ${label}`).join('')}
  --edition ID    id of the edition; absent, a list takes the document's name and records make none
  --added DATE    the day new entries join, YYYY-MM-DD; today if absent
  --dry-run       say what would happen, write nothing
  --report FILE   where the ledger goes: FILE.md, and FILE.json of a list or FILE.jsonl of records;
                  beside the document if absent: NAME.ledger of NAME.txt, NAME.bib.ledger of NAME.bib

The dump of a catalogue (papers.jsonl) keeps its ids. The files topics.json, editions.json and
site.json beside it become what the content folder does not hold yet.

Documents are UTF-8, or UTF-16 with its mark, and may be packed with gzip.

Known facts about NAME.txt are read from NAME.bibliography.json, NAME.topics.json and
NAME.corrections.json beside it, where they exist. CONTENT_DIR chooses another content folder.

Exit codes: 0 clean, 1 problems in a document, 2 ingest itself failed.`;

const options = {
  help: { type: 'boolean', short: 'h' },
  format: { type: 'string', default: 'auto' },
  edition: { type: 'string' },
  added: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  report: { type: 'string' },
} as const;

/** Read the command line; `undefined` when help is asked for. @throws when it asks for what cannot be. */
export function readIngestOptions() {
  const { values, positionals: files } = parseArgs({ allowPositionals: true, options });
  if (values.help) return undefined;
  const { edition, report, format, added, 'dry-run': isDryRun } = values;
  if (files.length === 0) throw new Error('Name the documents to ingest, for instance `npm run ingest -- seeds/list.txt`.');
  if (files.length > 1 && (edition ?? report) !== undefined) throw new Error('`--edition` and `--report` go with one document only.');
  if (edition !== undefined && !isSlug(edition)) throw new Error(`\`${edition}\` is not lower-case words joined by hyphens.`);
  if (format !== 'auto' && !seedFormats.some(({ id }) => id === format)) throw new Error(`\`${format}\` is not a format; \`--help\` lists them.`);
  if (added !== undefined && !isIsoDate(added)) throw new Error(`\`${added}\` is not a date written YYYY-MM-DD.`);
  return { files, wishes: { edition, report, format, added, isDryRun } };
}
