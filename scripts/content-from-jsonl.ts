/** `npm run content:from-jsonl`: a content folder from a dump of records, for tests of scale. */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findLocations } from '../src/locations.ts';
import { readRecords, writeContent } from './jsonl-content.ts';
import { runCommand } from './run-command.ts';
import { take } from './take.ts';

const HELP = `Usage: npm run content:from-jsonl -- FILE.jsonl[.gz] DIR [--limit N]

Write a content folder from records with title, authors, year, venue, abstract, url, pdf, code and doi.
Topics are guessed from the names in the vocabulary of CONTENT_DIR. Build it with CONTENT_DIR=DIR npm run build.

Exit codes: 0 written, 1 DIR exists or FILE does not, 2 a record cannot be read.`;

await runCommand('Writing the content folder', async () => {
  const options = { help: { type: 'boolean', short: 'h' }, limit: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [file, folder] = positionals;
  if (values.help || !file || !folder) {
    console.log(HELP);
    return values.help ? 0 : 1;
  }
  if (!existsSync(file) || existsSync(folder)) {
    console.error(existsSync(folder) ? `\`${folder}\` exists. Name a new folder.` : `There is no file \`${file}\`.`);
    return 1;
  }
  const partial = `${folder}.partial`;
  try {
    const vocabulary = path.join(findLocations().content, 'topics.yaml');
    const records = take(readRecords(file), Number(values.limit ?? Infinity));
    const count = await writeContent(records, { folder: partial, vocabulary });
    await rename(partial, folder);
    console.log(`Wrote ${count} entries into ${folder}.`);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return 0;
});
