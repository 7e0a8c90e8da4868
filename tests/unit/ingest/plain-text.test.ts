import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderEntrySource } from '../../../src/entries/entry-source.ts';
import { parseEntry } from '../../../src/entries/parse-entry.ts';
import { cleanLine, renderPlainText } from '../../../src/ingest/plain-text.ts';

test.each([
  ['keeps a formula that can be read', 'a bound of $O(\\sqrt{n})$ steps', 'a bound of $O(\\sqrt{n})$ steps'],
  ['writes a formula that cannot be read as text', 'a $\\frac{1$ b', 'a \\$\\\\frac\\{1\\$ b'],
  ['leaves money alone', 'from $5 to $6', 'from \\$5 to \\$6'],
  ['escapes what Markdown would read as marks', '2 * 3 [sic] <unk> `x`', '2 \\* 3 \\[sic\\] \\<unk\\> \\`x\\`'],
  ['leaves underscores inside words bare', 'snake_case and _this_', 'snake_case and \\_this\\_'],
  ['reads the escapes of TeX', '95\\% of R\\&D', '95% of R&D'],
  ['parts an address from the braces of a lost \\href', 'see https://example.org/a}{here} now', 'see https://example.org/a here now'],
  ['marks an address that leads nowhere as code', 'at https://example and www. here', 'at `https://example` and `www`. here'],
  ['does not begin a list', '1. First of all', '1\\. First of all'],
  ['joins lines', 'one\r\ntwo\u2028three\u0093', 'one two three'],
])('%s', (_, text, markdown) => {
  expect(renderPlainText(text)).toBe(markdown);
});

test('any text becomes an abstract that reads as the text', () => {
  const words = fc.stringMatching(/^[ -~]{1,60}$/);
  fc.assert(
    fc.property(words, (text) => {
      fc.pre(cleanLine(text).length > 0 && !/[$\\@]|www|http|:\/\//i.test(text));
      const source = renderEntrySource({ title: 'A title' }, renderPlainText(text));
      const { entry, problems } = parseEntry({ file: 'a.mdx', bytes: Buffer.from(source) });
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(entry?.text).toBe(cleanLine(text));
    }),
  );
});
