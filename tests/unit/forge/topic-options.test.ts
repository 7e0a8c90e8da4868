import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseVocabulary } from '../../../src/catalogue/files/vocabulary-file.ts';
import { writeTopicOptions } from '../../../src/forge/topic-options.ts';
import { readTopics } from '../../../src/forge/topic-labels.ts';
import { FRAME } from '../catalogue/entry-fixture.ts';

const FORM = readFileSync('.github/ISSUE_TEMPLATE/add-paper.yml', 'utf8');

test('the form offers the topics of the vocabulary; if not, run `npm run forms`', () => {
  const { value } = parseVocabulary(readFileSync('content/topics.yaml', 'utf8'), 'content/topics.yaml');
  expect(writeTopicOptions(FORM, value!)).toBe(FORM);
});

test('labels of every kind become choices', () => {
  const vocabulary = { areas: [{ ...FRAME.vocabulary.areas[0]!, topics: [{ id: 'a', label: 'Yes: no, #1', scope: '', aliases: [] }] }] };
  const form = parse(writeTopicOptions(FORM, vocabulary)) as { body: { id: string; attributes: { options?: string[] } }[] };
  expect(form.body.find(({ id }) => id === 'topics')?.attributes.options).toEqual(['Yes: no, #1']);
  expect(form.body.map(({ id }) => id)).toEqual(['paper', 'topics', 'code', 'note']);
});

test.each([
  ['Map making, Tides', ['map-making', 'tides'], []],
  ['map-reading\nTIDES\nTides', ['map-reading', 'tides'], []],
  ['Tide', [], [{ name: 'Tide', nearest: 'Tides' }]],
  ['', [], []],
])('topics are read by label or id: %j', (text, ids, unknown) => {
  expect(readTopics(text, FRAME.vocabulary)).toEqual({ ids, unknown });
});
