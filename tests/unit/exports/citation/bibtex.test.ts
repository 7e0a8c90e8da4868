import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderBibtex } from '../../../../src/exports/citation/bibtex.ts';
import { createEntry, SOURCE } from './citation-fixture.ts';

const render = (facts: Parameters<typeof createEntry>[0]): string => renderBibtex(createEntry(facts), SOURCE);
const readTitle = (bibtex: string): string => /title = \{(.*)\},\n/.exec(bibtex)?.[1] ?? '';

test('a preprint is @misc with its eprint', () => {
  const facts = { arxiv: '2210.02414', categories: ['cs.CL', 'cs.AI'], published: '2022-10-05', authors: ['Ada Müller', 'The Example Team'] };
  expect(render(facts)).toMatchInlineSnapshot(`
    "@misc{invented-paper,
      title = {An Invented Paper},
      author = {M{\\"u}ller, Ada and {The Example Team}},
      year = {2022},
      month = oct,
      eprint = {2210.02414},
      archivePrefix = {arXiv},
      primaryClass = {cs.CL},
      url = {https://arxiv.org/abs/2210.02414},
    }
    "
  `);
});

test.each([
  ['ICLR 2023', '@inproceedings{', '  booktitle = {ICLR},\n'],
  ['R&D Journal 4(2), 3-9', '@article{', '  journal = {R\\&D Journal},\n  volume = {4},\n  number = {2},\n  pages = {3--9},\n'],
  ['Example & Sons Press, 2016', '@misc{', '  howpublished = {Example \\& Sons Press},\n  year = {2016},\n'],
  ['PhD thesis', '@misc{', '  howpublished = {PhD thesis},\n'],
])('%s makes %s', (venue, type, lines) => {
  const bibtex = render({ venue });
  expect(bibtex.startsWith(type)).toBe(true);
  expect(bibtex).toContain(lines);
});

test.each([
  ['LoRA and GPT-4 in Words', '{LoRA} and {GPT}-4 in Words'],
  ['A Bayesian View: A Nyström Method', 'A {Bayesian} View: A {Nystr{\\"o}m} Method'],
  ['N:M Sparsity with 3D Models', '{N}:{M} Sparsity with {3D} Models'],
  ['On $\\ell_0$ & 50% of a_b #1', 'On {$\\ell_0$} \\& 50\\% of a\\_b \\#1'],
  ['It costs $5 and $6', 'It costs \\$5 and \\$6'],
  ['a ~ b ^ c | \\\\', 'a \\textasciitilde{} b \\textasciicircum{} c | \\textbackslash{}'],
  ['The set \\{ of `code` and *stress*', 'The set \\textbraceleft{} of \\texttt{code} and \\emph{stress}'],
  ['Sets $\\{x\\}$', 'Sets {$\\lbrace x\\rbrace $}'],
  ['Élan ÉX', "{\\'E}lan {{\\'E}X}"],
  ["“Quoted” – dashed -- ``so''", "“Quoted” – dashed -{}- `{}`so'{}'"],
  ['Атлас морей, Þór and Đức at γ ≥ 2', String.raw`{Атлас} морей, Þ{\'o}r and Đức at {$\gamma$} {$\geq$} 2`],
  [String.raw`Costs $a \\% b$`, String.raw`Costs {a \textbackslash{}\textbackslash{}\% b}`],
  [String.raw`Lines $a \\{b}$`, String.raw`Lines {$a \\{b}$}`],
  [String.raw`Half of $50\%$`, String.raw`Half of {$50\%$}`],
  ['深い学習 🙂 שלום', '深い学習 🙂 שלום'],
])('the title %s is written %s', (title, latex) => expect(readTitle(render({ title }))).toBe(latex));

test('only capitals of English titles are left to styles', () => {
  expect(readTitle(render({ title: 'Vom Wald und Moos', lang: 'de' }))).toBe('{Vom} {Wald} und {Moos}');
  expect(readTitle(render({ title: 'Of Wald and Moos', lang: 'en-GB' }))).toBe('Of Wald and Moos');
});

test('names the paper gives its method keep their capitals', () => {
  expect(readTitle(render({ title: 'Pink is a Griffin', method: 'Pink', acronyms: ['Griffin'] }))).toBe('{Pink} is a {Griffin}');
});

