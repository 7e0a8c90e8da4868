/** A dump of records, and the content folder it becomes. */
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { renderEntrySource } from '../src/entries/entry-source.ts';
import { jsonLines } from '../src/ingest/formats/json-lines.ts';
import { renderPlainText } from '../src/ingest/plain-text.ts';
import { readFields } from '../src/ingest/read-fields.ts';
import type { SourceRecord } from '../src/ingest/record-fields.ts';
import { createTopicFinder } from '../src/ingest/topic-names.ts';

/** Read the records of `FILE.jsonl` or `FILE.jsonl.gz`. @throws at one that cannot be read. */
export async function* readRecords(file: string): AsyncGenerator<SourceRecord> {
  for await (const event of jsonLines.read({ file, chunks: readText(file) })) {
    if (event.kind === 'record') yield event.record;
    else if (event.problem.severity === 'error') throw new Error(`${file}:${event.problem.place?.line ?? 1}: ${event.problem.message}`);
  }
}

function readText(file: string): AsyncIterable<string> {
  const bytes = createReadStream(file);
  return (file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes).setEncoding('utf8') as AsyncIterable<string>;
}

/** What an entry file is made from. */
export interface ContentFolder {
  readonly folder: string;
  /** The topics.yaml whose names are looked for in titles and abstracts. */
  readonly vocabulary: string;
}

/** Write `folder` with an entry of each record that has a title; tells how many. */
export async function writeContent(
  records: AsyncIterable<SourceRecord> | Iterable<SourceRecord>,
  { folder, vocabulary }: ContentFolder,
): Promise<number> {
  const findTopics = createTopicFinder(await readFile(vocabulary, 'utf8'));
  await mkdir(path.join(folder, 'papers'), { recursive: true });
  await copyFile(vocabulary, path.join(folder, 'topics.yaml'));
  const ids = new Set<string>();
  for await (const record of records) {
    const { facts } = readFields(record, { file: folder, findTopic: () => undefined });
    const [title, abstract] = [record.fields.title, record.fields.abstract].map((text) => renderPlainText(text ?? ''));
    if (!title) continue;
    const topics = findTopics(title, abstract ?? '');
    const source = renderEntrySource({ title, ...facts, ...(topics.length > 0 && { topics }) }, abstract ?? '');
    await writeFile(path.join(folder, 'papers', `${createId(title, ids)}.mdx`), source);
  }
  await writeFile(path.join(folder, 'site.yaml'), `title: Papershelf\ndescription: A catalogue of ${ids.size} papers.\n`);
  return ids.size;
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
