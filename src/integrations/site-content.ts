/** The content once more after the pages: what search and the files for other programs are made from. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { buildCatalogue } from '../catalogue/build-catalogue.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { ExportSource } from '../exports/export-file.ts';
import type { Locations } from '../locations.ts';
import { loadFrame } from './load-frame.ts';

/** Load the catalogue with its abstracts. @throws when the content cannot be read. */
export async function loadSiteContent(locations: Locations): Promise<ExportSource> {
  const [frame, { entries }, commit] = await Promise.all([loadFrame(locations), readEntries(locations), findCommit(locations)]);
  return {
    catalogue: buildCatalogue({ ...frame, entries }),
    abstracts: new Map(entries.map(({ id, markdown, html }) => [id, { markdown, html }])),
    ...(commit !== undefined && { commit }),
  };
}

/** The last revision that touched the content; `undefined` outside a repository and for content that differs from it. */
export async function findCommit({ content }: Pick<Locations, 'content'>): Promise<string | undefined> {
  const git = async (...args: string[]): Promise<string> => (await promisify(execFile)('git', ['-C', content, ...args])).stdout.trim();
  try {
    if ((await git('status', '--porcelain', '--', '.')) !== '') return undefined;
    return (await git('log', '-1', '--format=%H', '--', '.')) || undefined;
  } catch {
    return undefined;
  }
}
