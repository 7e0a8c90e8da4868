import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTexts, readAbstract } from '../../../src/entries/parse-entry.ts';
import { findPlainParagraphs } from '../../../src/entries/plain-abstract.ts';
import { fuzzRuns } from '../fuzz-runs.ts';

const PAPERS = path.join(import.meta.dirname, '..', '..', '..', 'content', 'papers');
const ORIGIN = { file: 'papers/plain.mdx', lineOffset: 5, charOffset: 90 };
const ABSTRACTS = readdirSync(PAPERS)
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => readFileSync(path.join(PAPERS, name), 'utf8').split('\n---\n')[1] ?? '');

/** Words of real abstracts, among which whatever could mean something is set. */
const WORDS = [...new Set(ABSTRACTS.join(' ').split(/\s+/))].filter((word) => word !== '' && word.length < 40);
const MARKS = [
  ...'.,;:\'"()%?!–—/+=-#^~[]>*_`|@&<{}\\$ \n\t\0\r'.split(''),
  ...[
    '\n\n',
    '\n\n\n',
    '  ',
    ' \n',
    '\n ',
    '~~',
    '](',
    ']:',
    '[^1]',
    '![',
    '[x] ',
    '[r][s]',
    'http://a.example',
    'https:',
    'WWW.a.example',
    'a@b.example',
  ],
  ...[
    'mailto:',
    '&amp;',
    'import ',
    'export ',
    '1. ',
    '- ',
    '===',
    '---',
    '2) ',
    '> ',
    ': ',
    '\u00a0',
    '\u2009',
    '\u00ad',
    '\u200b',
    '\u2028',
    '\u0085',
  ],
  ...['é', 'e\u0301', '漢字。', '﹏', '𝔸', '👩‍🔬', '\ufdd0', '\ufffd', '\ud800', 'ǅ', 'e.g. A', 'x. B', '<b>', '“', '”'],
];

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS).map((word) => `${word} `) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);
const recombined = fc
  .tuple(fc.array(piece, { maxLength: 30 }), fc.boolean())
  .map(([list, ends]) => (ends ? `${list.join('').trim()}.\n` : list.join('')));
const changed = fc.tuple(fc.constantFrom(...ABSTRACTS), fc.nat(2000), fc.constantFrom('', ...MARKS)).map(([text, at, mark]) => {
  const index = at % (text.length + 1);
  return text.slice(0, index) + mark + text.slice(index);
});

test.each(['recombined', 'changed'])('plain prose is read as the parser reads it (%s)', (kind) => {
  let plain = 0;
  fc.assert(
    fc.property(kind === 'changed' ? changed : recombined, (markdown) => {
      if (findPlainParagraphs(markdown) === undefined) return;
      plain++;
      expect(readAbstract(markdown, ORIGIN)).toEqual(parseTexts(markdown, ORIGIN));
    }),
    { numRuns: fuzzRuns(600) },
  );
  expect(plain).toBeGreaterThan(50);
});

test.each([
  ['a list', 'First:\n\n- one'],
  ['a link', 'See [this](https://a.example).'],
  ['a bare address', 'See www.a.example.'],
  ['maths', 'For all $n$.'],
  ['a hidden character', 'Hy\u00adphen.'],
  ['a reference to a character', 'A &lt; b.'],
  ['a line that looks like code', 'export is allowed.'],
  ['a paragraph on several lines', 'One\ntwo.'],
  ['a break', 'One  '],
])('%s is left to the parser', (_, markdown) => {
  expect(findPlainParagraphs(markdown)).toBeUndefined();
});
