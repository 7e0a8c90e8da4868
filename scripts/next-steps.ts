/** What `npm run new` says at the end: what it wrote, and what to do with it. */
import path from 'node:path';
import type { RecordOutcome } from '../src/ingest/ingest-records.ts';

interface Setting {
  readonly content: string;
  readonly isDryRun: boolean;
}

/** Render outcomes and, where something was written, the way to a pull request. */
export function renderNextSteps(outcomes: readonly RecordOutcome[], { content, isDryRun }: Setting): string {
  const show = (file: string): string => path.relative('', path.join(content, file));
  const lines = outcomes.flatMap((outcome) => describe(outcome, show, isDryRun));
  const written = outcomes.filter(({ action, file }) => file !== undefined && (action === 'created' || action === 'enriched'));
  if (isDryRun || written.length === 0) return lines.join('\n');
  return [...lines, '', ...listSteps(written, show)].join('\n');
}

function describe(outcome: RecordOutcome, show: (file: string) => string, isDryRun: boolean): string[] {
  const { action, file, filled = [], proposals = [] } = outcome;
  if (file === undefined) return [];
  const said: Partial<Record<RecordOutcome['action'], string>> = {
    created: isDryRun ? `Would write ${show(file)}` : `Wrote ${show(file)}`,
    enriched: `${isDryRun ? 'Would fill' : 'Filled'} ${filled.map((key) => `\`${key}\``).join(', ')} in ${show(file)}: the paper was here already`,
    unchanged: `${show(file)} has this paper already, and lacks nothing that is known here`,
    deleted: `${show(file)} was deleted and stays deleted`,
  };
  return [`${said[action] ?? `${show(file)} stays as it is`}.`, ...proposals.map(({ topic, evidence }) => `  proposed topic ${topic}: ${evidence}`)];
}

function listSteps(written: readonly RecordOutcome[], show: (file: string) => string): string[] {
  const files = written.map(({ file = '' }) => show(file)).join(' ');
  const [first] = written;
  const id = first?.id ?? '';
  const verb = first?.action === 'enriched' ? 'Complete' : 'Add';
  const hasNoTopics = written.some(({ text, proposals = [] }) => text !== undefined && proposals.length === 0 && !/^topics:/m.test(text));
  const topics = written.some(({ proposals = [] }) => proposals.length > 0) ? ', the proposed topics' : '';
  return [
    'Next:',
    `  1. Open ${files} and read it through: the abstract, the names${topics}.${hasNoTopics ? ' Add `topics: […]` with one to four ids of topics.yaml.' : ''}`,
    `  2. npm run check -- ${files}`,
    `  3. npm run dev, then http://localhost:4321/papers/${id}/`,
    `  4. git switch -c ${verb.toLowerCase()}-${id} && git add ${files} && git commit -m "${verb} ${id}", push, and open a pull request.`,
  ];
}
