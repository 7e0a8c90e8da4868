/** What a content folder says beside its entries: the site's facts, the vocabulary, the editions. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from '../catalogue/build-catalogue.ts';
import { parseEdition } from '../catalogue/files/edition-file.ts';
import { parseSite, type SiteEnvironment } from '../catalogue/files/site-file.ts';
import { parseVocabulary } from '../catalogue/files/vocabulary-file.ts';
import type { Site } from '../catalogue/model.ts';
import { decodeFileText } from '../entries/file-text.ts';
import type { Locations } from '../locations.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';

export interface FrameRead {
  /** There exactly when there are no problems. */
  readonly frame?: Frame;
  readonly problems: Problem[];
}

type Content = Pick<Locations, 'content'>;

/** Read the frame of a catalogue; a file that is absent is a problem like any other. */
export async function readFrame({ content }: Content, env: SiteEnvironment = process.env): Promise<FrameRead> {
  const site = await readParsed(path.join(content, 'site.yaml'), (text, file) => parseSite(text, file, env));
  const vocabulary = await readParsed(path.join(content, 'topics.yaml'), parseVocabulary);
  const files = await listEditions(path.join(content, 'editions'));
  const editions = await Promise.all(files.map((file) => readParsed(file, parseEdition)));
  const problems = [site, vocabulary, ...editions].flatMap((part) => part.problems);
  if (!site.value || !vocabulary.value || problems.length > 0) return { problems };
  return { frame: { site: site.value, vocabulary: vocabulary.value, editions: editions.flatMap(({ value }) => value ?? []) }, problems };
}

/** Read the frame of a catalogue that has been checked. @throws when it has problems all the same. */
export async function loadFrame(locations: Content): Promise<Frame> {
  const { frame, problems } = await readFrame(locations);
  if (!frame) throw new Error(`the catalogue is not usable: ${problems[0]?.file ?? ''}: ${problems[0]?.message ?? ''}`);
  return frame;
}

/** The site's facts alone, with defaults where the file is absent or has problems, which the check reports. */
export async function loadSite({ content }: Content, env: SiteEnvironment = process.env): Promise<Site> {
  const { value } = await readParsed(path.join(content, 'site.yaml'), (text, file) => parseSite(text, file, env));
  return (
    value ?? {
      title: 'Papershelf',
      description: 'A catalogue of research papers.',
      language: 'en',
      url: 'http://localhost:4321',
      basePath: '/',
      licence: 'CC0-1.0',
      authorPages: 'auto',
    }
  );
}

type Parsed<Value> = { value?: Value; problems: Problem[] };

async function readParsed<Value>(absolute: string, parse: (text: string, file: string) => Parsed<Value>): Promise<Parsed<Value>> {
  const file = path.relative(process.cwd(), absolute);
  const bytes = await readFile(absolute).catch(() => undefined);
  if (!bytes)
    return {
      problems: [
        createProblem('missing-folder', { file }, `\`${file}\` cannot be read.`, {
          fix: 'create it, or name the folder that holds it with `CONTENT_DIR`.',
        }),
      ],
    };
  const { text, problems } = decodeFileText(bytes, file);
  if (text === undefined) return { problems };
  const parsed = parse(text, file);
  return { ...parsed, problems: [...problems, ...parsed.problems] };
}

async function listEditions(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => path.join(folder, name));
}
