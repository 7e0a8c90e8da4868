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
  ['PhD thesis', '@misc{', '  howpublished = {PhD thesis},\n'],
])('%s makes %s', (venue, type, lines) => {
  const bibtex = render({ venue });
  expect(bibtex.startsWith(type)).toBe(true);
  expect(bibtex).toContain(lines);
});

test.each([
  ['LoRA and GPT-4 in Words', '{LoRA} and {GPT}-4 in Words'],
  ['A Bayesian View: A Nyström Method', 'A {Bayesian} View: A {Nystr\\"om} Method'],
  ['N:M Sparsity with 3D Models', '{N}:{M} Sparsity with {3D} Models'],
  ['On $\\ell_0$ & 50% of a_b #1', 'On {$\\ell_0$} \\& 50\\% of a\\_b \\#1'],
  ['It costs $5 and $6', 'It costs \\$5 and \\$6'],
  ['a ~ b ^ c | \\\\', 'a \\textasciitilde{} b \\textasciicircum{} c \\textbar{} \\textbackslash'],
  ['The set \\{ of `code` and *stress*', 'The set \\textbraceleft{} of \\texttt{code} and \\emph{stress}'],
  ['Sets $\\{x\\}$', 'Sets {$\\lbrace x\\rbrace $}'],
  ['Élan ÉX', "\\'Elan {{\\'EX}}"],
  ['“Quoted” – dashed', "``Quoted'' -- dashed"],
  ['深い学習 🙂 שלום', '深い学習 🙂 שלום'],
])('the title %s is written %s', (title, latex) => expect(readTitle(render({ title }))).toBe(latex));

test('names the paper gives its method keep their capitals', () => {
  expect(readTitle(render({ title: 'Pink is a Griffin', method: 'Pink', acronyms: ['Griffin'] }))).toBe('{Pink} is a {Griffin}');
});

test.each([
  ['Jan van der Berg', 'van der Berg, Jan'],
  ['Guy Van den Hoek', '{Van den Hoek}, Guy'],
  ['Ada Example Jr.', 'Example, Jr., Ada'],
  ['A. Example and B. Muster', '{A. Example and B. Muster}'],
  ['et al.', 'others'],
  ['Łukasz Ćma', "{\\'C}ma, {\\L}ukasz"],
])('%s is written %s', (name, latex) => expect(render({ authors: [name] })).toContain(`  author = {${latex}},\n`));

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
      expect(errors).toEqual([]);
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
