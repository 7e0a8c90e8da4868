import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { formatCitations } from '../../../../src/exports/citation/formatted.ts';
import { sayHeight } from '../../../../src/exports/citation/height-text.ts';
import { createEntry, SOURCE } from './citation-fixture.ts';

const format = (facts: Parameters<typeof createEntry>[0]): Record<string, string> =>
  Object.fromEntries(formatCitations(createEntry(facts), SOURCE).map(({ style, html }) => [style, html]));
const AUTHORS = ['Ada B. Example', 'Jan van der Berg', 'The Example Team'];

test('a preprint', () => {
  expect(format({ authors: AUTHORS, arxiv: '2210.02414', published: '2022-10-05' })).toMatchInlineSnapshot(`
    {
      "apa": "Example, A. B., van der Berg, J., &#38; The Example Team. (2022). <i>An Invented Paper</i> (arXiv:2210.02414). arXiv. https://arxiv.org/abs/2210.02414",
      "ieee": "A. B. Example, J. van der Berg, and The Example Team, “An Invented Paper,” Oct. 05, 2022, <i>arXiv</i>: arXiv:2210.02414. [Online]. Available: https://arxiv.org/abs/2210.02414",
      "mla": "Example, Ada B., et al. <i>An Invented Paper</i>. arXiv:2210.02414, arXiv, 5 Oct. 2022, https://arxiv.org/abs/2210.02414.",
    }
  `);
});

test('a conference paper', () => {
  expect(format({ authors: AUTHORS, arxiv: '2210.02414', venue: 'ICLR 2023, pages 11-19', published: '2022-10-05' })).toMatchInlineSnapshot(`
    {
      "apa": "Example, A. B., van der Berg, J., &#38; The Example Team. (2023). An Invented Paper. <i>ICLR</i>, 11–19. https://arxiv.org/abs/2210.02414",
      "ieee": "A. B. Example, J. van der Berg, and The Example Team, “An Invented Paper,” in <i>ICLR</i>, 2023, pp. 11–19. [Online]. Available: https://arxiv.org/abs/2210.02414",
      "mla": "Example, Ada B., et al. “An Invented Paper.” <i>ICLR</i>, 2023, pp. 11–19, https://arxiv.org/abs/2210.02414.",
    }
  `);
});

test('an article', () => {
  expect(format({ authors: AUTHORS, doi: '10.1000/x', venue: 'Journal of Examples 4(2), 11-19, 2021' })).toMatchInlineSnapshot(`
    {
      "apa": "Example, A. B., van der Berg, J., &#38; The Example Team. (2021). An Invented Paper. <i>Journal of Examples</i>, <i>4</i>(2), 11–19. https://doi.org/10.1000/x",
      "ieee": "A. B. Example, J. van der Berg, and The Example Team, “An Invented Paper,” <i>Journal of Examples</i>, vol. 4, no. 2, pp. 11–19, 2021, doi: 10.1000/x.",
      "mla": "Example, Ada B., et al. “An Invented Paper.” <i>Journal of Examples</i>, vol. 4, no. 2, 2021, pp. 11–19, https://doi.org/10.1000/x.",
    }
  `);
});

test('a paper of nobody and no time', () => {
  expect(formatCitations(createEntry(), SOURCE).every(({ text }) => text.includes('n Invented Paper') && !/undefined|NaN/.test(text))).toBe(true);
});

test('identifiers keep their case', () => {
  for (const { text } of formatCitations(createEntry({ arxiv: 'hep-th/9901001' }), SOURCE)) expect(text).toContain('hep-th/9901001');
  expect(format({ arxiv: 'hep-th/9901001' })['apa']).toContain('(arXiv:hep-th/9901001)');
});

test('names of methods and formulas keep theirs', () => {
  const title = 'wav2vec and pink: when $K<n$ of $2^{k}$ and $n^2$ fit';
  const [mla] = formatCitations(createEntry({ title, method: 'pink', venue: 'MOSS 2023' }), SOURCE).filter(({ style }) => style === 'mla');
  expect(mla?.html).toContain('“wav2vec and pink: When K&lt;n of 2<sup>k</sup> and n<sup>2</sup> Fit.”');
  expect(mla?.text).toContain('“wav2vec and pink: When K<n of 2^k and n² Fit.”');
});

test('of a collaboration APA names the first nineteen and the last', () => {
  const authors = Array.from({ length: 3000 }, (_, index) => `Ada Example${index + 1}`);
  const { apa, ieee, mla } = format({ authors });
  expect(apa).toMatch(/Example18, A\., Example19, A\., … Example3000, A\. \(n\.d\.\)/);
  expect([ieee, mla]).toEqual([expect.stringContaining('A. Example1 <i>et al.</i>,'), expect.stringContaining('Example1, Ada, et al.')]);
});

test('a retracted paper is cited as one', () => {
  for (const { text } of formatCitations(createEntry({ status: { kind: 'retracted' }, venue: 'MOSS 2023' }), SOURCE))
    expect(text).toMatch(/An Invented Paper \[Retracted\]/);
});

test('nobody is cited as et al. in person', () =>
  expect(format({ authors: ['Ada Example', 'et al.'], venue: 'MOSS 2023' })['apa']).toMatch(/^Example, A\. \(2023\)/));

test('titles are text: markup, entities and money stay as typed', () => {
  const title = 'p < 0.05 & <script>alert(1)</script> &lt; <i>x</i> $5 and $6 $& שלום 🙂';
  for (const { text } of formatCitations(createEntry({ title, titleText: title, lang: 'de' }), SOURCE)) expect(text).toContain(title);
});

test('HTML holds text, i, sup and sub, and the text is what it shows, heights said', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('a', 'B ', '<', '>', '&', '"', "'", '/', '<i>', '</i>', '<b>', '&lt;', '$', '{', ':', '_', 'é', '🙂'),
    minLength: 1,
  });
  fc.assert(
    fc.property(hostile, hostile, (title, name) => {
      for (const { html, text } of formatCitations(createEntry({ title, titleText: title, authors: [name] }), SOURCE)) {
        const { names, shown } = readHtml(html);
        expect(names.filter((tag) => !['i', 'sup', 'sub'].includes(tag))).toEqual([]);
        expect(text).toBe(shown);
      }
    }),
    { numRuns: 60 },
  );
});

function readHtml(html: string): { names: readonly string[]; shown: string } {
  const names: string[] = [];
  const read = (node: object): string => {
    if ('value' in node) return String(node.value);
    if ('tagName' in node) names.push(String(node.tagName));
    const inner = 'childNodes' in node ? (node.childNodes as readonly object[]).map(read).join('') : '';
    return 'tagName' in node && (node.tagName === 'sup' || node.tagName === 'sub') ? sayHeight(inner, node.tagName) : inner;
  };
  return { shown: read(parseFragment(html)), names };
}
