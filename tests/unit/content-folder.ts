/** A small invented catalogue on disk, whole and sound, with what a test writes over it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { loadContent, type LoadedContent } from '../../src/integrations/load-content.ts';

/** File name below the content folder → its text; `undefined` removes a file of the sound catalogue. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

const SOUND: Files = {
  'site.yaml': 'title: Example Shelf\n',
  'topics.yaml': `areas:
  - id: maps
    label: Maps
    topics:
      - { id: map-making, label: Map making, scope: Drawing maps., aliases: [cartography] }
      - { id: map-reading, label: Map reading, scope: Reading maps. }
`,
  'editions/may.yaml': 'title: May list\nentries: [atlas-net]\n',
  'papers/atlas-net.mdx': paper('AtlasNet: A network of atlases'),
};

/** The text of a sound entry with more lines of front matter, which stand from its fourth line on. */
export function paper(title: string, facts = '', abstract = 'We draw a map.'): string {
  const unless = (key: string, line: string): string => (new RegExp(`^${key}:`, 'm').test(facts) ? '' : `${line}\n`);
  const before = unless('topics', 'topics: [map-making]') + (facts === '' ? '' : `${facts}\n`);
  const after = unless('authors', 'authors: [Ada Example]') + unless('published', 'published: 2024');
  return `---\ntitle: ${JSON.stringify(title)}\n${before}${after}---\n\n${abstract}\n`;
}

export interface ContentFolder {
  readonly content: string;
  readonly cache: string;
}

/** Write the sound catalogue with `files` over it; it goes when the test ends. */
export async function writeContent(files: Files = {}): Promise<ContentFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const content = path.join(folder, 'content');
  await mkdir(path.join(content, 'papers'), { recursive: true });
  for (const [name, text] of Object.entries({ ...SOUND, ...files })) {
    if (text === undefined) continue;
    const file = path.join(content, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return { content, cache: path.join(folder, 'cache') };
}

/** Load the sound catalogue with `files` over it; files in problems are named from the content folder. */
export async function loadWith(files: Files = {}, today?: string): Promise<LoadedContent> {
  const folder = await writeContent(files);
  const loaded = await loadContent(folder, { env: {}, ...(today !== undefined && { today }) });
  const shorten = (file: string): string => path.relative(folder.content, path.resolve(file)).split(path.sep).join('/');
  const problems = loaded.problems.map(({ related, ...problem }) => ({
    ...problem,
    file: shorten(problem.file),
    ...(related && { related: { ...related, file: shorten(related.file) } }),
  }));
  return { ...loaded, problems };
}
