import { expect, test } from 'vitest';
import { listInflections, listSpellingVariants } from '../../../../src/search/query/spelling-variants.ts';

test.each([
  ['quantised', 'quantized'],
  ['generalisation', 'generalization'],
  ['regularizer', 'regulariser'],
  ['analyse', 'analyze'],
  ['behavioural', 'behavioral'],
  ['neighbor', 'neighbour'],
  ['centre', 'center'],
  ['centered', 'centred'],
  ['fibers', 'fibres'],
  ['dialogue', 'dialog'],
  ['catalogs', 'catalogues'],
  ['modelling', 'modeling'],
  ['labeled', 'labelled'],
  ['biased', 'biassed'],
  ['defence', 'defense'],
  ['programme', 'program'],
  ['greyscale', 'grayscale'],
  ['anaemia', 'anemia'],
  ['leukemia', 'leukaemia'],
  ['pediatric', 'paediatric'],
  ['hemorrhage', 'haemorrhage'],
  ['oesophageal', 'esophageal'],
  ['artefacts', 'artifacts'],
])('%s is also spelt %s', (word, variant) => {
  expect(listSpellingVariants(word)).toContain(variant);
  expect(listSpellingVariants(variant)).toContain(word);
});

test.each(['graph', 'size', 'rise', 'for', 'four', 'fill', 'filed', 'log', 'there', '', '__proto__'])('%j has one spelling', (word) => {
  expect(listSpellingVariants(word)).toEqual([]);
});

test.each([
  ['networks', 'network'],
  ['study', 'studies'],
  ['studies', 'study'],
  ['hashes', 'hash'],
  ['pruning', 'prune'],
  ['prunes', 'pruning'],
  ['mapped', 'map'],
  ['tuner', 'tuning'],
  ['clusterer', 'clustering'],
  ['quantiser', 'quantisation'],
])('%s inflects to %s', (word, form) => {
  expect(listInflections(word)).toContain(form);
});

test('no list holds the word itself, or too many', () => {
  for (const word of ['networks', 'modelling', 'behaviours', 'a'.repeat(64)]) {
    const forms = [...listSpellingVariants(word), ...listInflections(word)];
    expect(forms).not.toContain(word);
    expect(forms.length).toBeLessThan(50);
  }
});
