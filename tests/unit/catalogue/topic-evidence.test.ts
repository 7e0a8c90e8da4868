import { describe, expect, test } from 'vitest';
import { createEvidenceFinder, type TopicWords } from '../../../src/catalogue/topic-evidence.ts';

const PRUNING: TopicWords = {
  label: 'Pruning and sparsity',
  scope: 'Removing or zeroing weights, weight updates or tokens; not quantization.',
  aliases: ['network pruning', 'N:M sparsity', 'DP', 'MoEs'],
};

const findEvidence = createEvidenceFinder();
const evidenceOf = (text: string, titleText = 'A title'): readonly string[] => findEvidence({ titleText, text }, PRUNING);

describe('evidence of a topic in a text', () => {
  test.each([
    ['an alias in another form, as it is written', 'We study pruned networks and Network  Prunings.', ['Network Prunings']],
    ['a part of the label', 'A little sparsity helps.', ['sparsity']],
    ['a name with signs', 'Masks with N:M Sparsity are fast.', ['N:M Sparsity']],
    ['a phrase of the scope', 'We skip weight updates.', ['weight updates']],
    ['a plural of an acronym', 'One DP, two MoE.', ['DP', 'MoE']],
  ])('is %s', (_, text, evidence) => {
    expect(evidenceOf(text)).toEqual(evidence);
  });

  test.each([
    ['an acronym in small letters', 'We moe the lawn with dp.'],
    ['what the scope rules out', 'We study quantization.'],
    ['words on both sides of a full stop', 'We skip weight. Updates follow.'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(evidenceOf(text)).toEqual([]);
  });

  test('names come before words of the scope, at most three, each idea once', () => {
    expect(evidenceOf('Zeroing weights by weight updates: sparsity, pruning, network pruning and N:M sparsity, tokens.')).toEqual([
      'N:M sparsity',
      'network pruning',
      'Zeroing weights',
    ]);
  });

  test('single words of the scope speak where nothing else does', () => {
    expect(evidenceOf('Which tokens matter?')).toEqual(['tokens']);
    expect(evidenceOf('Which tokens matter for pruning?')).toEqual(['pruning']);
  });

  test('names in the title come before those in the abstract, words of the label before aliases', () => {
    expect(evidenceOf('N:M sparsity by network pruning.', 'A sparsity')).toEqual(['N:M sparsity', 'network pruning']);
    expect(evidenceOf('DP and pruning.', 'On N:M Sparsity')).toEqual(['N:M Sparsity', 'pruning', 'DP']);
    const tables = { label: 'Tabular learning', scope: 'Rows.', aliases: ['AutoML'] };
    expect(findEvidence({ titleText: 'Small Tabular Problems', text: 'AutoML for tabular data.' }, tables)).toEqual(['tabular', 'AutoML']);
  });

  test('a single word speaks in its own sense alone', () => {
    expect(evidenceOf('A token is tokenized.')).toEqual(['token']);
    expect(evidenceOf('We tokenized it.')).toEqual([]);
  });

  test('the title speaks where the abstract is silent', () => {
    expect(evidenceOf('We cut.', 'On Network Pruning')).toEqual(['Network Pruning']);
  });
});
