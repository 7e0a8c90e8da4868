/** From a content folder to the catalogue and everything that is wrong with it. */
import path from 'node:path';
import { buildCatalogue } from '../catalogue/build-catalogue.ts';
import type { SiteEnvironment } from '../catalogue/files/site-file.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { checkContent } from '../checks/index.ts';
import type { Entry, RenderedEntry } from '../entries/entry.ts';
import { readEntries } from '../entries/read-entries.ts';
import type { Abstract } from '../exports/export-file.ts';
import type { Locations } from '../locations.ts';
import type { ProblemCode } from '../problems/codes.ts';
import { sortProblems } from '../problems/order.ts';
import type { Problem } from '../problems/problem.ts';
import { findMissingFolder, isComplete, readFrame } from './read-frame.ts';
import { createSourcePlaceFinder } from './source-places.ts';

export interface LoadedContent {
  /** Absent when site, vocabulary or editions cannot be read; otherwise of all entries without errors of their own. */
  readonly catalogue?: Catalogue;
  /** By entry id; apart from the catalogue, since threads that copy it seldom need them. */
  readonly abstracts: ReadonlyMap<string, Abstract>;
  /** Of each entry and the code that rendered it, by id. */
  readonly digests: ReadonlyMap<string, string>;
  /** By file and place. */
  readonly problems: readonly Problem[];
}

interface Surroundings {
  readonly env?: SiteEnvironment;
  /** YYYY-MM-DD, for dates in the future; without it none is. */
  readonly today?: string;
}

type ContentLocations = Pick<Locations, 'content' | 'cache'>;

/** Read and check a whole content folder. @throws when the disk refuses. */
export async function loadContent(locations: ContentLocations, { env = process.env, today }: Surroundings = {}): Promise<LoadedContent> {
  const missing = await findMissingFolder(locations.content);
  if (missing) return { abstracts: new Map(), digests: new Map(), problems: [missing] };
  const [read, { frame, problems }] = await Promise.all([readEntries(locations), readFrame(locations.content, env)]);
  const found = [...read.problems, ...problems];
  const { digests } = read;
  const { entries, abstracts } = setAbstractsApart(read.entries);
  if (!isComplete(frame)) return { abstracts, digests, problems: sortProblems(found) };
  const catalogue = buildCatalogue({ ...frame, entries });
  const checked = checkContent({
    // Rules see what could be read of broken entries too, so that all problems are told in one run.
    catalogue: read.drafts.length === 0 ? catalogue : buildCatalogue({ ...frame, entries: sortByFile([...entries, ...read.drafts]) }),
    editions: frame.editions,
    fileIds: new Set([...catalogue.byId.keys(), ...read.problems.map(({ file }) => path.basename(file, '.mdx'))]),
    vocabularyFile: path.relative(process.cwd(), path.join(locations.content, 'topics.yaml')),
    siteFile: path.relative(process.cwd(), path.join(locations.content, 'site.yaml')),
    placeOf: createSourcePlaceFinder(),
    ...(today !== undefined && { today }),
  });
  return { catalogue, abstracts, digests, problems: sortProblems([...found, ...withoutAbsences(checked, read.drafts)]) };
}

/** What is absent from a broken entry may only be unreadable. */
const ABSENCES: ReadonlySet<ProblemCode> = new Set(['no-topic', 'not-for-scholar', 'empty-abstract']);

function withoutAbsences(problems: readonly Problem[], drafts: readonly RenderedEntry[]): Problem[] {
  const broken = new Set(drafts.map(({ file }) => file));
  return problems.filter(({ file, code }) => !(broken.has(file) && ABSENCES.has(code)));
}

function setAbstractsApart(rendered: readonly RenderedEntry[]): Pick<LoadedContent, 'abstracts'> & { readonly entries: readonly Entry[] } {
  const abstracts = new Map<string, Abstract>();
  const entries = rendered.map(({ html, markdown, ...entry }): Entry => {
    abstracts.set(entry.id, { html, markdown });
    return entry;
  });
  return { entries, abstracts };
}

const sortByFile = (entries: readonly Entry[]): Entry[] => [...entries].sort((a, b) => (a.file < b.file ? -1 : 1));
