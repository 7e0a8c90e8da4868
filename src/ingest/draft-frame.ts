/** What lies beside a dump → `topics.yaml`, `editions/` and `site.yaml`, so far as the content folder lacks them. */
import path from 'node:path';
import { Document, isMap, isSeq, visit } from 'yaml';
import { z } from 'zod';
import { parseEdition } from '../catalogue/files/edition-file.ts';
import { parseSite } from '../catalogue/files/site-file.ts';
import { parseVocabulary } from '../catalogue/files/vocabulary-file.ts';
import { isSlug } from '../entries/identifiers.ts';
import { readIfThere } from '../entries/read-if-there.ts';
import { validate } from '../entries/schema-problems.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { decodeSeed } from './decode-seed.ts';
import { readJson } from './read-json.ts';
import { hashText, holdsAny, type DraftedFile } from './sync-files.ts';

interface Found {
  readonly file: string;
  readonly bytes: Uint8Array;
}

interface Frame {
  readonly files: readonly DraftedFile[];
  readonly problems: readonly Problem[];
}

/** Draft what the content folder lacks. What is missing beside the dump, too, is said. @throws when the disk refuses. */
export async function draftFrame(dump: Found, content: string): Promise<Frame> {
  const folder = path.dirname(dump.file);
  const files: DraftedFile[] = [];
  const problems: Problem[] = [];
  const found = [dump];
  for (const { name, becomes, isNeeded, draft } of PARTS) {
    const file = path.join(folder, name);
    const bytes = await readIfThere(file);
    if (bytes) found.push({ file, bytes });
    const drafted = bytes ? readPart({ file, bytes }, draft) : { files: [], problems: [] };
    const lacking = await keepLacking(drafted.files, content);
    files.push(...lacking);
    problems.push(...drafted.problems);
    if (!bytes && isNeeded && !(await holdsAny([becomes], content))) problems.push(describeAbsence(file, path.join(content, becomes)));
  }
  return { files, problems: [...problems, ...(await compareDigests(found, path.join(folder, 'manifest.json')))] };
}

interface Part {
  /** Beside the dump. */
  readonly name: string;
  /** In the content folder. */
  readonly becomes: string;
  /** Whether no catalogue does without it. */
  readonly isNeeded: boolean;
  readonly draft: (json: ReturnType<typeof readJson>, file: string) => Frame;
}

const PARTS: readonly Part[] = [
  { name: 'topics.json', becomes: 'topics.yaml', isNeeded: true, draft: draftTopics },
  { name: 'editions.json', becomes: 'editions', isNeeded: false, draft: draftEditions },
  { name: 'site.json', becomes: 'site.yaml', isNeeded: true, draft: draftSite },
];

const count = z.number().optional();
const url = z.string().optional();
const topicSchema = z
  .strictObject({ id: z.string(), label: z.string(), scope: z.string(), aliases: z.array(z.string()).optional(), count, url })
  .transform(({ id, label, scope, aliases }) => ({ id, label, scope, ...(aliases && { aliases }) }));
const areaSchema = z
  .strictObject({ id: z.string(), label: z.string(), count, topics: z.array(topicSchema) })
  .transform(({ id, label, topics }) => ({ id, label, topics }));
const topicsSchema = z.strictObject({ areas: z.array(areaSchema) });

function draftTopics(json: ReturnType<typeof readJson>, file: string): Frame {
  const { value, problems } = validate(topicsSchema, json, { file, keys: ['areas'] });
  return value ? guard({ file: 'topics.yaml', text: renderYaml(value) }, file, parseVocabulary) : { files: [], problems };
}

const editionSchema = z.strictObject({
  /** Becomes a file name. */
  id: z.string().refine(isSlug, 'cannot be the address of an edition'),
  url,
  title: z.string(),
  label: z.string().optional(),
  date: z.string().optional(),
  source: z.string().optional(),
  entries: z.array(z.string()),
});
const editionsSchema = z.strictObject({
  editions: z.array(editionSchema).refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'holds an id twice'),
});

function draftEditions(json: ReturnType<typeof readJson>, file: string): Frame {
  const { value, problems } = validate(editionsSchema, json, { file, keys: ['editions'] });
  if (!value) return { files: [], problems };
  const drafted = value.editions.map(({ id, title, label, date, source, entries }) => {
    const known = Object.entries({ title, label, date, source, entries }).filter(([, fact]) => fact !== undefined);
    return guard({ file: `editions/${id}.yaml`, text: renderYaml(Object.fromEntries(known)) }, file, parseEdition);
  });
  return { files: drafted.flatMap(({ files }) => files), problems: drafted.flatMap((one) => one.problems) };
}

function draftSite(json: ReturnType<typeof readJson>, file: string): Frame {
  const { value, problems } = validate(z.looseObject({ title: z.string() }), json, { file });
  return value ? guard({ file: 'site.yaml', text: renderYaml(value) }, file, parseSite) : { files: [], problems };
}

function readPart({ file, bytes }: Found, draft: Part['draft']): Frame {
  const { text, problems } = decodeSeed(bytes, file);
  return text === undefined ? { files: [], problems } : draft(readJson(text, { file }), file);
}

type Parse = (text: string, file: string) => { problems: Problem[] };

/** Hold a file against what a person's file is held against; its places mean nothing to those who have the JSON only. */
function guard(drafted: DraftedFile, file: string, parse: Parse): Frame {
  const { problems } = parse(drafted.text, drafted.file);
  if (problems.length === 0) return { files: [drafted], problems };
  return { files: [], problems: problems.map(({ code, message }) => createProblem(code, { file }, message, { fix: 'mend the file.' })) };
}

/** Lists of texts, and maps within lists, stand on one line. */
function renderYaml(value: object): string {
  const document = new Document(value, { version: '1.2' });
  visit(document, {
    Seq: (_, node, parents) => {
      const isInner = parents.some(isSeq);
      node.flow = isInner && !node.items.some(isMap);
    },
    Map: (_, node, parents) => {
      node.flow = parents.filter(isSeq).length > 1;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

async function keepLacking(files: readonly DraftedFile[], content: string): Promise<DraftedFile[]> {
  const isThere = await Promise.all(files.map(({ file }) => holdsAny([file], content)));
  return files.filter((_, index) => !isThere[index]);
}

function describeAbsence(file: string, becomes: string): Problem {
  const [name, target] = [path.basename(file), path.relative(process.cwd(), becomes)];
  const message = `There is no \`${name}\` beside the dump, and no \`${target}\`: the papers come in, but the catalogue is not whole.`;
  const fix = `take \`${name}\` from where the dump came from, put it beside the dump and ingest again.`;
  return createProblem('missing-folder', { file }, message, { fix, severity: 'warning' });
}

const manifestSchema = z.object({ files: z.array(z.object({ name: z.string(), sha256: z.string() })) });

/** A download may end early, or hold files of two days. */
async function compareDigests(found: readonly Found[], manifest: string): Promise<Problem[]> {
  const bytes = await readIfThere(manifest);
  const listed = bytes && manifestSchema.safeParse(readJson(bytes.toString('utf8'), { file: manifest }).value);
  if (!listed?.success) return [];
  const digests = new Map(listed.data.files.map(({ name, sha256 }) => [name, sha256]));
  return found.flatMap(({ file, bytes: own }) => {
    const digest = digests.get(path.basename(file));
    if (digest === undefined || digest === hashText(own)) return [];
    const message = 'The file is not the one that `manifest.json` describes: their digests differ.';
    const fix = 'unless you changed it yourself, take all files once more.';
    return [createProblem('unreadable-seed', { file }, message, { fix, severity: 'warning' })];
  });
}
