/** `npm run topics:quality`: how well topics are proposed for papers that the adviser has not seen. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Outcome, proposeByName, proposeLeavingOut, scoreTopics, type TopicFigures } from '../src/ingest/topics/measure-topics.ts';
import { loadContent } from '../src/integrations/load-content.ts';
import { findLocations } from '../src/locations.ts';
import { runCommand } from './run-command.ts';

const HELP = `Usage: npm run topics:quality [-- --failures] [--json]

Propose topics for each labelled entry of CONTENT_DIR from the others, and compare them with its own.

  --failures  list entries with a wrong or absent topic
  --json      print figures and outcomes as JSON

Exit codes: 0 measured, 2 the content has errors.`;

await runCommand('The comparison', async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, failures: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const locations = findLocations();
  const { catalogue } = await loadContent(locations);
  if (!catalogue) throw new Error('the content has errors; `npm run check` lists them');
  const labelled = catalogue.entries
    .map(({ id, titleText, text, topics = [] }) => ({ id, title: titleText, abstract: text, topics }))
    .filter(({ topics }) => topics.length > 0);
  const sources = { vocabulary: await readFile(path.join(locations.content, 'topics.yaml'), 'utf8'), labelled };
  const outcomes = proposeLeavingOut(sources);
  const [ours, byName] = [scoreTopics(outcomes), scoreTopics(proposeByName(sources))];
  if (values.json) console.log(JSON.stringify({ ours, byName, outcomes }, null, 2));
  else console.log([renderRow('proposals', ours), renderRow('names alone', byName), '', ...ours.topics.map(renderTopic)].join('\n'));
  if (values.failures && !values.json) console.log(`\n${outcomes.flatMap(renderFailure).join('\n')}`);
  return 0;
});

function renderRow(name: string, { microF1, precision, recall, macroF1, coverage, firstRight }: TopicFigures): string {
  const figures = { 'micro-F1': microF1, precision, recall, 'macro-F1': macroF1, coverage, 'first right': firstRight };
  return `${name.padEnd(12)} ${Object.entries(figures)
    .map(([key, figure]) => `${key} ${figure.toFixed(3)}`)
    .join('  ')}`;
}

function renderTopic({ topic, papers, proposed, right }: TopicFigures['topics'][number]): string {
  return `${topic.padEnd(34)} ${papers} entries, ${proposed} proposed, ${right} right`;
}

function renderFailure({ id, topics, proposals }: Outcome): string[] {
  const wrong = proposals
    .filter(({ topic }) => !topics.includes(topic))
    .map(({ topic, score, evidence }) => `  wrong ${topic} (${score}: ${evidence})`);
  const absent = topics.filter((topic) => !proposals.some((one) => one.topic === topic)).map((topic) => `  absent ${topic}`);
  return wrong.length + absent.length === 0 ? [] : [id, ...wrong, ...absent];
}
