/** Read what a content folder says beside its entries: site, vocabulary, editions. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from '../catalogue/build-catalogue.ts';
import type { EditionFile } from '../catalogue/editions.ts';
import { parseEdition } from '../catalogue/files/edition-file.ts';
import { parseSite, type SiteEnvironment } from '../catalogue/files/site-file.ts';
import { parseVocabulary } from '../catalogue/files/vocabulary-file.ts';
import type { Site } from '../catalogue/model.ts';
import type { Vocabulary } from '../catalogue/topics.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';

export interface Read<T> {
  readonly value?: T;
  readonly problems: Problem[];
}

/** Read all three; what is sound is there even where the rest is not. */
export async function readFrame(content: string, env: SiteEnvironment): Promise<{ frame: Partial<Frame>; problems: Problem[] }> {
  const [site, vocabulary, editions] = await Promise.all([readSite(content, env), readVocabulary(content), readEditions(content)]);
  const frame = {
    ...(site.value && { site: site.value }),
    ...(vocabulary.value && { vocabulary: vocabulary.value }),
    ...(editions.value && { editions: editions.value }),
  };
  return { frame, problems: [site, vocabulary, editions].flatMap(({ problems }) => problems) };
}

/** Tell whether nothing of a frame is missing. */
export const isComplete = (frame: Partial<Frame>): frame is Frame =>
  frame.site !== undefined && frame.vocabulary !== undefined && frame.editions !== undefined;

/** Read `site.yaml`. */
export function readSite(content: string, env: SiteEnvironment): Promise<Read<Site>> {
  return readPart(path.join(content, 'site.yaml'), 'create it with a line such as `title: Papershelf`.', (text, file) => parseSite(text, file, env));
}

/** Read `topics.yaml`. */
export function readVocabulary(content: string): Promise<Read<Vocabulary>> {
  return readPart(path.join(content, 'topics.yaml'), 'create it with your areas and topics; CONTRIBUTING shows its form.', parseVocabulary);
}

/** A catalogue without a folder `editions` has none. */
async function readEditions(content: string): Promise<Read<readonly EditionFile[]>> {
  const folder = path.join(content, 'editions');
  const names = await readdir(folder).catch(ignoreAbsence<string[]>([]));
  const files = names.filter((name) => name.endsWith('.yaml')).sort();
  const parsed = await Promise.all(files.map((name) => readPart(path.join(folder, name), '', parseEdition)));
  const problems = [...names.filter(isStray).map((name) => refuseStray(path.join(folder, name))), ...parsed.flatMap((edition) => edition.problems)];
  return { value: parsed.flatMap(({ value }) => value ?? []), problems };
}

const isStray = (name: string): boolean => !name.endsWith('.yaml') && !name.startsWith('.');

function refuseStray(file: string): Problem {
  const fix = 'give its name the ending `.yaml`, or move it elsewhere.';
  return createProblem('file-name', { file: nameForMessages(file) }, `\`${path.basename(file)}\` is not an edition.`, { fix });
}

async function readPart<T>(file: string, hint: string, parse: (text: string, file: string) => Read<T>): Promise<Read<T>> {
  const name = nameForMessages(file);
  const bytes = await readFile(file).catch(ignoreAbsence(undefined));
  if (bytes === undefined) return { problems: [createProblem('missing-folder', { file: name }, `There is no file \`${name}\`.`, { fix: hint })] };
  try {
    return parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n'), name);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return { problems: [createProblem('encoding', { file: name }, 'The file is not UTF-8 text.', { fix: 'save the file as “UTF-8”.' })] };
  }
}

/** Say what is missing of a content folder before anything is read from it. */
export async function findMissingFolder(content: string): Promise<Problem | undefined> {
  const [folder, papers] = [content, path.join(content, 'papers')];
  if (!(await isFolder(folder)))
    return describeMissing(folder, 'set `CONTENT_DIR` to the folder that holds `site.yaml`, `topics.yaml` and `papers/`.');
  if (await isFolder(papers)) return undefined;
  return describeMissing(papers, `create it: \`mkdir ${nameForMessages(papers)}\`.`);
}

function describeMissing(folder: string, fix: string): Problem {
  const name = nameForMessages(folder);
  return createProblem('missing-folder', { file: name }, `There is no folder \`${name}\`.`, { fix });
}

async function isFolder(folder: string): Promise<boolean> {
  return (await stat(folder).catch(ignoreAbsence(undefined)))?.isDirectory() ?? false;
}

const nameForMessages = (file: string): string => path.relative(process.cwd(), file);

/** Give `fallback` for what is not there; any other failure of the disk is our own. */
function ignoreAbsence<T>(fallback: T): (cause: unknown) => T {
  return (cause) => {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return fallback;
    throw cause;
  };
}
