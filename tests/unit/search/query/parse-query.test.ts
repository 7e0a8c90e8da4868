import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../src/search/query/parse-query.ts';
import type { Clause, TypedWord } from '../../../../src/search/query/query.ts';

/** Clauses as one writes them: `word`, `=exact`, `open…`, `"a phrase"`, `title:a+b`, `id:…`, `year:…`, `(a | b)`. */
function show(clause: Clause): string {
  if (clause.kind === 'word') return `${clause.exact ? '=' : ''}${clause.text}${clause.open ? '…' : ''}`;
  if (clause.kind === 'phrase') return `"${showWords(clause.words)}"`;
  if (clause.kind === 'field') return `${clause.field}:${clause.quoted ? showWords(clause.words) : clause.words.map(({ text }) => text).join('+')}`;
  if (clause.kind === 'identifier') return `id:${clause.id}`;
  if (clause.kind === 'facet') return `${clause.facet}:${clause.value}`;
  return `(${clause.of.map(show).join(' | ')})`;
}

/** `a _ b` for words two places apart. */
const showWords = (words: readonly TypedWord[]): string => words.map(({ text, distance }) => '_ '.repeat(distance - 1) + text).join(' ');

function parse(typed: string): string {
  const { required, excluded } = parseQuery(typed);
  return [...required.map(show), ...excluded.map((clause) => `-${show(clause)}`)].join(', ');
}

describe('words', () => {
  test.each([
    ['', ''],
    ['graph neural ', 'graph, neural'],
    ['graph neural', 'graph, neural…'],
    ['Nyström', 'nystrom…'],
    ['low-rank ', 'low-rank'],
    ['pre\u2011training – done ', 'pre-training, done'],
    ['PFGM++ C# ', 'pfgm++, c#'],
    ['S$^{2}$FT S^{2}FT ', 's2ft, s2ft'],
    ['$\\gamma$-MoD \\mu-Bench ', 'gamma-mod, mu-bench'],
    ['γ-MoD μ-bench ', 'gamma-mod, mu-bench'],
    ['\\textbf{LoRA} ', 'lora'],
    ['Newton’s methods’ end. ', 'newton, methods, end'],
    ["O'Brien ", 'obrien'],
    ['M{\\"u}ller ', 'muller'],
    ['GPT-3.5 GLM-130B ', 'gpt-3-5, glm-130b'],
    ['input/output, (both) ', 'input, output, both'],
    ['graph,', 'graph'],
    ['p(x|y) ', 'p, x, y'],
    ['foo:bar ', 'foo, bar'],
    ['https://example.org/graph ', 'https, example, org, graph'],
  ])('%j → %s', (typed, expected) => {
    expect(parse(typed)).toBe(expected);
  });

  test('keep what was typed for messages', () => {
    expect(parseQuery('Nyström’s γ-MoD, ').required).toMatchObject([{ typed: 'Nyström' }, { typed: 'γ-MoD' }]);
  });

  test.each([
    ['contrastive cont', ['contrastive', 'cont']],
    ['  İstanbul  İstanbul ', ['İstanbul', 'İstanbul']],
    ['M{\\"u}ller’s pre–training ', ['M{\\"u}ller', 'pre–training']],
    ['S$^{2}$FT so\u00adft\u200b ', ['S$^{2}$FT', 'so\u00adft']],
    ['lora|peft OR x ', ['lora', 'peft', 'x']],
    ['𝒳y D.K.Y. ', ['𝒳y', 'D.K.Y']],
  ])('know where they stand: %j', (typed, expected) => {
    const words = parseQuery(typed).required.flatMap((clause) => (clause.kind === 'any' ? clause.of : clause));
    expect(words.map((word) => (word.kind === 'word' ? typed.slice(word.at, word.at + word.length) : ''))).toEqual(expected);
  });
});

