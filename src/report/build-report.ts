/** Changes and the catalogue they led to → the report. What asks the network or the search is passed in. */
import type { Catalogue } from '../catalogue/model.ts';
import { renderBibtex } from '../exports/citation/bibtex.ts';
import type { Problem } from '../problems/problem.ts';
import type { Change } from './changed-files.ts';
import { judgeCompleteness } from './completeness.ts';
import { checkLinks, listAddresses, type Ask, type LinkOutcome } from './links.ts';
import { listNaturalQueries, type QueryOutcome } from './natural-queries.ts';
import { createDuplicateFinder, type FindNearDuplicates } from './near-duplicates.ts';
import type { ChangeReport, Report, ReviewTopics } from './report.ts';

export interface ReportSources {
  readonly changes: readonly Change[];
  readonly problems: readonly Problem[];
  /** Absent while site, vocabulary or editions cannot be read. */
  readonly catalogue?: Catalogue;
  /** Ids of what a query finds, best first. */
  readonly search?: (query: string) => Promise<readonly string[]>;
  readonly ask?: Ask;
  readonly reviewTopics?: ReviewTopics;
}

/** Addresses asked in one run, and entries whose queries are tried. */
const MOST_LINKS = 60;
const MOST_SEARCHED = 50;

export async function buildReport(sources: ReportSources): Promise<Report> {
  const { changes, problems, catalogue, ask } = sources;
  const names = new Set(changes.map(({ name }) => name));
  const current = changes.flatMap(({ after }) => after ?? []);
  const links = ask ? await checkLinks(current.flatMap(listAddresses), ask, MOST_LINKS) : undefined;
  const findDuplicates = catalogue && createDuplicateFinder(catalogue.entries);
  const byName = Map.groupBy(problems, ({ file }) => nameOf(file));
  const reports: ChangeReport[] = [];
  for (const [index, change] of changes.entries()) {
    const queries = index < MOST_SEARCHED ? await askQueries(change, sources) : undefined;
    reports.push({
      ...change,
      problems: byName.get(change.name) ?? [],
      ...describe(change, sources, { findDuplicates, links }),
      ...(queries && { queries }),
    });
  }
  const untried = {
    links: [...(links?.values() ?? [])].filter(({ state }) => state === 'not asked').length,
    entries: sources.search ? changes.slice(MOST_SEARCHED).filter(({ after }) => after).length : 0,
  };
  return { changes: reports, otherProblems: problems.filter(({ file, severity }) => severity === 'error' && !names.has(nameOf(file))), untried };
}

const nameOf = (file: string): string => /(?:^|[\\/])papers[\\/]([^\\/]+)$/.exec(file)?.[1] ?? file;

interface Tools {
  readonly findDuplicates: FindNearDuplicates | undefined;
  readonly links: ReadonlyMap<string, LinkOutcome> | undefined;
}

type Described = Pick<ChangeReport, 'bibtex' | 'topicLabels' | 'duplicates' | 'topics' | 'links' | 'completeness'>;

function describe({ after }: Change, { catalogue, reviewTopics }: ReportSources, { findDuplicates, links }: Tools): Described {
  if (!after) return { duplicates: [] };
  const told = links && listAddresses(after).flatMap((url) => links.get(url) ?? []);
  const labels = (after.topics ?? []).map((id) => catalogue?.topics.get(id)?.label ?? id);
  const review = reviewTopics?.({ id: after.id, title: after.title, abstract: after.markdown, topics: after.topics ?? [] });
  return {
    topicLabels: labels,
    duplicates: findDuplicates?.(after) ?? [],
    ...(catalogue && { bibtex: renderBibtex(after, catalogue), completeness: judgeCompleteness(after, catalogue) }),
    ...(review && { topics: review }),
    ...(told && { links: told }),
  };
}

async function askQueries({ after }: Change, { search }: ReportSources): Promise<QueryOutcome[] | undefined> {
  if (!after || !search) return undefined;
  const outcomes: QueryOutcome[] = [];
  for (const asked of listNaturalQueries(after)) {
    const place = (await search(asked.query)).indexOf(after.id);
    outcomes.push({ ...asked, ...(place >= 0 && { rank: place + 1 }) });
  }
  return outcomes;
}
