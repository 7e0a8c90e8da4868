import { describe, expect, test } from 'vitest';
import type { RecordFields } from '../../../src/ingest/record-fields.ts';
import { completeRecord, type Asker } from '../../../src/lookup/complete-record.ts';

const WHOLE: RecordFields = {
  title: 'A Garden of Graphs',
  authors: ['Ada Example'],
  date: '2024',
  abstract: 'We plant trees.',
  keywords: ['graph-mining'],
  links: { code: ['https://example.org/code'] },
};

const suggest = () => [{ topic: 'graph-mining', score: 0.9, evidence: 'label “graphs” in the title' }];

/** Answers by the first word of the question, and what was asked. */
function play(answers: Readonly<Record<string, string>>, topics: readonly string[] = []): Asker & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    ask: (question) => {
      asked.push(question);
      return Promise.resolve(Object.entries(answers).find(([start]) => question.startsWith(start))?.[1] ?? '');
    },
    chooseTopics: (proposals) => {
      asked.push(`topics: ${proposals.map(({ topic }) => topic).join(', ')}`);
      return Promise.resolve(topics);
    },
  };
}

describe('a record', () => {
  test('that says everything is asked nothing', async () => {
    const asker = play({});
    expect(await completeRecord(WHOLE, suggest, asker)).toEqual(WHOLE);
    expect(asker.asked).toEqual([]);
  });

  test('is asked for what it lacks only', async () => {
    const asker = play({ Authors: 'Ada Example; Noor Placeholder ;', Address: 'https://example.org/code' }, ['graph-mining']);
    const known = { ...WHOLE, authors: undefined, keywords: undefined, links: undefined };
    expect(await completeRecord(known, suggest, asker)).toEqual({ ...WHOLE, authors: ['Ada Example', 'Noor Placeholder'] });
    expect(asker.asked).toEqual([
      'Authors of “A Garden of Graphs”, separated by semicolons',
      'Address of the code, if it has one',
      'topics: graph-mining',
    ]);
  });

  test('whose questions stay unanswered stays as it is', async () => {
    expect(await completeRecord({ title: 'A Garden of Graphs' }, suggest, play({}))).toEqual({
      title: 'A Garden of Graphs',
      authors: [],
      date: '',
      abstract: '',
      keywords: [],
    });
  });
});
