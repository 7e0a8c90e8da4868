import { describe, expect, test } from 'vitest';
import { parseEntry } from '../../../src/entries/parse-entry.ts';
import { entryText } from './entry-text.ts';

const parse = (text: string | Uint8Array) =>
  parseEntry({ file: 'papers/plain.mdx', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text });
const firstError = (text: string | Uint8Array) => {
  const problem = parse(text).problems.find(({ severity }) => severity === 'error');
  return problem && `${problem.place?.line}:${problem.place?.column} ${problem.code}`;
};

describe('parseEntry', () => {
  test('gives facts, rendered abstract and summary', () => {
    const { entry, problems } = parse(entryText({ abstract: 'We show $x^2$ grows. It *really* does.' }));
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({
      id: 'plain',
      titleText: 'A plain paper title',
      authors: ['Ada Example'],
      published: '2024-01-15',
      text: 'We show x2 grows. It really does.',
    });
    expect(entry?.html).toContain('<annotation encoding="application/x-tex">x^2</annotation>');
    expect(entry?.html).toContain('<em>really</em>');
  });

  test('keeps the last zero of an arXiv id and the word No', () => {
    const { entry } = parse('---\ntitle: No\narxiv: 2210.02410\n---\n\nText.\n');
    expect(entry).toMatchObject({ title: 'No', arxiv: '2210.02410' });
  });

  test('reads Windows line ends', () => {
    expect(parse(entryText({ abstract: 'One.\n\nTwo.' }).replaceAll('\n', '\r\n')).entry?.html).toBe('<p>One.</p>\n<p>Two.</p>');
  });

  test.each([
    ['an unknown key', entryText({ facts: 'titel: X\n' }), '5:1 unknown-key'],
    ['a month that does not exist', entryText({ facts: 'added: 2023-13-01\n' }), '5:8 invalid-value'],
    ['a list where text is due', entryText({ facts: 'venue: [ICLR]\n' }), '5:8 invalid-value'],
    ['no title', '---\nvenue: ICLR\n---\n\nText.\n', '2:1 missing-key'],
    ['an unclosed quotation mark', '---\ntitle: "unclosed\nauthors: [A B]\n---\n\nText.\n', '2:8 yaml-syntax'],
    ['a key twice', entryText({ facts: 'title: again\n' }), '5:1 yaml-syntax'],
    ['an anchor', entryText({ facts: 'venue: &a ICLR\n' }), '5:11 yaml-feature'],
    ['a merge key', entryText({ facts: '<<: {layout: x}\n' }), '5:1 yaml-feature'],
    ['a tag', entryText({ facts: 'venue: !!str ICLR\n' }), '5:14 yaml-feature'],
    ['nesting without end', entryText({ facts: `venue: ${'['.repeat(5000)}\n` }), '5:1 yaml-feature'],
    ['a fence closed by +++', '---\ntitle: x\n+++\n\nText.\n', '3:1 front-matter-fence'],
    ['a fence with a language', '---javascript\n---\n', '1:1 front-matter-fence'],
    ['a second fence', '---\ntitle: x\n---\n---\nlayout: y\n---\n', '4:1 front-matter-fence'],
    ['no end of the fence', '---\ntitle: x\n', '2:1 front-matter-fence'],
    ['a local address', entryText({ facts: 'links: {page: "http://127.0.0.1/"}\n' }), '5:15 invalid-value'],
    ['an address with a user name', entryText({ facts: 'links: {page: "https://a@b.example.org/"}\n' }), '5:15 invalid-value'],
    ['a formula in the title that links', '---\ntitle: "$\\\\href{https://x.example}{x}$"\n---\n\nText.\n', '2:8 unsafe-formula'],
    ['an escaped tag character in YAML', entryText({ facts: 'venue: "\\U000E0049x"\n' }), '5:8 forbidden-character'],
    ['a direction override', entryText({ abstract: 'The \u202eword' }), '7:5 forbidden-character'],
    ['a direction override as entity', entryText({ abstract: 'The &#x202e;word' }), '7:1 forbidden-character'],
    ['Latin and Cyrillic in one word', entryText({ abstract: 'A p\u0430per' }), '7:3 forbidden-character'],
    ['a byte order mark', `\ufeff${entryText()}`, '1:1 encoding'],
    ['bytes that are not UTF-8', Uint8Array.from([45, 45, 45, 10, 255, 254]), '2:1 encoding'],
  ])('refuses %s', (_, text, expected) => {
    expect(firstError(text)).toBe(expected);
  });

  test('says what to type for an unknown key', () => {
    const [problem] = parse('---\ntitel: X\n---\n\nText.\n').problems.filter(({ code }) => code === 'unknown-key');
    expect(problem).toMatchObject({
      message: '`titel` is not a key of this file.',
      fix: 'write `title`.',
      edit: { start: 4, end: 9, text: 'title' },
    });
    const [second] = parse(entryText({ facts: 'titel: X\n' })).problems;
    expect(second).toMatchObject({ fix: 'delete the line: `title` is there already.' });
    expect(second?.edit).toBeUndefined();
  });

  test('refuses a file beyond 64 KB', () => {
    expect(parse(entryText({ abstract: 'word '.repeat(14000) })).problems[0]?.code).toBe('file-size');
  });

  test('reports every problem of a file in one run', () => {
    const { problems } = parse(entryText({ facts: 'titel: X\nadded: never\n', abstract: '<b>x</b>\n\n![x](y.png)' }));
    expect(problems.map(({ code }) => code)).toEqual(['invalid-value', 'unknown-key', 'html', 'image']);
  });
});

