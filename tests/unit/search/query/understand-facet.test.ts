import { expect, test } from 'vitest';
import type { Facet } from '../../../../src/search/facets.ts';
import { findFacetNeeds, findFacetValues } from '../../../../src/search/query/understand-facet.ts';
import { FACETS_FIXTURE } from '../tables-fixture.ts';

test.each<[Facet, string, string[] | undefined]>([
  ['topic', 'graph-mining', ['graph-mining']],
  ['topic', 'graph neural networks', ['graph-neural-networks']],
  ['topic', 'gnn', ['graph-neural-networks']],
  ['topic', 'struct', ['structural-equation-models']],
  ['topic', 'graph', undefined],
  ['topic', 'no such topic', undefined],
  ['topic', '()', undefined],
  ['topic', 'structural equation modells', undefined],
  ['topic', 'parametre efficient fine tuning', ['parameter-efficient-fine-tuning']],
  ['topic', 'lowrank adaptation', ['parameter-efficient-fine-tuning']],
  ['area', 'graph', ['graphs']],
  ['area', 'caus', ['causality']],
  ['year', '2024', ['2024']],
  ['year', '2021..2023', ['2023', '2021']],
  ['year', '2021-2024', ['2024', '2023', '2021']],
  ['year', '2024..2021', ['2024', '2023', '2021']],
  ['year', '>=2024', ['2025', '2024']],
  ['year', '>2024', ['2025']],
  ['year', '<2023', ['2021']],
  ['year', '<=2023', ['2023', '2021']],
  ['year', '2024..', ['2025', '2024']],
  ['year', '2024+', ['2025', '2024']],
  ['year', '..2022', ['2021']],
  ['year', '2021,2025', ['2025', '2021']],
  ['year', '1850', []],
  ['year', 'soon', undefined],
  ['year', '20', undefined],
  ['year', '..', undefined],
  ['year', '20212023', undefined],
  ['venue', 'neurips', ['NeurIPS']],
  ['venue', 'n', ['NeurIPS', 'NeurIPS workshops']],
  ['venue', 'o', undefined],
  ['venue', 'ra', undefined],
  ['venue', 'neur', ['NeurIPS', 'NeurIPS workshops']],
  ['venue', 'of graphs', ['Journal of Graphs']],
  ['venue', 'nowhere', undefined],
  ['has', 'code', ['code']],
  ['has', 'doi', []],
  ['has', 'money', undefined],
])('%s:%s', (facet, value, expected) => {
  expect(findFacetValues(facet, value, FACETS_FIXTURE)?.map((at) => FACETS_FIXTURE.values[facet][at]?.id)).toEqual(expected);
});

test.each([
  ['venue', 'neurips 2024', [['NeurIPS'], ['2024']]],
  ['venue', 'neurips2023', [['NeurIPS'], ['2023']]],
  ['venue', 'neurips 1999', [['NeurIPS'], []]],
  ['venue', 'nowhere 2024', undefined],
  ['venue', '2024', undefined],
  ['topic', 'gnn', [['graph-neural-networks']]],
] as const)('%s:%s asks for %j', (facet, value, expected) => {
  const needs = findFacetNeeds(facet, value, FACETS_FIXTURE);
  expect(needs?.map((need) => (need.kind === 'facet' ? need.values.map((at) => FACETS_FIXTURE.values[need.facet][at]?.id) : []))).toEqual(expected);
});
