import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseEntry } from '../../../src/entries/parse-entry.ts';
import { editEntry, type FactValue } from '../../../src/forge/edit-entry.ts';

const ENTRY = `---
# Kept by hand.
title: "Quiet Walks: On Graphs" # as printed
authors:
  - Ada Example # first
  - Ben Sample

arxiv: "2405.01234"
venue: 'ICLR 2025'
links:
  code: [https://example.org/code] # the authors'
  page: https://example.org/paper
topics: [network-embedding]
# the end
---

We walk.
`;

const edit = (key: string, value: FactValue | undefined): string => editEntry(ENTRY, { facts: new Map([[key, value]]) });

/** Lines that are new and lines that are gone. */
const diff = (text: string): string[] => [
  ...ENTRY.split('\n')
    .filter((line) => !text.split('\n').includes(line))
    .map((line) => `- ${line}`),
  ...text
    .split('\n')
    .filter((line) => !ENTRY.split('\n').includes(line))
    .map((line) => `+ ${line}`),
];

describe('an edit', () => {
  test.each<[string, FactValue | undefined, string[]]>([
    ['title', 'Loud "Walks": #2', ['- title: "Quiet Walks: On Graphs" # as printed', '+ title: "Loud \\"Walks\\": #2" # as printed']],
    ['venue', 'NeurIPS 2025', ["- venue: 'ICLR 2025'", "+ venue: 'NeurIPS 2025'"]],
    ['venue', undefined, ["- venue: 'ICLR 2025'"]],
    ['arxiv', '2405.01230', ['- arxiv: "2405.01234"', '+ arxiv: "2405.01230"']],
    ['published', '2024-05-17', ['+ published: 2024-05-17']],
    ['doi', '10.1234/a#b', ['+ doi: 10.1234/a#b']],
    ['topics', ['graph-mining', 'privacy'], ['- topics: [network-embedding]', '+ topics: [graph-mining, privacy]']],
    ['authors', ['Ada Example', 'Cy: Third'], ['-   - Ben Sample', '+   - "Cy: Third"']],
    ['authors', undefined, ['- authors:', '-   - Ada Example # first', '-   - Ben Sample']],
    [
      'links',
      { code: ['https://example.org/code'], page: 'https://example.org/new' },
      ['-   page: https://example.org/paper', '+   page: https://example.org/new'],
    ],
    [
      'links',
      { project: ['https://example.org/p'] },
      ["-   code: [https://example.org/code] # the authors'", '-   page: https://example.org/paper', '+   project: [https://example.org/p]'],
    ],
  ])('of %s to %j touches nothing else', (key, value, expected) => {
    const text = edit(key, value);
    expect(diff(text)).toEqual(expected);
    expect((parse(text.split('---\n')[1]!, { schema: 'failsafe' }) as Record<string, unknown>)[key]).toEqual(value);
    expect(
      parseEntry({ file: 'content/papers/quiet-walks.mdx', bytes: Buffer.from(text) }).problems.filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  test('of the abstract keeps the facts, and escapes what MDX tools would misread', () => {
    const text = editEntry(ENTRY, { facts: new Map(), abstract: '\nWe run {fast}.\n\n' });
    expect(text).toBe(ENTRY.replace('We walk.', 'We run \\{fast}.'));
  });
});
