import { describe, expect, test } from 'vitest';
import { parseEntry } from '../../../src/entries/parse-entry.ts';
import { applyEdits } from '../../../src/problems/apply-edits.ts';

const judge = (line: string) => parseEntry({ file: 'papers/moss.mdx', bytes: new TextEncoder().encode(fence(line)) });
const fence = (line: string): string => `---\n${line.startsWith('title') ? '' : 'title: Moss\n'}${line}\n---\n\nText.\n`;

describe('a slip is told with the finished line', () => {
  test.each([
    ['title: "A "quoted" title"', `title: 'A "quoted" title'`],
    ['title: "Moss" is "green"', `title: '"Moss" is "green"'`],
    ['title: "Moss" is green', `title: '"Moss" is green'`],
    [`title: "Don't "walk" it"`, `title: 'Don''t "walk" it'`],
    [`title: 'Don't walk'`, `title: "Don't walk"`],
    [`title: 'Moss' and 'fern'`, `title: "'Moss' and 'fern'"`],
    ['title: QuietWalk: Short Walks', 'title: "QuietWalk: Short Walks"'],
    ['title: $\\lambda$: Short Walks', "title: '$\\lambda$: Short Walks'"],
    ['title: "The $\\lambda$ Walk"', "title: 'The $\\lambda$ Walk'"],
    ['title: [Re] Moss', 'title: "[Re] Moss"'],
    ['authors: [Ada, Ben Sample', 'authors: [Ada, Ben Sample]'],
    ['links: { page: https://example.org/moss', 'links: { page: https://example.org/moss }'],
  ])('%s', (line, meant) => {
    const { problems } = judge(line);
    expect(problems.map(({ code }) => code)).toEqual(['yaml-syntax']);
    expect(problems[0]?.fix).toContain(`\`${meant}\`.`);
    expect(problems[0]?.place?.line).toBe(line.startsWith('title') ? 2 : 3);
    expect(judge(meant).problems).toEqual([]);
  });

  test.each([['title: QuietWalk: Short Walks'], ['authors:\n\t- Ada Example\n\t- Ben Sample'], ['links:\n\tcode:\n\t\t- https://example.org/moss']])(
    '%s is mended without asking',
    (line) => {
      const edits = judge(line).problems.flatMap(({ edit }) => edit ?? []);
      expect(edits).toHaveLength(1);
      const bytes = new TextEncoder().encode(applyEdits(fence(line), edits));
      expect(parseEntry({ file: 'papers/moss.mdx', bytes }).problems).toEqual([]);
    },
  );

  test('and hides no other fault', () => {
    const { problems } = judge('title: Moss: green\nvenue: A\nvenue: B\nauthors: [Ada');
    expect(problems.map(({ place }) => place?.line).sort()).toEqual([2, 4, 5]);
  });

  test.each([['title: "Moss\n  grows: here"\n- x'], ['title: Moss # note: green\n- x']])('%s is no slip', (line) => {
    expect(judge(line).problems[0]?.fix).not.toMatch(/title: ["']Moss[ :]/);
  });
});
