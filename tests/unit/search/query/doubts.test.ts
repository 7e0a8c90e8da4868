import { expect, test } from 'vitest';
import { applyCorrections, findDoubts } from '../../../../src/search/query/doubts.ts';
import { parseQuery } from '../../../../src/search/query/parse-query.ts';
import { createWords } from '../tables-fixture.ts';

const WORDS = createWords({ heath: 1, health: 80, heat: 40, heathen: 1, records: 30, record: 20, electronic: 12 });

test.each([
  ['electronic heath records', ['heath → health', 'heath → heat']],
  ['heath OR records', ['heath → health', 'heath → heat']],
  ['electronic health records', []],
  ['"heath" records', []],
  ['author:heath -heath', []],
  ['HEATH', []],
])('doubts in %j', async (typed, doubts) => {
  expect((await findDoubts(parseQuery(typed), WORDS)).map(({ typed: word, used }) => `${word} → ${used}`)).toEqual(doubts);
});

test('doubts stand where the word stands', async () => {
  const [doubt] = await findDoubts(parseQuery('electronic  heath records'), WORDS);
  expect(doubt).toMatchObject({ typed: 'heath', at: 12, length: 5 });
});

test('corrections replace words that are asked for, never quoted or excluded ones', () => {
  const { required, excluded } = applyCorrections(parseQuery('heath OR record "heath" -heath '), [
    { typed: 'heath', used: 'health', at: 0, length: 5 },
  ]);
  const words = JSON.stringify(required).match(/"text":"\w+"/g);
  expect(words).toEqual(['"text":"health"', '"text":"record"', '"text":"heath"']);
  expect(JSON.stringify(excluded)).toContain('"text":"heath"');
});
