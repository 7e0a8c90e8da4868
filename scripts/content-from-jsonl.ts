/** `npm run content:from-jsonl`: a content folder from a dump of records, for tests of scale. */
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { renderEntrySource } from '../src/entries/entry-source.ts';
import { jsonLines } from '../src/ingest/formats/json-lines.ts';
import { renderPlainText } from '../src/ingest/plain-text.ts';
import { readFields } from '../src/ingest/read-fields.ts';
import { createTopicFinder } from '../src/ingest/topic-names.ts';
import { findLocations } from '../src/locations.ts';
import { runCommand } from './run-command.ts';

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
    const count = await writeContent(file, partial, Number(values.limit ?? Infinity));
    await rename(partial, folder);
    console.log(`Wrote ${count} entries into ${folder}.`);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return 0;
});

async function writeContent(file: string, folder: string, limit: number): Promise<number> {
  const vocabulary = path.join(findLocations().content, 'topics.yaml');
  const findTopics = createTopicFinder(await readFile(vocabulary, 'utf8'));
  await mkdir(path.join(folder, 'papers'), { recursive: true });
  await copyFile(vocabulary, path.join(folder, 'topics.yaml'));
  const ids = new Set<string>();
  for await (const event of jsonLines.read({ file, chunks: readText(file) })) {
    if (ids.size >= limit) break;
    if (event.kind === 'problem') {
      if (event.problem.severity === 'error') throw new Error(`${file}:${event.problem.place?.line ?? 1}: ${event.problem.message}`);
      continue;
    }
    const { facts } = readFields(event.record, { file, findTopic: () => undefined });
    const [title, abstract] = [event.record.fields.title, event.record.fields.abstract].map((text) => renderPlainText(text ?? ''));
    if (!title) continue;
    const topics = findTopics(title, abstract ?? '');
    const source = renderEntrySource({ title, ...facts, ...(topics.length > 0 && { topics }) }, abstract ?? '');
    await writeFile(path.join(folder, 'papers', `${createId(title, ids)}.mdx`), source);
  }
  await writeFile(path.join(folder, 'site.yaml'), `title: Papershelf\ndescription: A catalogue of ${ids.size} papers.\n`);
  return ids.size;
}

function readText(file: string): AsyncIterable<string> {
  const bytes = createReadStream(file);
  return (file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes).setEncoding('utf8') as AsyncIterable<string>;
}

/** A short address from the title that is not among `ids` yet; it is added. */
function createId(title: string, ids: Set<string>): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  const base = words.slice(0, 70).replace(/^-+|-+$/g, '') || 'paper';
  let id = base;
  for (let copy = 2; ids.has(id); copy++) id = `${base}-${copy}`;
  ids.add(id);
  return id;
}
