/** The whole content of a catalogue, read and checked. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { buildCatalogue } from '../catalogue/build-catalogue.ts';
import type { Catalogue } from '../catalogue/model.ts';
import type { RenderedEntry } from '../entries/entry.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { Locations } from '../locations.ts';
import { createProblem } from '../problems/create-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { readFrame } from './read-frame.ts';

export interface Content {
  /** Absent when the frame of the catalogue is not usable. */
  readonly catalogue?: Catalogue;
  readonly entries: readonly RenderedEntry[];
  readonly problems: readonly Problem[];
}

/** Read everything and hold it against every rule. */
export async function loadContent(locations: Pick<Locations, 'content' | 'cache'>): Promise<Content> {
  const papers = path.join(locations.content, 'papers');
  if (!(await isFolder(papers))) {
    const file = path.relative(process.cwd(), papers);
    return {
      entries: [],
      problems: [
        createProblem('missing-folder', { file }, `The folder \`${file}\` is missing.`, { fix: `create it, or name another with \`CONTENT_DIR\`.` }),
      ],
    };
  }
  const { frame, problems: frameProblems } = await readFrame(locations);
  const { entries, problems } = await readEntries(locations);
  if (!frame) return { entries, problems: [...frameProblems, ...problems] };
  return { catalogue: buildCatalogue({ ...frame, entries }), entries, problems };
}

const isFolder = async (folder: string): Promise<boolean> => (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
