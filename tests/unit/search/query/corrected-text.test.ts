import { expect, test } from 'vitest';
import { applyToText } from '../../../../src/search/query/corrected-text.ts';
import type { Correction } from '../../../../src/search/query/understood.ts';

/** The word that stands at a place of the query, and what it was read as. */
const correct = (query: string, at: number, length: number, used: string): Correction => ({
  typed: query.slice(at, at + length),
  used,
  at,
  length,
});

test.each<[string, [number, number, string][], string]>([
  ['grpah maps', [[0, 5, 'graph']], '[graph] maps'],
  ['contrastive cont learning', [[12, 4, 'count']], 'contrastive [count] learning'],
  ['mpas of mpas', [[8, 4, 'maps'], [0, 4, 'maps']], '[maps] of [maps]'],
  ['pre\u2013trianing', [[0, 12, 'pre-training']], '[pre-training]'],
  ['İİ netwrok', [[3, 7, 'network']], 'İİ [network]'],
  ['netwrok', [[0, 7, 'network'], [0, 7, 'networks']], '[network]'],
  ['maps', [], 'maps'],
  ['', [], ''],
])('%j with %j reads %s', (query, places, expected) => {
  const marked = applyToText(query, places.map(([at, length, used]) => correct(query, at, length, used)));
  expect(marked.map((run) => (run.marked ? `[${run.text}]` : run.text)).join('')).toBe(expected);
}); // prettier-ignore