describe('identifiers', () => {
  test.each([
    ['2210.02414', 'id:2210.02414'],
    ['arXiv:2210.02414v2', 'id:2210.02414'],
    ['arxiv: 2210.02414', 'id:2210.02414'],
    ['https://arxiv.org/abs/2210.02414v1', 'id:2210.02414'],
    ['https://arxiv.org/pdf/2210.02414.pdf', 'id:2210.02414'],
    ['arxiv.org/html/2210.02414v1#S2', 'id:2210.02414'],
    ['[2210.02414]', 'id:2210.02414'],
    ['math.GT/0309136', 'id:math.gt/0309136'],
    ['arxiv:hep-th/9901001v3', 'id:hep-th/9901001'],
    ['10.48550/arXiv.2210.02414', 'id:2210.02414'],
    ['doi:10.1145/3342195.3387548', 'id:10.1145/3342195.3387548'],
    ['DOI: 10.1145/3342195.3387548.', 'id:10.1145/3342195.3387548'],
    ['https://dl.acm.org/doi/abs/10.1145/3342195.3387548', 'id:10.1145/3342195.3387548'],
    ['https://doi.org/10.1000/a%3Cb', 'id:10.1000/a<b'],
    ['https://doi.org/10.1000/100%', 'id:10.1000/100%'],
    ['10.1016/0022-1694(70)90255-6', 'id:10.1016/0022-1694(70)90255-6'],
    ['(see 10.1000/ab)', 'see, id:10.1000/ab'],
    ['-arxiv:2210.02414', '-id:2210.02414'],
    ['1990 v2 ', '1990, v2'],
    ['arxiv:nothing ', 'arxiv, nothing'],
  ])('%j → %s', (typed, expected) => {
    expect(parse(typed)).toBe(expected);
  });
});

describe('quotation marks, exclusions and alternatives', () => {
  test.each([
    ['"structural equation models"', '"structural equation models"'],
    ['big “graph neural” nets ', 'big, "graph neural", nets'],
    ['«graph neural»', '"graph neural"'],
    ['"graph"', '=graph'],
    ['graph "neural nets', 'graph, neural, nets…'],
    ['""""" graph ', 'graph'],
    ['lora -vision ', 'lora, -vision'],
    ['lora -"graph neural" ', 'lora, -"graph neural"'],
    ['-topic:privacy -year:2020', '-topic:privacy, -year:2020'],
    ['lora -wor', 'lora, -wor'],
    ['covid -19 - low-rank ', 'covid, 19, low-rank'],
    ['-low-rank ', '-low-rank'],
    ['-a/b ', '-"a b"'],
    ['lora OR adapters ', '(lora | adapters)'],
    ['a lora OR "adapter tuning" OR peft b', 'a, (lora | "adapter tuning" | peft), b…'],
    ['lora | adapters', '(lora | adapters…)'],
    ['lora|adapters ', '(lora | adapters)'],
    ['lora or adapters ', 'lora, or, adapters'],
    ['OR lora OR OR adapters OR', '(lora | adapters)'],
    ['lora OR', 'lora'],
    ['lora OR -vision peft ', 'lora, peft, -vision'],
    ['(lora OR peft) year:2024', '(lora | peft), year:2024'],
    ['lora NOT vision ', 'lora, -vision'],
    ['lora AND NOT "graph neural" NOT ', 'lora, -"graph neural"'],
    ['lora OR NOT author:muller peft ', 'lora, peft, -author:muller'],
    ['not lora ', 'not, lora'],
    ['"Branch & Bound"', '"branch _ bound"'],
    ['"SCGC : Self-Supervised: all / in - one"', '"scgc _ self-supervised all _ in _ one"'],
    ['"a b a b a b c"', '"a b a b _ _ c"'],
  ])('%j → %s', (typed, expected) => {
    expect(parse(typed)).toBe(expected);
  });
});

