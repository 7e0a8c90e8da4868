import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enrichEntry } from '../../../src/ingest/enrich-entry.ts';
import { fuzzRuns } from '../fuzz-runs.ts';

const NEWS = {
  facts: {
    authors: ['Ada Example'],
    doi: '10.1000/snug',
    venue: 'ICLR 2025',
    links: { code: ['https://github.com/ada/snug'], page: 'https://example.org' },
  },
  abstract: 'We are snug.',
};
const write = (frontMatter: string, body = '\nMine.\n'): string => `---\n${frontMatter}---\n${body}`;
const enrich = (text: string): string => enrichEntry(text, NEWS).text;

describe('an entry gets what it lacks', () => {
  test.each<[string, string, string]>([
    [
      'in the order of the schema',
      write('title: "Snug"\ntopics: [a]\n'),
      write(
        'title: "Snug"\nauthors: [Ada Example]\ndoi: 10.1000/snug\nvenue: ICLR 2025\nlinks:\n  code: [https://github.com/ada/snug]\n  page: https://example.org\ntopics: [a]\n',
      ),
    ],
    [
      'beside comments and quotes, which stay',
      write(
        "# mine\ntitle: 'Snug: it''s'   # as printed\n# of people\nauthors:\n  - Bo Other # first\nlinks: { code: [https://a.example], page: https://b.example } # all\n",
      ),
      write(
        "# mine\ntitle: 'Snug: it''s'   # as printed\n# of people\nauthors:\n  - Bo Other # first\ndoi: 10.1000/snug\nvenue: ICLR 2025\nlinks: { code: [https://a.example], page: https://b.example } # all\n",
      ),
    ],
    [
      'within links in one line',
      write('title: Snug\nauthors: [A]\ndoi: x\nvenue: V\nlinks: { code: [https://a.example] }\n'),
      write('title: Snug\nauthors: [A]\ndoi: x\nvenue: V\nlinks: { code: [https://a.example], page: https://example.org }\n'),
    ],
    [
      'within links in a block, whatever its indent',
      write('title: Snug\nauthors: [A]\ndoi: x\nvenue: V\nlinks:\n    code:\n      - https://a.example\ntopics: [a]\n'),
      write(
        'title: Snug\nauthors: [A]\ndoi: x\nvenue: V\nlinks:\n    code:\n      - https://a.example\n    page: https://example.org\ntopics: [a]\n',
      ),
    ],
    [
      'although a value of several lines looks like keys',
      write('title: >-\n  Snug\n  doi: not one\nauthors: [A]\nlinks: { code: [x], page: y }\n'),
      write('title: >-\n  Snug\n  doi: not one\nauthors: [A]\ndoi: 10.1000/snug\nvenue: ICLR 2025\nlinks: { code: [x], page: y }\n'),
    ],
    [
      'before the first key, when all others come later',
      write('topics: [a]\nlinks: { code: [x], page: y }\n'),
      write('authors: [Ada Example]\ndoi: 10.1000/snug\nvenue: ICLR 2025\ntopics: [a]\nlinks: { code: [x], page: y }\n'),
    ],
  ])('%s', (_, before, after) => {
    expect(enrich(before)).toBe(after);
  });

  test('with the line ends it has', () => {
    const before = write('title: Snug\ntopics: [a]\n').replaceAll('\n', '\r\n');
    const after = enrich(before);
    expect(after).toBe(enrich(write('title: Snug\ntopics: [a]\n')).replaceAll('\n', '\r\n'));
  });

  test('where only some line ends are of the other kind, those stay', () => {
    expect(enrich('---\r\ntitle: Snug\nvenue: V\r\n---\n\r\nMine.')).toMatch(
      /^---\r\ntitle: Snug\nauthors: \[Ada Example\]\r\n[^]*venue: V\r\n[^]*---\n\r\nMine\.$/,
    );
  });

  test.each(['', '\n', '\n\n  \n'])('and an abstract where the body is %j', (body) => {
    expect(enrich(write('title: Snug\n', body))).toMatch(/\n---\n\nWe are snug\.\n\s*$/);
  });
});

describe('an entry stays as it is', () => {
  test.each([
    ['when it lacks nothing', write('title: S\nauthors: [A]\ndoi: x\nvenue: V\nlinks: { code: [x], page: y }\n')],
    ['when its front matter cannot be read', write('title: [\n')],
    ['when its front matter is in one line', write('{ title: Snug }\n')],
    ['when tabs indent it', write('title: Snug\nlinks:\n\tcode: [x]\n')],
    ['when it has no fence', 'title: Snug\n'],
    ['when it is empty', ''],
  ])('%s', (_, text) => {
    expect(enrichEntry(text, NEWS)).toEqual({ text, filled: [] });
  });

  test('in what a person took out', () => {
    const { filled } = enrichEntry(write('title: Snug\nlinks: { code: [x] }\n'), NEWS, (key) => key !== 'doi' && key !== 'links.page');
    expect(filled).toEqual(['authors', 'venue']);
  });
});

test('only adds, and a second time adds nothing', () => {
  const line = fc.constantFrom(
    'title: "A: b"',
    "venue: 'x'",
    'authors:\n  - A\n  - B',
    '# note',
    'lang: en',
    'topics: [a, # why\n  b]',
    'links:\n  pdf: x',
    '',
  );
  const body = fc.constantFrom('', '\n', '\nText.\n', '\nText.');
  fc.assert(
    fc.property(fc.uniqueArray(line), body, fc.boolean(), (lines, rest, isCrlf) => {
      const text = write(`${lines.join('\n')}\n`, rest).replaceAll('\n', isCrlf ? '\r\n' : '\n');
      const { text: once } = enrichEntry(text, NEWS);
      let position = 0;
      for (const piece of text) {
        position = once.indexOf(piece, position) + 1;
        expect(position).toBeGreaterThan(0);
      }
      expect(enrichEntry(once, NEWS)).toEqual({ text: once, filled: [] });
    }),
    { numRuns: fuzzRuns(200) },
  );
});
