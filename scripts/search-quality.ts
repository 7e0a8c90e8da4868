/** `npm run search:quality`: ask our search and four others the golden queries, and compare. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadContent } from '../src/integrations/load-content.ts';
import { findLocations } from '../src/locations.ts';
import type { GoldenEngine, SearchedCatalogue } from '../tests/golden/engines/engine.ts';
import { GOLDEN_ENGINES } from '../tests/golden/engines/index.ts';
import { listSearchedTexts } from '../tests/golden/engines/searched-text.ts';
import { findDefeats, findMissedFloors } from '../tests/golden/floors.ts';
import { askGolden, scoreKinds } from '../tests/golden/measure.ts';
import { type GoldenQuery, readGolden } from '../tests/golden/read-golden.ts';
import { type Measured, renderFailures, renderScores } from '../tests/golden/render-quality.ts';
import { hasSite } from './has-site.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run search:quality [-- --json FILE] [--failures]

Ask the search of the finished site, and four other engines over the same papers,
the queries of tests/golden/queries.yaml, and print how well each does by kind.

  --json FILE  write figures and outcomes to FILE
  --failures   list what our search does not put first, and what it puts there

Environment:
  OUT_DIR      the site, built by npm run build (dist)
  CONTENT_DIR  the catalogue it was built from (content)

Exit codes: 0 good enough, 1 below a floor or there is no site yet, 2 the comparison failed.`;

await runCommand('The comparison', async () => {
  const { values } = parseArgs({ options: { json: { type: 'string' }, failures: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const locations = findLocations();
  if (!hasSite(locations.out)) return 1;
  const [{ catalogue }, queries] = await Promise.all([loadContent(locations), readGolden()]);
  if (!catalogue) throw new Error('the content has errors; `npm run check` lists them');
  const searched = { site: locations.out, texts: listSearchedTexts(catalogue) };
  const measured: Measured[] = [];
  for (const engine of GOLDEN_ENGINES) measured.push(await measure(engine, searched, queries));
  console.log(renderScores(measured));
  const [ours, ...others] = measured;
  if (!ours) throw new Error('there is no engine to ask');
  if (values.failures) console.log(`\n${renderFailures(ours)}`);
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(measured, null, 2)}\n`);
  const missed = [...findMissedFloors(ours.scores), ...others.flatMap(({ name, scores }) => findDefeats(ours.scores, scores, name))];
  console.log(missed.length === 0 ? '\nGood enough in every kind.' : `\nNot good enough:\n${missed.map((line) => `  ${line}`).join('\n')}`);
  return missed.length === 0 ? 0 : 1;
});

async function measure(engine: GoldenEngine, searched: SearchedCatalogue, queries: readonly GoldenQuery[]): Promise<Measured> {
  const open = await engine.open(searched);
  try {
    const outcomes = await askGolden(open, queries);
    return { name: engine.name, version: await readVersion(engine), outcomes, scores: scoreKinds(outcomes) };
  } finally {
    await open.close?.();
  }
}

async function readVersion({ package: name }: GoldenEngine): Promise<string> {
  const file = name === undefined ? 'package.json' : `node_modules/${name}/package.json`;
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}
