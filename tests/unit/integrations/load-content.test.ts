import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadContent } from '../../../src/integrations/load-content.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'papershelf-'));
  await mkdir(path.join(folder, 'content/papers'), { recursive: true });
  await writeFile(path.join(folder, 'content/site.yaml'), 'title: The Moss Shelf\ndescription: Papers about moss.\nurl: https://moss.example.org\n');
  const topics = 'areas:\n  - id: gardens\n    label: Gardens\n    topics:\n      - { id: moss, label: Moss, scope: Everything green and low. }\n';
  await writeFile(path.join(folder, 'content/topics.yaml'), topics);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sound = { title: 'A sound study of moss', authors: '[Ada Example]', published: '2020-02-03', arxiv: '"2002.00001"', topics: '[moss]' };

async function load(entries: Readonly<Record<string, { facts: Readonly<Record<string, string>>; abstract?: string }>>) {
  for (const [id, { facts, abstract = 'Moss grows.' }] of Object.entries(entries)) {
    const lines = Object.entries(facts).map(([key, value]) => `${key}: ${value}\n`);
    await writeFile(path.join(folder, 'content/papers', `${id}.mdx`), `---\n${lines.join('')}---\n\n${abstract}\n`);
  }
  const loaded = await loadContent({ content: path.join(folder, 'content'), cache: path.join(folder, 'cache') });
  const codes = loaded.problems.map(({ file, code }) => `${path.basename(file, '.mdx')} ${code}`);
  return { ids: [...(loaded.catalogue?.byId.keys() ?? [])], codes };
}

test('a broken entry is judged by every rule in the same run, and is in no catalogue', async () => {
  const broken = { title: 'Another study', authors: '[Ada Example]', published: '2020-13-40', arxiv: '"2002.00001"', topics: '[mos]' };
  const { ids, codes } = await load({ a: { facts: sound }, b: { facts: broken, abstract: '<script>' } });
  expect(codes.sort()).toEqual(['b duplicate-arxiv', 'b html', 'b invalid-value', 'b unknown-topic']);
  expect(ids).toEqual(['a']);
});

test('what cannot be read is not called absent', async () => {
  const broken = { ...sound, title: 'Another study', arxiv: '"2002.00002"', published: 'soon', authors: '{}', topics: 'moss' };
  const { codes } = await load({ b: { facts: broken, abstract: '{f()}' } });
  expect(codes.sort()).toEqual(['b code-in-body', 'b invalid-value', 'b invalid-value', 'b invalid-value']);
});

test('a title beside an identifier that cannot be read is no duplicate', async () => {
  const { codes } = await load({ a: { facts: sound }, b: { facts: { ...sound, arxiv: '"20020.1"' } } });
  expect(codes).toEqual(['b invalid-value']);
});
