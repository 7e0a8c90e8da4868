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
const suggest = createTopicAdviser({ vocabulary, labelled });

test('a proposal says which name stands where and how many near entries agree', () => {
  const [first] = suggest(paper);
  expect(first?.topic).toBe('parameter-efficient-fine-tuning');
  expect(first?.evidence).toMatch(/^alias “LoRA” in the title; [1-7] of the 7 nearest entries carry it$/);
});

test('a paper of another field has no topics', () => {
  expect(suggest({ title: 'Tulips in Dry Gardens', abstract: 'We water tulips twice a week and count the petals that remain in autumn.' })).toEqual(
    [],
  );
});

test('the order of the entries does not matter', () => {
  const turned = createTopicAdviser({ vocabulary, labelled: [...labelled].reverse() });
  expect(turned(paper)).toEqual(suggest(paper));
});

/** A paper of one sentence about something else than the catalogue, with `words` in it. */
const gardens = (words: string): { title: string; abstract: string } => ({
  title: 'Tulips in Dry Gardens',
  abstract: `We water tulips twice a week, by ${words}, and count the petals that remain in autumn.`,
});

test.each(['the clustering of bulbs', 'retrieval of bulbs', 'training of gardeners', 'a document for gardeners', 'a network of hoses'])(
  'words of a label alone propose nothing: %s',
  (words) => {
    expect(suggest(gardens(words))).toEqual([]);
  },
);

test('evidence quotes what the text says, as it says it', () => {
  const find = (title: string, abstract: string, topic: string): string | undefined =>
    suggest({ title, abstract }).find((one) => one.topic === topic)?.evidence;
  const tuning = 'We fine-tune large models with few parameters by low-rank adaptations of their weights.';
  expect(find('Tending Large Models', tuning, 'parameter-efficient-fine-tuning')).toMatch(
    /^alias “low-rank adaptations” in the abstract; \d of the \d nearest/,
  );
  const mining = 'Community structure of large networks is found by spectral graph clusterings.';
  expect(find('Graph Clusterings of Large Networks', mining, 'graph-mining')).toMatch(
    /^alias “Graph Clusterings” in the title; \d of the \d nearest/,
  );
  const low = 'We fine-tune the weights of pre-trained models by updates of low rank, with fewer trainable parameters and less memory.';
  expect(find('Small Updates for Large Models', low, 'parameter-efficient-fine-tuning')).toMatch(/^[2-7] of the \d nearest entries carry it$/);
});

test('Markdown around a name does not hide it', () => {
  const [first] = suggest({
    title: 'Pruned *Tulip* Networks',
    abstract: 'Weights of networks are pruned to $N$:$M$ sparsity by [structured pruning](https://example.org/).',
  });
  expect(first?.topic).toBe('pruning-and-sparsity');
  expect(first?.evidence).toMatch(/^alias “(?:N:M sparsity|structured pruning)” in the abstract/);
});

test('papers that the adviser has not seen get mostly right topics', () => {
  const ours = scoreTopics(proposeLeavingOut({ vocabulary, labelled }, 6));
  expect(ours.microF1).toBeGreaterThan(0.79);
  expect(ours.precision).toBeGreaterThan(0.86);
  expect(ours.microF1).toBeGreaterThan(scoreTopics(proposeByName({ vocabulary, labelled })).microF1);
});

test('a review is quiet about nearly all entries of the catalogue', () => {
  const review = createTopicReviewer({ vocabulary, labelled });
  const remarked = labelled.filter((entry) => {
    const { missing, doubtful } = review(entry);
    return missing.length + doubtful.length > 0;
  });
  expect(remarked.length).toBeLessThanOrEqual(labelled.length * 0.05);
});

test('a review doubts about half of the topics that a paper has nothing to do with', () => {
  const review = createTopicReviewer({ vocabulary, labelled });
  const strangers = labelled.map((entry) => {
    const topic = ['privacy', 'recommender-systems', 'causal-discovery'].find((one) => !entry.topics.includes(one)) ?? '';
    return review({ ...entry, topics: [...entry.topics, topic] }).doubtful.includes(topic);
  });
  expect(strangers.filter(Boolean).length).toBeGreaterThan(labelled.length * 0.45);
});
