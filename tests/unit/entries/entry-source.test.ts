import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeProse, renderEntrySource } from '../../../src/entries/entry-source.ts';
import { parseEntry } from '../../../src/entries/parse-entry.ts';
import type { FrontMatter } from '../../../src/entries/schema.ts';

const parse = (text: string) => parseEntry({ file: 'papers/x.mdx', bytes: new TextEncoder().encode(text) });

describe('renderEntrySource', () => {
  test('writes keys in the schema’s order, the title quoted and lists on one line', () => {
    const facts: FrontMatter = {
      topics: ['privacy'],
      arxiv: '2210.02410',
      authors: ['Ada Example', 'O\u2019Neil, Jr.'],
      title: 'A: "b" & c',
      source: { seed: 'a.txt', line: 3 },
    };
    expect(renderEntrySource(facts, 'k < n and {x}')).toMatchInlineSnapshot(`
      "---
      title: "A: \\"b\\" & c"
      authors: [Ada Example, "O’Neil, Jr."]
      arxiv: "2210.02410"
      topics: [privacy]
      source: {seed: a.txt, line: 3}
      ---

      k \\< n and \\{x}
      "
    `);
  });

  test('is undone by parseEntry for any title, names and venue', () => {
    const line = fc
      .stringMatching(/^[ -~]{1,40}$/)
      .map((text) => text.trim())
      .filter((text) => text !== '' && !text.includes('$'));
    fc.assert(
      fc.property(line, fc.array(line, { minLength: 1, maxLength: 4 }), line, (title, authors, venue) => {
        const { entry, problems } = parse(renderEntrySource({ title, authors, venue }, 'Text.'));
        expect(problems).toEqual([]);
        expect(entry).toMatchObject({ title, authors, venue });
      }),
    );
  });
});

describe('proposed topics', () => {
  const render = (evidence: string) =>
    renderEntrySource({ title: 'A title', topics: ['privacy'], added: '2024-05-17' }, 'Text.', [{ topic: 'privacy', evidence }]);

  test('stand below a comment that says why', () => {
    expect(render('alias “DP” in the title').split('\n').slice(1, 5)).toEqual([
      'title: "A title"',
      '# Proposed, to be confirmed: privacy (alias “DP” in the title).',
      'topics: [privacy]',
      'added: 2024-05-17',
    ]);
  });

  test('are read as they are, whatever the evidence says', () => {
    const evidence = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('\n---\ntitle: x', '\r# x\u2028doi: 10.1/2', 'x'.repeat(5000), '\0\u202e'),
    );
    fc.assert(
      fc.property(evidence, (text) => {
        const { entry, problems } = parse(render(text));
        expect(problems.filter(({ code }) => code !== 'forbidden-character')).toEqual([]);
        expect(entry).toMatchObject({ title: 'A title', topics: ['privacy'], added: '2024-05-17' });
      }),
    );
  });
});

describe('escapeProse', () => {
  test.each([
    ['p < 0.05', 'p \\< 0.05'],
    ['S^{2}FT', 'S^\\{2}FT'],
    ['$\\frac{1}{2}$ and `{x}`', '$\\frac{1}{2}$ and `{x}`'],
    ['<https://example.org/a_b>', '[https://example.org/a\\_b](https://example.org/a_b)'],
    ['import substitution', '&#105;mport substitution'],
    ['\\{done\\}', '\\{done\\}'],
  ])('writes %s as %s', (typed, written) => {
    expect(escapeProse(typed)).toBe(written);
    expect(escapeProse(written)).toBe(written);
  });
});
