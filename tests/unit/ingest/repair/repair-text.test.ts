import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderEntrySource } from '../../../../src/entries/entry-source.ts';
import { parseEntry } from '../../../../src/entries/parse-entry.ts';
import { repairText, repairTitle } from '../../../../src/ingest/repair/repair-text.ts';

const read = (title: string, abstract: string) => parseEntry({ file: 'a.mdx', bytes: Buffer.from(renderEntrySource({ title }, abstract)) });

describe('repairText', () => {
  test('puts the authors’ spans back first, formulas over several spans included', () => {
    const spans = [
      { after: 'private set', seed: 'X', tex: '$X' },
      { after: 'set X', seed: 'subset', tex: '\\subset' },
      { after: 'X subset', seed: 'R^d,', tex: '\\mathbb{R}^d$,' },
      { after: 'with few', seed: 'Big', tex: '$\\textbf{B}$ig' },
    ];
    const { markdown, missed } = repairText('A private set X subset R^d, with few Big Xs', { spans, dollars: 'lost' });
    expect(markdown).toBe('A private set $X \\subset \\mathbb{R}^d$, with few **B**ig Xs');
    expect(missed).toEqual([]);
  });

  test('finds a span by the words before it, and names one that fits nowhere', () => {
    const spans = [
      { after: 'the', seed: 'n', tex: '$n$' },
      { after: 'of no', seed: 'k', tex: '$k$' },
    ];
    const { markdown, missed } = repairText('an n and the n', { spans, dollars: 'lost' });
    expect(markdown).toBe('an n and the $n$');
    expect(missed.map(({ seed }) => seed)).toEqual(['k']);
  });

  test('takes digits after a formula into it, where Markdown would not end it', () => {
    const spans = [{ after: '', seed: '(sim50\\%)', tex: '($\\sim$50\\%)' }];
    expect(repairText('(sim50\\%) of it', { spans, dollars: 'lost' }).markdown).toBe('($\\sim50\\%$) of it');
  });

  test('keeps formulas of a document that kept its dollars', () => {
    const kept = (text: string): string => repairText(text, { dollars: 'kept' }).markdown;
    expect(kept('costs $5 and $6, or $3,000 (not $4)')).toBe('costs \\$5 and \\$6, or \\$3,000 (not \\$4)');
    expect(kept("4x, 3times, epsilon-greedy -- and `so'")).toBe("4x, 3times, epsilon-greedy -- and \\`so'");
    expect(kept('\\(x^2\\) and \\[y\\]')).toBe('$x^2$ and $y$');
    expect(kept('a $\\times$2 gain')).toBe('a $\\times2$ gain');
    expect(repairText('of $O(n_1)$ and \\$5', { dollars: 'kept' }).markdown).toBe('of $O(n_1)$ and \\$5');
  });

  test('names what still looks damaged', () => {
    const { leftovers } = repairText('an \\unknown{thing} of rank S^3A and sqrt', { dollars: 'lost' });
    expect(leftovers.map(({ text }) => text)).toEqual(['\\unknown{thing}', 'S^3A', 'sqrt']);
  });

  test('shows each repair with the word around it', () => {
    expect(repairText('a 50\\% cut', { dollars: 'lost' }).repairs).toEqual([{ rule: 'escaped-character', before: '50\\%', after: '50%' }]);
  });

  test.each([
    ['(https://example.org/a_b), then', 'https://example.org/a_b'],
    ['https://example.org/a(b).', 'https://example.org/a(b)'],
    ['“https://example.org/a”', 'https://example.org/a'],
  ])('%s holds the address %s', (text, url) => {
    const { markdown, urls } = repairText(text, { dollars: 'lost' });
    expect(urls).toEqual([url]);
    expect(read('A', markdown).entry?.html).toContain(`href="${url}"`);
  });

  test('makes code inert', () => {
    const { entry, problems } = read(
      'A',
      repairText('import x from "y" {process.env.HOME} <script>x</script> ${a} <b>', { dollars: 'lost' }).markdown,
    );
    expect(problems).toEqual([]);
    expect(entry?.text).toBe('import x from "y" {process.env.HOME} <script>x</script> ${a} <b>');
  });
});

test('what Markdown and MDX would misread reads as typed, in abstracts and titles', () => {
  const piece = fc.constantFrom(
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '#',
    '>',
    '<',
    '{',
    '}',
    '$',
    '~~',
    '&amp;',
    '|',
    '+',
    '-',
    '1.',
    'a',
    'B_c',
    'x*y',
    '!',
    '@',
    '\\ ',
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 25 }).map((pieces) => `w ${pieces.join(' ')} w`);
  fc.assert(
    fc.property(text, (prose) => {
      const abstract = repairText(prose, { dollars: 'lost' });
      const title = repairTitle(prose, { dollars: 'lost' });
      fc.pre(abstract.repairs.length === 0);
      const { entry, problems } = read(title.markdown, abstract.markdown);
      expect(problems).toEqual([]);
      expect(entry?.text).toBe(prose);
      expect(entry?.titleText).toBe(prose);
    }),
  );
});
