import { expect, test } from 'vitest';
import type { Entry } from '../../../../src/entries/entry.ts';
import { buildGlossary, listExpansions } from '../../../../src/search/record/expansions.ts';
import { entry } from '../catalogue-fixture.ts';

const paper = (text: string, more: Partial<Entry> = {}): Entry => entry({ id: 'paper', title: 'Shelves', text, ...more });
const expand = (one: Entry, others: readonly Entry[]): string[] => listExpansions(one, buildGlossary([one, ...others]));

const GNN = [paper('graph neural networks (GNNs)'), paper('A graph neural network (GNN) for moss.')];

test('an acronym alone is spelled out, a long form alone gets its acronym', () => {
  expect(expand(paper('Our GNN grows.'), GNN)).toEqual(['graph neural network']);
  expect(expand(paper('GNN-based shelves'), GNN)).toEqual(['graph neural network']);
  expect(expand(paper('A Graph-Neural Network grows.'), GNN)).toEqual(['GNN']);
});

test('an entry that says both gets neither', () => {
  expect(expand(paper('GNNs are graph neural networks.'), GNN)).toEqual([]);
  expect(GNN.flatMap((one) => expand(one, GNN))).toEqual([]);
});

test('a long form within a longer one is not meant itself', () => {
  const others = [...GNN, paper('neural network (NN)'), paper('neural networks (NNs)')];
  expect(expand(paper('graph neural networks'), others)).toEqual(['GNN']);
  expect(expand(paper('neural networks'), others)).toEqual(['NN']);
});

test('acronyms of two meanings are spelled out only where topics decide', () => {
  const others = [
    paper('shelf element maps (SEM)', { topics: ['shelf-marks'] }),
    paper('structural equation models (SEM)', { topics: ['map-making'] }),
    paper('structural equation model (SEM)', { topics: ['map-making'] }),
  ];
  expect(expand(paper('SEM at last', { topics: ['map-making'] }), others)).toEqual(['structural equation model']);
  expect(expand(paper('SEM at last', { topics: ['shelf-marks'] }), others)).toEqual(['shelf element maps']);
  expect(expand(paper('SEM at last', { topics: ['map-making', 'shelf-marks'] }), others)).toEqual([]);
  expect(expand(paper('SEM at last'), others)).toEqual([]);
  expect(expand(paper('A structural equation model'), others)).toEqual(['SEM']);
  expect(expand(paper('Shelf element maps'), others)).toEqual(['SEM']);
});

test('what one entry says is believed among its topics only', () => {
  const others = [paper('latent trees (LT)', { topics: ['shelf-marks'] })];
  expect(expand(paper('ImageNet-LT', { topics: ['map-making'] }), others)).toEqual([]);
  expect(expand(paper('an LT grows', { topics: ['shelf-marks'] }), others)).toEqual(['latent trees']);
});

test('acronyms that an entry declares count as definitions', () => {
  const declared = paper('We tune.', { acronyms: ['parameter-efficient fine-tuning (PEFT)'] });
  expect(expand(paper('Parameter efficient fine tuning of shelves'), [declared])).toEqual(['PEFT']);
});

test('a catalogue without definitions expands nothing', () => {
  expect(expand(paper('GNN and SEM'), [])).toEqual([]);
});
