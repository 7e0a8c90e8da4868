import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseEntry } from '../../../../src/entries/parse-entry.ts';
import { proposeByName, proposeLeavingOut, scoreTopics } from '../../../../src/ingest/topics/measure-topics.ts';
import { createTopicReviewer } from '../../../../src/ingest/topics/review-topics.ts';
import { createTopicAdviser } from '../../../../src/ingest/topics/topic-adviser.ts';

const vocabulary = readFileSync('content/topics.yaml', 'utf8');
const labelled = globSync('content/papers/*.mdx')
  .sort()
  .flatMap((file) => {
    const { entry } = parseEntry({ file, bytes: readFileSync(file) });
    return entry ? [{ id: path.basename(file, '.mdx'), title: entry.titleText, abstract: entry.text, topics: entry.topics ?? [] }] : [];
  });
const paper = { title: 'Gardener: LoRA for Small Networks', abstract: 'We study low-rank adaptation of language models with few parameters.' };

test('a proposal says which name stands where and how many near entries agree', () => {
  const [first] = createTopicAdviser({ vocabulary, labelled })(paper);
  expect(first?.topic).toBe('parameter-efficient-fine-tuning');
  expect(first?.evidence).toMatch(/^alias “LoRA” in the title; [1-7] of the 7 nearest entries carry it$/);
});

test('a paper of another field has no topics', () => {
  const suggest = createTopicAdviser({ vocabulary, labelled });
  expect(suggest({ title: 'Tulips in Dry Gardens', abstract: 'We water tulips twice a week and count the petals that remain in autumn.' })).toEqual(
    [],
  );
});

test('the order of the entries does not matter', () => {
  const turned = createTopicAdviser({ vocabulary, labelled: [...labelled].reverse() });
  expect(turned(paper)).toEqual(createTopicAdviser({ vocabulary, labelled })(paper));
});

test('papers that the adviser has not seen get mostly right topics', () => {
  const ours = scoreTopics(proposeLeavingOut({ vocabulary, labelled }, 12));
  expect(ours.microF1).toBeGreaterThan(0.7);
  expect(ours.precision).toBeGreaterThan(0.75);
  expect(ours.microF1).toBeGreaterThan(scoreTopics(proposeByName({ vocabulary, labelled })).microF1);
});

test('a review is quiet about nearly all entries of the catalogue', () => {
  const review = createTopicReviewer({ vocabulary, labelled });
  const remarked = labelled.filter((entry) => {
    const { missing, doubtful } = review(entry);
    return missing.length + doubtful.length > 0;
  });
  expect(remarked.length).toBeLessThan(labelled.length / 6);
});
