import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, test } from 'vitest';
import { parseEntry, type ParsedEntry } from '../../../src/entries/parse-entry.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { entryText } from './entry-text.ts';
import { findForeignMarkup } from './foreign-markup.ts';

const SLOW = 1000;
const PIECES = [
  ...'>*_~`[]()<!&#-+|\\$^{}:"\'=.@/?; \n\t'.split(''),
  ...[
    '\n\n',
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<unk>',
    '<a href=',
    'onclick=x',
    'javascript:',
    'https://example.org',
    'www.',
    '&#x3c;',
    '&lt;',
  ],
  ...[
    'import x from "y"',
    'export ',
    '{f()}',
    '[^1]',
    '[^1]: ',
    '[r]: ',
    '![',
    '](',
    '| - |',
    '---\n',
    '```',
    '$$',
    '\\frac{',
    '\\text{',
    '\\href{',
    '\\def',
  ],
  ...['a@b.example', '1. ', '    ', 'é', '漢', 'ע', '👩‍🔬', '\u202e', '\u0000', '\ud800', 'layout: x\n', 'title: ', '&a', '*a', '!!x'],
];
const pieces = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 80 });
const documents = pieces.map((list) => list.join(''));

const parse = (text: string): ParsedEntry => parseEntry({ file: 'papers/plain.mdx', bytes: new TextEncoder().encode(text) });

function parseInTime(text: string): ParsedEntry {
  const start = process.cpuUsage();
  const parsed = parse(text);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(SLOW);
  expect(parsed.entry === undefined).toBe(parsed.problems.some(({ severity }) => severity === 'error'));
  return parsed;
}

test('any abstract is refused, or rendered with nothing foreign in it', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(documents, (abstract) => {
      const { entry } = parseInTime(entryText({ abstract }));
      expect(findForeignMarkup(`${entry?.html ?? ''}${entry?.summaryHtml ?? ''}`)).toEqual([]);
    }),
    { numRuns: fuzzRuns(400) },
  );
});

test('any front matter and any file is read or refused', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(documents, fc.boolean(), (text, isFile) => {
      parseInTime(isFile ? text : entryText({ facts: `${text}\n` }));
    }),
    { numRuns: fuzzRuns(400) },
  );
});

const words = fc.array(fc.stringMatching(/^[A-Za-zéßñ漢β0-9]{2,8}[,;%&<>={}(/-]?[a-z0-9]{0,3}$/), { minLength: 1, maxLength: 20 });

test('plain prose comes out as it went in', () => {
  fc.assert(
    fc.property(words, (list) => {
      const prose = list.join(' ');
      const { entry } = parse(entryText({ abstract: prose }));
      if (entry) expect(readText(parseFragment(entry.html)).trim()).toBe(prose);
    }),
    { numRuns: fuzzRuns(400) },
  );
});

function readText(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(readText).join('') : '';
}