describe('operators', () => {
  test.each([
    ['author:Müller', 'author:muller'],
    ['by:"Samuel Müller" tabpfn ', 'author:samuel muller, tabpfn'],
    ['Authors: muller', 'author:muller'],
    ['author:j.muller', 'author:j+muller'],
    ['title:low-rank', 'title:low-rank'],
    ['title:"Low-Rank Adaptation"', 'title:low-rank adaptation'],
    ['topic:"Graph neural networks"', 'topic:graph neural networks'],
    ['topics:PEFT area:graphs', 'topic:peft, area:graphs'],
    ['year:2022..2024 years:>=2022', 'year:2022..2024, year:>=2022'],
    ['venue:NeurIPS has:Code', 'venue:neurips, has:code'],
    ['author: ', ''],
    ['lora year:', 'lora'],
    ['lora -topic:"', 'lora'],
    ['author:""', ''],
    ['author:"" lora ', 'author, lora'],
    ['author:"D.K.Y. Chiu"', 'author:dky chiu'],
    ['by:zhang,k. D.K.Y ', 'author:zhang+k, dky'],
    ['site:example.org ', 'site, example, org'],
    ['author: year:2022', 'author, year:2022'],
    ['author:"muller', 'author:muller'],
    ['__proto__:x constructor:y ', 'proto, x, constructor, y'],
  ])('%j → %s', (typed, expected) => {
    expect(parse(typed)).toBe(expected);
  });
});

describe('hostile queries', () => {
  test.each([
    ['((((', ''],
    ['\\', ''],
    ['😀', ''],
    ['%', ''],
    ['"'.repeat(500), ''],
    ['\ud800', ''],
    ['\u202egraph\u202c ', 'graph'],
    ['__proto__ ', 'proto'],
    ["'; drop table-- ", 'drop, table'],
    ['<img src=x onerror=alert(1)> ', 'img, src, x, onerror, alert, 1'],
  ])('%j → %s', (typed, expected) => {
    expect(parse(typed)).toBe(expected);
  });

  test('are cut to 40 clauses and words of 64 letters', () => {
    const { required } = parseQuery(`${'a'.repeat(5000)} ${'b OR '.repeat(1000)}`);
    expect(required.map(show)).toEqual(['a'.repeat(64), `(${Array(39).fill('b').join(' | ')})`]);
  });

  test('take twelve parts of a compound or a phrase, and four of those', () => {
    expect(parse(`${'ab-'.repeat(20)}ab "${'x y z w '.repeat(9)}"`)).toBe(`${'ab-'.repeat(11)}ab, "x y z w x y z w"`);
    expect(parse(`"${'one two-three four '.repeat(2)}${'five six seven eight nine ten eleven '.repeat(2)}"`)).toBe(
      '"one two-three four one two-three four five six seven eight"',
    );
    expect(parse('a-b c-d "e f" title:"g h" i-j-i "k l" by:m-n ')).toBe('a-b, c-d, "e f", title:g h, i, j, =k, =l, author:m+n');
  });

  const SIGNS = [
    '-',
    '"',
    '“',
    '»',
    ':',
    '|',
    'OR',
    ' ',
    'author',
    'year:',
    'a',
    '2210.02414',
    '\\',
    '$',
    '{',
    '(',
    '𝒳',
    '\ud83d',
    '\u202e',
    "'s",
    '+',
    '10.1/x',
    '%',
  ];

  test.each([
    ['any text', fc.string({ unit: 'binary', maxLength: 500 })],
    ['runs of its own signs', fc.array(fc.constantFrom(...SIGNS), { maxLength: 200 }).map((parts) => parts.join(''))],
  ])('%s gives bounded clauses that hold something', (_, texts) => {
    const count = (clause: Clause): number => (clause.kind === 'any' ? clause.of.length : 1);
    const isFilled = (clause: Clause): boolean =>
      clause.kind === 'any'
        ? clause.of.every(isFilled)
        : /[\p{L}\p{N}]/u.test(show(clause).replace(/^(?:id|title|author|topic|area|year|venue|has):/, ''));
    fc.assert(
      fc.property(texts, (typed) => {
        const { required, excluded } = parseQuery(typed);
        const clauses = [...required, ...excluded];
        expect(clauses.reduce((sum, clause) => sum + count(clause), 0)).toBeLessThanOrEqual(40);
        expect(clauses.filter((clause) => !isFilled(clause))).toEqual([]);
      }),
    );
  });
});
