import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeLatex } from '../../../../src/exports/citation/latex.ts';

/** Every sign that TeX or BibTeX reads as more than itself, and letters of many kinds. */
const UNITS = [
  'a',
  'B',
  ' ',
  '\\',
  ...'{ } $ % @ # & _ ^ ~ " \' ` , - = < > | ! ? * é'.split(' '),
  'ß',
  'ı',
  'Đ',
  'ș',
  'ế',
  'γ',
  'Ж',
  '∞',
  'ש',
  '深',
  '🙂',
  '–',
  '“',
  ' and ',
];

/** Spaces at the ends and in rows are none to BibTeX. */
const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

test('titles and names come back equal', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...UNITS), minLength: 1, maxLength: 30 }), (text) => {
      const latex = escapeLatex(text);
      const bibtex = `@misc{key,\n  title = {x ${latex} x},\n  author = {{x ${latex} x} and {Example}, Ada},\n}\n@misc{next, title = {Next}}\n`;
      const { entries, errors } = parse(bibtex, { sentenceCase: false });
      expect(errors).toEqual([]);
      expect(entries.map(({ key }) => key)).toEqual(['key', 'next']);
      const [first, second] = entries[0]?.fields.author ?? [];
      expect([entries[0]?.fields.title, first?.name ?? first?.lastName].map((value) => readMarks(value ?? ''))).toEqual(
        Array(2).fill(tidy(`x ${text} x`)),
      );
      expect(second).toMatchObject({ lastName: 'Example', firstName: 'Ada' });
    }),
    { numRuns: 300 },
  );
});

/** The reader answers in HTML. */
const readMarks = (value: string): string =>
  tidy(
    value
      .replace(/<\/?span[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );

test.each('à á â ã ä å ā ă ą ç ć ĉ ċ č ď è é ê ë ē ĕ ė ę ě ĝ ğ ġ ģ ĥ ì í î ï ñ ń ň ņ ő ø œ æ ł ß ş š ť ţ ũ ů ű ŵ ŷ ÿ ź ż ž'.split(' '))(
  '%s has a macro',
  (letter) => expect(escapeLatex(letter)).toMatch(/^\{\\(?:[`'^~=."]|[a-zA-Z]+ ?)[a-z]?\}$/),
);

test.each([
  ['γ-MoD', '{$\\gamma$}-MoD'],
  ['θ ≤ ∞', '{$\\theta$} {$\\leq$} {$\\infty$}'],
  ['90°', '90{$^\\circ$}'],
  ['Nguyễn', 'Nguy{\\~{\\^e}}n'],
  ['Ελένη', 'Ελένη'],
])('%s is written %s, which TeX sets without further packages', (text, latex) => expect(escapeLatex(text)).toBe(latex));

test.each('Đ đ Ŋ ŋ Þ þ Ð ð ș ț ĸ ŉ ſ ơ Ж ж ΩΣ א 深 ® ħ'.split(' '))('%s stays as it is', (letter) => expect(escapeLatex(letter)).toBe(letter));
