import { expect, test } from 'vitest';
import { createSortName, listPeople, splitName } from '../../../src/catalogue/person-names.ts';

/** given | particle | family | suffix, or the whole name in braces. */
function show(name: string): string {
  const split = splitName(name);
  return split.kind === 'whole' ? `{${split.name}}` : [split.given, split.particle ?? '', split.family, split.suffix ?? ''].join(' | ');
}

test.each([
  ['Ada Example', 'Ada |  | Example | '],
  ['J. K. Example', 'J. K. |  | Example | '],
  ['Jan van der Berg', 'Jan | van der | Berg | '],
  ['Jan   van Hoek', 'Jan | van | Hoek | '],
  ['Georg v. Muster', 'Georg | v. | Muster | '],
  ['Eva de la Cruz', 'Eva | de la | Cruz | '],
  ['Luc Van Hoek', 'Luc |  | Van Hoek | '],
  ['Guy Van den Hoek', 'Guy |  | Van den Hoek | '],
  ['Yann Le Muster', 'Yann |  | Le Muster | '],
  ['Nguyen Van Hieu', 'Nguyen Van |  | Hieu | '],
  ['Hieu Van Le', 'Hieu Van |  | Le | '],
  ['Jian Le Chan', 'Jian Le |  | Chan | '],
  ['Ahmed ibn Muster', 'Ahmed | ibn | Muster | '],
  ['Jane Ai', 'Jane |  | Ai | '],
  ['Meta Muster', 'Meta |  | Muster | '],
  ['Meta AI', '{Meta AI}'],
  ['Hugging Face', '{Hugging Face}'],
  ['Politecnico di Milano', '{Politecnico di Milano}'],
  ['Van Morris', 'Van |  | Morris | '],
  ['Le Zhang', 'Le |  | Zhang | '],
  ['Juan Vega y Sol', 'Juan |  | Vega y Sol | '],
  ['Ana Vieira e Silva', 'Ana |  | Vieira e Silva | '],
  ['Ada E Example', 'Ada E |  | Example | '],
  ['Ada Y Example', 'Ada Y |  | Example | '],
  ['Ada B. Example Jr.', 'Ada B. |  | Example | Jr.'],
  ['Ada Example III', 'Ada |  | Example | III'],
  ['Ada Example, Jr.', 'Ada |  | Example | Jr.'],
  ['Example, Ada', 'Ada |  | Example | '],
  ['van der Berg, Jan', 'Jan | van der | Berg | '],
  ['Tommaso d’Esempio', 'Tommaso |  | d’Esempio | '],
  ['Wen-tau Muster', 'Wen-tau |  | Muster | '],
  ['Xi (Stephen) Muster', 'Xi (Stephen) |  | Muster | '],
  ['张 伟', '伟 |  | 张 | '],
  ['山田 太郎', '太郎 |  | 山田 | '],
  ['김 철수', '철수 |  | 김 | '],
  ['张伟', '{张伟}'],
  ['Plato', '{Plato}'],
  ['Example-AI', '{Example-AI}'],
  ['The Example Team', '{The Example Team}'],
  ['Example Team', '{Example Team}'],
  ['EXAMPLE Collaboration', '{EXAMPLE Collaboration}'],
  ['Example Team, AI @ Home', '{Example Team, AI @ Home}'],
  ['Example, Inc.', '{Example, Inc.}'],
  ['A. Example and B. Muster', '{A. Example and B. Muster}'],
  ['et al.', '{et al.}'],
  ['a, b, c', '{a, b, c}'],
])('%s is split into %s', (name, parts) => expect(show(name)).toBe(parts));

test.each([
  ['Ada Example', 'Example, Ada'],
  ['Ada B. Example', 'Example, Ada B.'],
  ['Jan van der Berg', 'van der Berg, Jan'],
  ['Luc Van Hoek', 'Van Hoek, Luc'],
  ['Ludo de la Cruz', 'de la Cruz, Ludo'],
  ['Ada Example Jr.', 'Example, Ada, Jr.'],
  ['Van Morris', 'Morris, Van'],
  ['Plato', 'Plato'],
  ['王小明', '王小明'],
  ['Example, Ada', 'Example, Ada'],
  ['The Example Team', 'The Example Team'],
])('%s sorts as %s', (name, sortName) => expect(createSortName(name)).toBe(sortName));

test.each([
  [['Ada Example', 'et al.'], ['Ada Example'], true],
  [['Ada Example et al'], ['Ada Example'], true],
  [['Ada Example, et al.'], ['Ada Example'], true],
  [['Ada Example', 'Et al.'], ['Ada Example'], true],
  [['Ada Example and others'], ['Ada Example'], true],
  [['Ada Example', 'Alba Etal'], ['Ada Example', 'Alba Etal'], false],
  [['et al.'], [], true],
])('of %o the people are %o', (printed, names, hasMore) => expect(listPeople(printed)).toEqual({ names, hasMore }));

test('nobody is printed where nobody is known', () => expect(listPeople()).toEqual({ names: [], hasMore: false }));
