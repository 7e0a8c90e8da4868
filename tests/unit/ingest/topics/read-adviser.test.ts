import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTopicAdviser } from '../../../../src/ingest/topics/read-adviser.ts';

const paper = { title: 'Gardener: LoRA for Small Networks', abstract: 'We study low-rank adaptation of language models with few parameters.' };
const near = /of the 7 nearest entries/;

let content: string;
beforeEach(async () => {
  content = await mkdtemp(path.join(tmpdir(), 'adviser-'));
  await cp('content/topics.yaml', path.join(content, 'topics.yaml'));
});
afterEach(() => rm(content, { recursive: true }));

test('a content folder teaches its topics', async () => {
  await cp('content/papers', path.join(content, 'papers'), { recursive: true });
  const [first] = (await readTopicAdviser(content))(paper);
  expect(first?.topic).toBe('parameter-efficient-fine-tuning');
  expect(first?.evidence).toMatch(near);
});

test('broken entries and topics that are only proposed teach nothing', async () => {
  await cp('content/papers', path.join(content, 'papers'), {
    recursive: true,
    filter: (source) => source.endsWith('papers') || /\/[a-c][^/]*$/.test(source),
  });
  const before = (await readTopicAdviser(content))(paper);
  const body = `---\n\n${paper.abstract}\n`;
  await writeFile(path.join(content, 'papers', 'broken.mdx'), `---\ntitle: [${paper.title}\ntopics: [privacy]\n${body}`);
  await writeFile(path.join(content, 'papers', 'unsaid.mdx'), `---\ntitle: "${paper.title}"\n${body}`);
  await writeFile(
    path.join(content, 'papers', 'proposed.mdx'),
    `---\ntitle: "${paper.title}"\n# Proposed, to be confirmed: privacy.\ntopics: [privacy]\n${body}`,
  );
  expect((await readTopicAdviser(content))(paper)).toEqual(before);
});

test.each(['', 'areas: [', 'areas: none', '42'])('the vocabulary %j proposes nothing', async (vocabulary) => {
  await writeFile(path.join(content, 'topics.yaml'), vocabulary);
  expect((await readTopicAdviser(content))(paper)).toEqual([]);
});

test('a folder without anything proposes nothing', async () => {
  expect((await readTopicAdviser(path.join(content, 'nowhere')))(paper)).toEqual([]);
});
