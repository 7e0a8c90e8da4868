import { expect, test } from 'vitest';
import { parseVocabulary } from '../../../../src/catalogue/files/vocabulary-file.ts';

const topic = (id: string): string => `{ id: ${id}, label: A label, scope: A scope. }`;

test('areas and topics come in their order, aliases may be absent', () => {
  const { value, problems } = parseVocabulary(`areas:\n  - { id: maps, label: Maps, topics: [${topic('b')}, ${topic('a')}] }\n`, 'topics.yaml');
  expect(problems).toEqual([]);
  expect(value?.areas[0]?.topics.map(({ id, aliases }) => [id, aliases])).toEqual([
    ['b', []],
    ['a', []],
  ]);
});

test('an id that stands twice is shown with the first', () => {
  const text = `areas:\n  - { id: maps, label: Maps, topics: [${topic('a')}] }\n  - { id: seas, label: Seas, topics: [${topic('a')}] }\n`;
  expect(parseVocabulary(text, 'topics.yaml').problems).toMatchObject([
    { code: 'vocabulary', place: { line: 3 }, message: 'The topic `a` stands twice.', related: { file: 'topics.yaml', place: { line: 2 } } },
  ]);
});

test('a topic without scope is not usable', () => {
  const text = 'areas:\n  - { id: maps, label: Maps, topics: [{ id: a, label: A }] }\n';
  expect(parseVocabulary(text, 'topics.yaml').problems).toMatchObject([{ code: 'missing-key' }]);
});
