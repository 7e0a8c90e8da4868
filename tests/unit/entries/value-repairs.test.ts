import { describe, expect, test } from 'vitest';
import { parseEntry } from '../../../src/entries/parse-entry.ts';
import { applyEdits } from '../../../src/problems/apply-edits.ts';
import type { Edit } from '../../../src/problems/problem.ts';

const HEAD = '---\ntitle: Moss\n';
const judge = (text: string) => parseEntry({ file: 'papers/moss.mdx', bytes: new TextEncoder().encode(text) }).problems;
const entry = (line: string): string => `${HEAD}${line}\n---\n\nText.\n`;
const typed = (fix = ''): string => /`(.+)`/s.exec(fix)?.[1] ?? '';

const CERTAIN: readonly (readonly [string, string])[] = [
  ['doi: https://doi.org/10.1234/abc', 'doi: 10.1234/abc'],
  ['doi: "doi:10.1234/abc"', 'doi: 10.1234/abc'],
  ['arxiv: arXiv:2405.01234v2', 'arxiv: "2405.01234"'],
  ['arxiv: https://arxiv.org/pdf/2405.01234v1.pdf', 'arxiv: "2405.01234"'],
  ['authors: Ada Example', 'authors: [Ada Example]'],
  ['categories: cs.LG', 'categories: [cs.LG]'],
  ['topics: moss-growing', 'topics: [moss-growing]'],
  ['acronyms: MOSS', 'acronyms: [MOSS]'],
  ['links: { code: https://example.org/moss }', 'links: { code: [https://example.org/moss] }'],
];

const LIKELY: readonly (readonly [string, string])[] = [
  ['published: May 2024', 'published: 2024-05'],
  ['published: 17 May 2024', 'published: 2024-05-17'],
  ['published: May 17th, 2024', 'published: 2024-05-17'],
  ['published: 17.05.2024', 'published: 2024-05-17'],
  ['published: 05/17/2024', 'published: 2024-05-17'],
  ['published: 2024-5-7', 'published: 2024-05-07'],
  ['published: 2024-05-17T10:00:00Z', 'published: 2024-05-17'],
  ['authors: Ada Example, Ben Sample', 'authors: [Ada Example, Ben Sample]'],
  ['authors: “Ada Example”; “Ben Sample”', 'authors: [Ada Example, Ben Sample]'],
  ['authors: Ada Example, Ben Sample, and Cy Trial', 'authors: [Ada Example, Ben Sample, Cy Trial]'],
  ['topics: [Moss Growing, moss-growing]', 'topics: [moss-growing]'],
  ['topics: Moss Growing', 'topics: [moss-growing]'],
  ['lang: german', 'lang: de'],
  ['lang: Deutsch', 'lang: de'],
  ['status: withdrawn', 'status: { kind: retracted }'],
  ['venue: [ICMoss]', 'venue: ICMoss'],
  ['links: https://github.com/example/moss', 'links: { code: [https://github.com/example/moss] }'],
];

const UNKNOWN: readonly (readonly [string, string])[] = [
  ['published: 05/06/2024', 'published: YYYY-MM-DD'],
  ['published: 2024-13-45', 'published: YYYY-MM-DD'],
  ['published: Monday', 'published: YYYY-MM-DD'],
  ['authors: Example, Ada', 'authors: [First Last, First Last]'],
  ['arxiv: soon', 'arxiv: "YYMM.NNNNN"'],
  ['lang: mossish', 'lang: pt-BR'],
  ['topics: []', 'topics: [first-topic, second-topic]'],
];

describe('a value of the wrong form', () => {
  test.each([...CERTAIN, ...LIKELY])('%s is answered with %s, which passes', (line, meant) => {
    const problems = judge(entry(line));
    expect(problems).toHaveLength(1);
    expect(typed(problems[0]?.fix)).toBe(meant);
    expect(judge(entry(meant))).toEqual([]);
  });

  test.each(CERTAIN)('%s is mended without asking', (line) => {
    const text = entry(line);
    const edits = judge(text).flatMap(({ edit }): Edit[] => (edit ? [edit] : []));
    expect(edits).toHaveLength(1);
    expect(judge(applyEdits(text, edits))).toEqual([]);
  });

  test.each([...LIKELY, ...UNKNOWN])('%s is left to a person', (line) => {
    expect(judge(entry(line)).flatMap(({ edit }) => edit ?? [])).toEqual([]);
  });

  test.each(UNKNOWN)('%s is answered with a placeholder', (line, shape) => {
    expect(typed(judge(entry(line))[0]?.fix)).toBe(shape);
  });

  test('is mended at its place beside a line that is broken', () => {
    const text = '---\ntitle: "Moss\ndoi: https://doi.org/10.1234/abc\n---\n\nText.\n';
    const edits = judge(text).flatMap(({ edit }): Edit[] => (edit ? [edit] : []));
    expect(applyEdits(text, edits)).toContain('\ndoi: 10.1234/abc\n');
  });
});