describe('front matter that is broken in one place', () => {
  const list = (frontMatter: string): string[] =>
    parseEntry({ file: 'papers/moss.mdx', bytes: new TextEncoder().encode(`---\n${frontMatter}\n---\n\nText.\n`) }).problems.map(
      ({ code, place }) => `${place?.line} ${code}`,
    );
  test.each([
    [
      'a quotation mark that is not closed',
      'title: "Moss\npublished: 2020-13-01\ntopic: [moss]',
      ['2 yaml-syntax', '3 invalid-value', '4 unknown-key'],
    ],
    ['a colon in a value', 'title: Moss: an open plant\npublished: 2020-13-01', ['2 yaml-syntax', '3 invalid-value']],
    ['a bracket that is not closed', 'title: Moss\ntopics: [moss\npublished: 2020-13-01', ['3 yaml-syntax', '4 invalid-value']],
    ['a key that stands twice', 'title: Moss\ntitle: Fern\npublished: 2020-13-01', ['3 yaml-syntax', '4 invalid-value']],
    ['an anchor', 'title: &a Moss\npublished: 2020-13-01', ['2 yaml-feature', '3 invalid-value']],
    ['a value below its key', 'title: Moss\nauthors:\n- "Ada\n- Ben\nstatus:\n  kind: lost\n', ['4 yaml-syntax', '7 invalid-value']],
    ['a key without a colon', 'title Moss\npublished: 2020', ['2 yaml-syntax']],
    ['no key that can be read', '[[[', ['3 yaml-syntax']],
  ])('%s hides nothing of the other keys, and nothing is made up', (_, frontMatter, expected) => {
    expect(list(frontMatter)).toEqual(expected);
  });
});

describe('fences', () => {
  const fences = (text: string) => parse(text).problems.map(({ place, fix }) => `${place?.line} ${fix}`);
  const START = 'write `---` alone on the first line.';
  const END = 'write `---` alone on a line after the facts.';
  test.each([
    ['both absent', 'title: Moss\nauthors:\n  - Ada Example\n\nText: with a colon.\n', [`1 ${START}`, `3 ${END}`]],
    ['the first absent', 'title: Moss\n---\n\nText.\n', [`1 ${START}`]],
    ['the last absent', '---\ntitle: Moss\n\nText.\n', [`2 ${END}`]],
    ['no facts at all', 'Moss grows.\n', [`1 ${START}`]],
  ])('%s: all are told at once', (_, text, expected) => {
    expect(fences(text)).toEqual(expected);
  });
});
