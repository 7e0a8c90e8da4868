import { describe, expect, test } from 'vitest';
import { FLOORS, findDefeats, findMissedFloors } from '../../golden/floors.ts';
import { askGolden, judgeResults, type Score, scoreKinds, type Scores } from '../../golden/measure.ts';
import { type GoldenQuery, QUERY_KINDS } from '../../golden/read-golden.ts';
import { renderFailures, renderScores } from '../../golden/render-quality.ts';

const asked: GoldenQuery = { query: 'moss', kind: 'title', want: ['moss', 'peat'], refuse: ['fern'] };

describe('judging the results of a query', () => {
  test('any wanted entry is a right answer', () => {
    expect(judgeResults(asked, ['fern', 'peat', 'moss'])).toMatchObject({ rank: 2, found: 2, intruders: ['fern'] });
  });

  test('nothing found has no rank', () => {
    expect(judgeResults(asked, [])).toMatchObject({ rank: undefined, found: 0, intruders: [] });
  });
});

describe('scores', () => {
  test('average over the queries of a kind; ranks beyond the tenth count nothing', () => {
    const far = [...Array.from({ length: 10 }, (_, at) => `other-${at}`), 'moss'];
    const scores = scoreKinds([judgeResults(asked, ['moss']), judgeResults(asked, ['x', 'peat']), judgeResults(asked, far)]);
    expect(scores.title).toEqual({ queries: 3, mrr: 0.5, success1: 1 / 3, success5: 2 / 3, recall: 1 / 3, clean: 1 });
  });

  test('queries are asked in order', async () => {
    const heard: string[] = [];
    const search = (query: string): Promise<readonly string[]> => {
      heard.push(query);
      return Promise.resolve(['moss']);
    };
    await askGolden({ search }, [asked, { ...asked, query: 'peat' }]);
    expect(heard).toEqual(['moss', 'peat']);
  });
});

describe('floors', () => {
  const perfect = scoresOf({});

  test('a perfect engine misses none, and every kind has one', () => {
    expect(findMissedFloors(perfect)).toEqual([]);
    expect(QUERY_KINDS.filter((kind) => Object.keys(FLOORS[kind]).length === 0)).toEqual([]);
  });

  test('a missed floor and a defeat are named', () => {
    const worse = scoresOf({ mrr: 0.9 });
    expect(findMissedFloors(worse)).toEqual([
      'title: mrr is 0.900, below 0.95.',
      'name: mrr is 0.900, below 0.95.',
      'identifier: mrr is 0.900, below 0.95.',
    ]);
    expect(findDefeats(worse, perfect, 'Elsewhere')).toContain('typo: mrr of Elsewhere is 1.000, ours 0.900.');
    expect(findDefeats(perfect, perfect, 'Elsewhere')).toEqual([]);
  });
});

describe('the report', () => {
  const outcomes = [judgeResults(asked, ['x', 'moss']), judgeResults({ ...asked, kind: 'operator' }, ['moss', 'fern'])];
  const measured = { name: 'Moss', version: '1.2.3', outcomes, scores: scoreKinds(outcomes) };

  test('has a row for each kind and engine', () => {
    expect(renderScores([measured]).split('\n').slice(0, 4)).toEqual([
      'Moss 1.2.3',
      '',
      'title (1)                 MRR@10     success@1     success@5',
      '  Moss                     0.500         0.000         1.000',
    ]);
  });

  test('lists what is not first and what was refused', () => {
    expect(renderFailures(measured)).toMatchInlineSnapshot(`
      "Not first with Moss: 2 of 2
        title      rank 2    moss
            wanted moss, peat
            first  x, moss
        operator   rank 1    moss
            wanted moss, peat
            first  moss, fern
            holds fern"
    `);
  });
});

function scoresOf(values: Partial<Score>): Scores {
  const score: Score = { queries: 1, mrr: 1, success1: 1, success5: 1, recall: 1, clean: 1, ...values };
  return Object.fromEntries(QUERY_KINDS.map((kind) => [kind, score])) as Scores;
}
