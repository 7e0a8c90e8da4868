/** `npm run report`: what a change to the catalogue means, for the people who review it. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createTopicReviewer } from '../src/ingest/topics/review-topics.ts';
import { loadContent, type LoadedContent } from '../src/integrations/load-content.ts';
import { findLocations } from '../src/locations.ts';
import { buildReport, type ReportSources } from '../src/report/build-report.ts';
import { listChanges } from '../src/report/changed-files.ts';
import { renderReport } from '../src/report/render-report.ts';
import type { ReviewTopics } from '../src/report/report.ts';
import { createAsk } from './ask-link.ts';
import { compareWithCommit, compareWithFolder } from './report-base.ts';
import { withSearch } from './report-search.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run report -- [--since COMMIT | --base FOLDER] [--links] [--out FILE] [--whole FILE] [FILE…]

Tell what is new, changed, renamed or deleted in content/papers, or in the named files alone.

  --since COMMIT  compare with a commit, branch or tag (HEAD)
  --base FOLDER   compare with another content folder
  --links         ask whether the links of these entries answer
  --out FILE      write to FILE instead of the terminal, so much as fits into a comment
  --whole FILE    write all of it to FILE

Exit codes: 0 reported, whatever is wrong with the entries; 2 the report failed.`;

const OPTIONS = {
  since: { type: 'string' },
  base: { type: 'string' },
  links: { type: 'boolean' },
  whole: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

await runCommand('The report', async () => {
  const { values, positionals: files } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const locations = findLocations();
  const { base, since = 'HEAD' } = values;
  const { before, after } = await (base === undefined ? compareWithCommit(locations.content, since) : compareWithFolder(locations.content, base));
  const named = new Set(files.map((file) => path.basename(file)));
  const changes = listChanges(before, after).filter(({ name }) => named.size === 0 || named.has(name));
  const loaded = await loadContent(locations, { today: new Date().toISOString().slice(0, 10) });
  const { catalogue, problems } = loaded;
  const ask = values.links ? createAsk({ userAgent: `Papershelf link check (${catalogue?.site.url ?? 'a catalogue of papers'})` }) : undefined;
  const reviewTopics = await findReviewer(locations.content, loaded);
  const sources: ReportSources = { changes, problems, ...(catalogue && { catalogue }), ...(ask && { ask }), ...(reviewTopics && { reviewTopics }) };
  const isSearched = catalogue && changes.some((change) => change.after);
  const report = await (isSearched ? withSearch(catalogue, (search) => buildReport({ ...sources, search })) : buildReport(sources));
  if (values.whole !== undefined) await writeFile(values.whole, renderReport(report, Infinity));
  if (values.out !== undefined) await writeFile(values.out, renderReport(report));
  if (values.out === undefined && values.whole === undefined) console.log(renderReport(report, Infinity));
  return 0;
});

/** A reviewer that has learnt from all other entries, where the vocabulary can be read. */
async function findReviewer(content: string, { catalogue, abstracts }: LoadedContent): Promise<ReviewTopics | undefined> {
  if (!catalogue) return undefined;
  const vocabulary = await readFile(path.join(content, 'topics.yaml'), 'utf8');
  const labelled = catalogue.entries.map(({ id, title, topics = [] }) => ({ id, title, abstract: abstracts.get(id)?.markdown ?? '', topics }));
  return createTopicReviewer({ vocabulary, labelled });
}