test.each([
  ['Jan van der Berg', 'van der Berg, Jan'],
  ['Guy Van den Hoek', '{Van den Hoek}, Guy'],
  ['Ada Example Jr.', 'Example, Jr., Ada'],
  ['A. Example and B. Muster', '{A. Example and B. Muster}'],
  ['Ada Example et al.', 'Example, Ada and others'],
  ['et al.', 'others'],
  ['Łukasz Ćma', "{\\'C}ma, {\\L}ukasz"],
])('%s is written %s', (name, latex) => expect(render({ authors: [name] })).toContain(`  author = {${latex}},\n`));

test('what became of a paper is noted', () =>
  expect(render({ status: { kind: 'retracted', note: 'Withdrawn by 50% of the authors' } })).toContain(
    '  note = {Retracted: Withdrawn by 50\\% of the authors},\n',
  ));

/** Letters that BibTeX has macros for, and letters that it has none for. */
const NAMES = [
  ['Иван', 'Петров'],
  ['Ελένη', 'Παπαδοπούλου'],
  ['Đức', 'Nguyễn'],
  ['Þór', 'Ðórsson'],
  ['Ștefan', 'Țiriac'],
  ['Łukasz', 'Ćma'],
  ['Søren', 'Ærø'],
  ['Gőz', 'Ğüneş'],
  ['İpek', 'Išík'],
  ['Zoë', "O'Example"],
  ['Āri', 'Ķēniņš'],
  ['伟', '张'],
  ['א', 'ב'],
] as const;

test.each(NAMES)('the name %s %s comes back whole', (given, family) => {
  const printed = family === '张' ? '张 伟' : `${given} ${family}`;
  const { entries, errors } = parse(render({ authors: [printed, 'Ada Example'] }));
  expect(errors).toEqual([]);
  const { firstName = '', lastName = '' } = entries[0]?.fields.author?.[0] ?? {};
  expect([firstName, lastName].map((part) => part.normalize('NFC'))).toEqual([given, family]);
});

test.each([
  ...NAMES.map((name) => `On ${name.join(' and ')}`),
  'Атлас морей и Москва',
  'Ελένη: from α to ω, ≥ 2 and ∞',
  'p < 0.05 & 50% of $5 or ~3 of #2 in a_b^c',
  'Braces { and } and \\ and | and "quotes"',
])('the title %s comes back whole', (title) => {
  const { entries, errors } = parse(render({ title, titleText: title }), { sentenceCase: false });
  expect(errors).toEqual([]);
  expect((entries[0]?.fields.title ?? '').normalize('NFC')).toBe(title.replace('\\\\', '\\'));
});

const HOSTILE = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    ' ',
    '{',
    '}',
    '\\',
    '$',
    '%',
    '@',
    '#',
    '&',
    '_',
    '^',
    '~',
    '"',
    "'",
    '`',
    ',',
    '-',
    '=',
    '<',
    '*',
    'é',
    'ß',
    '∞',
    '∆',
    'ש',
    '🙂',
    'and',
  ),
  minLength: 1,
  maxLength: 30,
});

test('no title and no name breaks out of its entry', () => {
  fc.assert(
    fc.property(HOSTILE, HOSTILE, (title, name) => {
      const { entries, errors } = parse(`${render({ title, authors: [name, 'Ada Example'] })}\n${render({ id: 'next' })}`);
      // Commands in formulas are their author's; those that nobody knows are refused before.
      expect(errors.filter(({ error }) => !error.startsWith('unhandled macro'))).toEqual([]);
      expect(entries.map(({ key }) => key)).toEqual(['invented-paper', 'next']);
      expect(entries[0]?.fields).toHaveProperty('url');
      expect((entries[0]?.fields.author ?? []).at(-1)).toMatchObject({ lastName: 'Example', firstName: 'Ada' });
    }),
    { numRuns: 500 },
  );
});

test('braces balance in every title', () => {
  fc.assert(
    fc.property(HOSTILE, (title) => {
      const latex = readTitle(render({ title }));
      let depth = 0;
      for (const character of latex) {
        depth += Number(character === '{') - Number(character === '}');
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }),
  );
});
