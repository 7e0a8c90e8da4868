import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderEntrySource } from '../../../../src/entries/entry-source.ts';
import { parseEntry } from '../../../../src/entries/parse-entry.ts';
import { repairText } from '../../../../src/ingest/repair/repair-text.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';

const read = (markdown: string) => parseEntry({ file: 'a.mdx', bytes: Buffer.from(renderEntrySource({ title: 'A title' }, markdown)) });

/** What people type that looks like a mark of Markdown, TeX or HTML and is none. */
const WORDS = [
  'p < 0.05,', 'k<n', '<unk>', '<b>', '{a,b}', '{{x}}', '$5 and $6', '$3M', 'S^{2}FT', 'S^3A', '5 * 3 * 2', 'a*', '_x_', '__init__', '~', '~3x', '~~no~~',
  'me@example.org', '(see https://example.org/a_(b)_c)', 'https://example.org/x_y_z?a=1&b=2#c', 'https://github', 'CIDEr@0.5IoU', 'www. x', 'snake_case_word',
  'f(x_1, y)', 'x[i]', '[sic]', '![no](x)', '[a](b)', '&amp;', '&lt;', 'AT&T', '#1', '> y', '1. One', '- a', '+', '| a | b |', '`code`', 'import x', 'export y',
  'O(n^2)', 'x_i', 'epsilon', '3times', 'n times n', 'C++', 'C#', 'std::vector<int>', '"so"', 'rock & roll', '!', '==', '=>', '50%', 'a/b', '“q”',
]; // prettier-ignore

test.each(WORDS)('%s reads as typed', (word) => {
  const { entry, problems } = read(repairText(word, { dollars: 'kept' }).markdown);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(entry?.text).toBe(word);
});

test('prose that kept its dollars reads as typed, whatever stands beside what', () => {
  const prose = fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.stringMatching(/^[!-~]{1,8}$/) }), {
      minLength: 1,
      maxLength: 12,
    })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(prose, (text) => {
      // A tie of TeX after an abbreviation, commands and formulas are read as such.
      fc.pre(!/\\|``|''|--|`[^`]*'|~\S*ref|\b(?:[A-Z][a-z]+|cf|al|vs)\.?~\S|\$[^$]*\S\$(?!\d)|[{}]https?:|https?:[^ ]*[{}]/.test(text));
      const { entry, problems } = read(repairText(text, { dollars: 'kept' }).markdown);
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(entry?.text).toBe(text);
    }),
    { numRuns: fuzzRuns(150) },
  );
});

const PIECES = [
  ...Array.from('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'),
  'x_1 ', '(x_', 'http://', '$x ', '$a$', '*a', '[a](', 'a@b.', 'www.', '\\(', '{\\em ', '\\href{', '``a', '`a ', '\\cite{', '\\begin{align}', '\\footnote{a', 'n times ', 'O(n^2) ', '12 times ',
]; // prettier-ignore

test.each(['kept', 'lost'] as const)('64 KB of any mark is read in bounded time, dollars %s', (dollars) => {
  for (const piece of PIECES) {
    const start = process.cpuUsage().user;
    repairText(piece.repeat(65_536 / piece.length), { dollars });
    expect(process.cpuUsage().user - start, piece).toBeLessThan(1_000_000);
  }
});
