import { expect, test } from 'vitest';
import { renderNextSteps } from '../../../scripts/next-steps.ts';
import type { RecordOutcome } from '../../../src/ingest/ingest-records.ts';

const CREATED: RecordOutcome = {
  line: 1,
  action: 'created',
  id: 'garden',
  file: 'papers/garden.mdx',
  proposals: [{ topic: 'graph-mining', score: 0.9, evidence: 'label “graphs” in the title' }],
};
const setting = { content: 'content', isDryRun: false };

test('a new entry comes with the way to a pull request', () => {
  expect(renderNextSteps([CREATED], setting)).toMatchInlineSnapshot(`
    "Wrote content/papers/garden.mdx.
      proposed topic graph-mining: label “graphs” in the title

    Next:
      1. Open content/papers/garden.mdx and read it through: the abstract, the names, the proposed topics.
      2. npm run check -- content/papers/garden.mdx
      3. npm run dev, then http://localhost:4321/papers/garden/
      4. git switch -c add-garden && git add content/papers/garden.mdx && git commit -m "Add garden", push, and open a pull request."
  `);
});

test.each<[string, RecordOutcome, string]>([
  [
    'what a known paper lacked is named',
    { ...CREATED, action: 'enriched', filled: ['doi', 'venue'], proposals: [] },
    'Filled `doi`, `venue` in content/papers/garden.mdx: the paper was here already.',
  ],
  [
    'a known paper needs nothing',
    { ...CREATED, action: 'unchanged', proposals: [] },
    'content/papers/garden.mdx has this paper already, and lacks nothing that is known here.',
  ],
  ['a person’s deletion stands', { ...CREATED, action: 'deleted', proposals: [] }, 'content/papers/garden.mdx was deleted and stays deleted.'],
])('%s', (_, outcome, said) => {
  expect(renderNextSteps([outcome], setting).split('\n')[0]).toBe(said);
});

test('nothing written asks for nothing more', () => {
  expect(renderNextSteps([CREATED], { ...setting, isDryRun: true })).not.toContain('Next');
  expect(renderNextSteps([{ line: 1, action: 'refused' }], setting)).toBe('');
});
