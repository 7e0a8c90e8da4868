import { expect, test } from 'vitest';
import { renderManifest } from '../../../../src/exports/data/manifest.ts';
import { loadSource } from './source-fixture.ts';

const FILES = [
  { name: 'topics.json', type: 'application/json', bytes: 3, sha256: 'b' },
  { name: 'papers.jsonl', type: 'application/jsonl', bytes: 2, sha256: 'a' },
];

test('the manifest says what the dump is, and lists its files by name', async () => {
  const source = await loadSource({ 'site.yaml': 'title: Shelf\ndescription: Maps.\nurl: https://maps.example.org\nlicence: CC-BY-4.0\n' });
  expect(JSON.parse(renderManifest({ ...source, commit: 'c0ffee' }, FILES))).toMatchObject({
    version: '1.0',
    name: 'Shelf',
    homepage: 'https://maps.example.org/',
    licence: { id: 'CC-BY-4.0', url: 'https://spdx.org/licenses/CC-BY-4.0.html' },
    commit: 'c0ffee',
    counts: { papers: 1, topics: 2, editions: 1 },
    files: [
      { name: 'papers.jsonl', path: 'data/papers.jsonl', url: 'https://maps.example.org/data/papers.jsonl', bytes: 2, rows: 1, sha256: 'a' },
      { name: 'topics.json', type: 'application/json', rows: 2, sha256: 'b' },
    ],
  });
});

test('what is not known is left out', async () => {
  const source = await loadSource({ 'site.yaml': 'title: Shelf\nlicence: all rights reserved\n' });
  const manifest = JSON.parse(renderManifest(source, [])) as Record<string, unknown>;
  expect(Object.keys(manifest)).not.toContain('commit');
  expect(manifest.licence).toEqual({ id: 'all rights reserved' });
});
