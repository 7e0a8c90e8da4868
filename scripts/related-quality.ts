/** `npm run related:quality`: how often related papers share a topic that had no part in finding them. */
import { parseArgs } from 'node:util';
import { findRelated } from '../src/catalogue/related/find-related.ts';
import { listTopicLabels, measureRelated, type RelatedFigures } from '../src/catalogue/related/measure-related.ts';
import { FACT_WEIGHTS, type FactWeights } from '../src/catalogue/related/compared.ts';
import { loadContent } from '../src/integrations/load-content.ts';
import { findLocations } from '../src/locations.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run related:quality [-- --json]

Find the neighbours of each labelled entry of CONTENT_DIR, and count how many share a topic with it,
against the share among all pairs. Where topics help to find neighbours, the figure only tells that they do.

  --json  print the figures as JSON

Exit codes: 0 measured, 2 the content has errors.`;

const NOTHING: FactWeights = { topics: 0, methods: 0, authors: 0 };
const WAYS: readonly (readonly [name: string, weights: FactWeights])[] = [
  ['text alone', NOTHING],
  ['text, methods, authors', { ...FACT_WEIGHTS, topics: 0 }],
  ['with topics (circular)', FACT_WEIGHTS],
];

await runCommand('The comparison', async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { catalogue } = await loadContent(findLocations());
  if (!catalogue) throw new Error('the content has errors; `npm run check` lists them');
  const labels = listTopicLabels(catalogue);
  const measured = WAYS.map(([name, weights]) => ({ name, ...measureRelated({ labels, nearest: findRelated(catalogue, weights).nearest }) }));
  console.log(values.json ? JSON.stringify(measured, null, 2) : renderTable(measured));
  return 0;
});

function renderTable(measured: readonly (RelatedFigures & { readonly name: string })[]): string {
  const row = (...cells: readonly string[]): string => cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(9))).join('');
  const figures = measured.map(({ name, first3, first6, chance }) => row(name, ...[first3, first6, chance].map((figure) => figure.toFixed(3))));
  return [`A common topic, ${measured[0]?.papers ?? 0} labelled entries`, row('', 'first 3', 'first 6', 'chance'), ...figures].join('\n');
}
