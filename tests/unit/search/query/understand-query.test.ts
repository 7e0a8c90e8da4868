import { describe, expect, test } from 'vitest';
import { applyToText } from '../../../../src/search/query/corrected-text.ts';
import { readMarkedText } from '../../../../src/search/marked-text.ts';
import { parseQuery } from '../../../../src/search/query/parse-query.ts';
import type { QueryTools } from '../../../../src/search/query/reading.ts';
import { understandQuery } from '../../../../src/search/query/understand-query.ts';
import type { Need, Step, Understood } from '../../../../src/search/query/understood.ts';
import { createWords, FACETS_FIXTURE } from '../tables-fixture.ts';

const WORDS = createWords({
  graph: 400, graphs: 100, graphical: 40, neural: 300, network: 200, networks: 300, neutral: 20, training: 200, pretraining: 30, pre: 20,
  low: 50, rank: 60, lowrank: 40, adaptation: 50, quantized: 20, quantization: 60, generalisation: 10, generalization: 30, hyper: 9, hypergraph: 12,
  data: 300, set: 100, dataset: 90, sets: 5, sem: 4, semantic: 100, semi: 80, which: 200, paper: 300, the: 900, of: 900, speeds: 9, up: 60,
  cuda: 7, imagetensor: 4, molecules: 9, dky: 1, chiu: 2, kun: 2, zhang: 9, k: 9, stateoftheart: 9, state: 20, art: 9, lorax: 1, lorain: 1, record: 20, records: 30, heath: 1, health: 80, electronic: 12, tabpfn: 3, lora: 30, pfgm: 2, muller: 4, mullen: 1, samuel: 3,
  tensor: 60, tenser: 40, image: 90, images: 90, structural: 20, equation: 20, models: 500, so: 100, of2: 1,
}); // prettier-ignore

const understand = async (typed: string, tools: Partial<QueryTools> = {}): Promise<Understood> =>
  understandQuery(parseQuery(typed), { words: WORDS, facets: FACETS_FIXTURE, exact: false, ...tools });

/** How a word of a phrase follows: `+` at the same place or the next, `_` for a place between. */
const showStep = ({ distance, joined }: Step): string => (joined ? '+' : ` ${'_ '.repeat(distance - 1)}`);

/** `a/b` any of the forms, `~` completions, `?` weak, `"a b"` side by side, `{a & b | c}` any of the lists, `∅` in no paper. */
function show(need: Need): string {
  const stems = (lists: readonly (readonly string[])[], steps: readonly Step[] = []): string =>
    lists.map((list, at) => (at === 0 ? '' : showStep(steps[at - 1] ?? { distance: 1, joined: false })) + (list.join('/') || '∅')).join('');
  switch (need.kind) {
    case 'word': {
      const forms = need.forms.map(({ stem, share }) => (share < 1 ? `~${stem}` : stem)).join('/');
      return need.weak ? `${forms}?` : forms;
    }
    case 'phrase':
      return `${need.field ? `${need.field}:` : ''}"${stems(need.stems, need.steps)}"`;
    case 'field':
      return `${need.field}:${stems(need.stems)}`;
    case 'identifier':
      return `id:${need.stem}`;
    case 'facet':
      return `${need.facet}:${need.values.map((at) => FACETS_FIXTURE.values[need.facet][at]?.id).join(',')}@${need.share}`;
    case 'any':
      return `{${need.of.map((list) => list.map(show).join(' & ')).join(' | ')}}`;
  }
}

const showNeeds = ({ needs, excluded }: Understood): string =>
  [...needs.map(show), ...excluded.map((needs) => `-${needs.map(show).join(' & ')}`)].join(', ');
const showCorrections = ({ corrections }: Understood): string[] => corrections.map(({ typed, used }) => `${typed} → ${used}`);

describe('known words', () => {
  test.each([
    ['graph ', 'graph'],
    ['generalisation ', 'generalis/generaliz'],
    ['quantised ', 'quantiz'],
    ['PFGM++ ', 'pfgm'],
    ['networker ', 'network'],
    ['pre-training ', '{pretrain | "pre+train"}'],
    ['neural-networks ', '{"neural network"}'],
    ['tab-pfn ', 'tabpfn'],
    ['hyper graph ', '{hypergraph | "hyper+graph"}'],
    ['image tensor ', '{image & tensor | imagetensor}'],
    ['big tab pfn ', 'tabpfn'],
    ['low-rank data set ', '{lowrank | "low+rank"}, {dataset | "data+set"}'],
    ['dataset data-set ', '{dataset | "data+set"}, {dataset | "data+set"}'],
    ['low-low-rank ', '{"low+rank"}'],
    ['state-of-the-art ', 'stateoftheart'],
    ['"state of the art"', '"state/stateoftheart+of/stateoftheart+the/stateoftheart+art/stateoftheart"'],
    ['"graph & rank"', '"graph _ rank"'],
    ['"rank low"', '"rank low"'],
    ['"data set"', '"data/dataset+set/dataset"'],
    ['"Lora"', 'lora'],
    ['"low-rank network"', '"low/lowrank+rank/lowrank network"'],
    ['author:muller ', 'author:muller'],
    ['author:"Samuel Müller" ', 'author:"samuel muller"'],
    ['author:"D.K.Y. Chiu"', 'author:"dky chiu"'],
    ['author:"D. K. Y. Chiu"', 'author:"dky+k/dky+dky chiu"'],
    ['Zhang, K. ', 'zhang, k?'],
    ['K. Zhang', 'k?, zhang'],
    ['author:K.,Zhang', 'author:zhang'],
    ['author:zhang author:tancik ', 'author:zhang, author:∅'],
    ['author:samu', 'author:samuel'],
    ['author:samu ', 'author:∅'],
    ['title:"lorai"', 'title:∅'],
    ['"zzqqxx" OR graph ', '{graph}'],
    ['"zzqqxx" OR "flurbl" ', '"∅"'],
    ['venue:"neurips 2024" -venue:"tmlr 2023" ', 'venue:NeurIPS@1, year:2024@1, -venue:TMLR@1 & year:2023@1'],
    ['-year:1950 -"zzqqxx" ', ''],
    ['title:low-rank ', 'title:"low/lowrank+rank/lowrank"'],
    ['arxiv:2210.02414v2', 'id:221002414'],
    ['Graph (arXiv:2210.02414) year:2024', 'id:221002414, year:2024@1'],
    ['2210.02414 2210.02415', '{id:221002414 | id:221002415}'],
    ['Samuel: Quantized cuda data, arXiv:2210.02414', '{id:221002414 | samuel & quantiz & cuda & data}'],
    ['graph OR cuda ', '{graph | cuda}'],
    ['rank -graph -"neural network" ', 'rank, -graph, -"neural network"'],
    ['-data -set ', '-data, -set'],
    ['-molecule ', '-molecul'],
    ['-generalise ', '-generaliz/generalis'],
    ['-grpah ', ''],
    ['-hypergraphs -"low rank" ', '-hypergraph, -"low/lowrank+rank/lowrank"'],
    ['NOT graph ', '-graph'],
  ])('%j asks for %s', async (typed, expected) => {
    expect(showNeeds(await understand(typed))).toBe(expected);
  });
});

describe('the word being typed', () => {
  test.each([
    ['neur', '~neural'],
    ['gra', '~graph/~graphical'],
    ['graph', 'graph'],
    ['sem', 'sem/~semantic/~semi'],
    ['SEMANTICS', 'semantic'],
    ['so', 'so'],
    ['pretr', '~pretrain'],
    ['pre-trai', '{~pretrain | "pre train"}'],
    ['"neur', '~neural'],
    ['grpah', 'graph'],
  ])('%j asks for %s', async (typed, expected) => {
    const { needs } = await understand(typed, { facets: { ...FACETS_FIXTURE, values: { ...FACETS_FIXTURE.values, topic: [] } } });
    expect(needs.map(show).join(', ')).toBe(expected);
  });

  test('written as an acronym is finished', async () => {
    expect(showNeeds(await understand('SEM'))).toBe('{sem | topic:structural-equation-models@0.5}');
  });
});

describe('words no paper holds', () => {
  test.each([
    ['grpah neurl netwroks ', ['grpah → graph', 'neurl → neural', 'netwroks → networks'], []],
    ['grpahneural ', [], ['grpahneural']],
    ['graphneural ', ['graphneural → graph neural'], []],
    ['pre-trianing ', ['pre-trianing → pre-training'], []],
    ['zzqqxx flurbl ', [], ['zzqqxx', 'flurbl']],
    ['graph zzqqxx ', [], ['zzqqxx']],
    ['graph-zzqqxx ', ['graph-zzqqxx → graph'], ['zzqqxx']],
    ['"neurl network"', [], ['neurl']],
    ['"neurl" network ', [], ['neurl']],
    ['author:"samuel mullre"', [], ['mullre']],
    ['title:"grpah" graph ', [], ['grpah']],
    ['title:grpah ', ['grpah → graph'], []],
    ['title:networker ', [], []],
    ['title:graphneural ', ['graphneural → graph neural'], []],
    ['title:pre-trianing ', ['pre-trianing → pre-training'], []],
    ['author:msamuelu ', [], ['msamuelu']],
    ['lora venue auth', [], ['venue']],
    ['graph q ', [], []],
    ['q ', [], ['q']],
    ['graph grpah networc grpah ', ['grpah → graph', 'networc → network', 'grpah → graph'], []],
    ['author:mullre ', ['mullre → muller'], []],
    ['"zzqqxx"', [], ['zzqqxx']],
    ['whihc graph OR netwrok ', ['whihc → which', 'netwrok → network'], []],
    ['-zzqqxx graph ', [], []],
    ['__proto__ constructor ', [], ['proto', 'constructor']],
  ])('%j: %j', async (typed, corrections, unknown) => {
    const understood = await understand(typed);
    expect(showCorrections(understood)).toEqual(corrections);
    expect(understood.unknown).toEqual(unknown);
  });

  test('are read as the words around them suggest', async () => {
    const countTogether = (stems: readonly string[]): Promise<number> => Promise.resolve(stems.includes('tenser') && stems.includes('image') ? 5 : 1);
    expect(showCorrections(await understand('tensur image '))).toEqual(['tensur → tensor']);
    expect(showCorrections(await understand('tensur image ', { countTogether }))).toEqual(['tensur → tenser']);
  });

  test('are left as they are when asked for', async () => {
    const understood = await understand('grpah neur', { exact: true });
    expect(understood).toMatchObject({ needs: [], corrections: [], unknown: ['grpah', 'neur'] });
  });

  test('keep corrected words as labels', async () => {
    expect((await understand('Netwroks Images ')).needs.map(({ label }) => label)).toEqual(['networks', 'Images']);
  });
});

describe('topics by name', () => {
  test.each([
    ['graph neural networks ', '{graph & neural & network | topic:graph-neural-networks@0.5}'],
    ['grpah neurl netwroks', '{graph & neural & network | topic:graph-neural-networks@0.5}'],
    ['lo ra ', '{lora | topic:parameter-efficient-fine-tuning@0.5}'],
    ['PEFT ', '{topic:parameter-efficient-fine-tuning@0.5}'],
    ['message data ', '{topic:graph-neural-networks@0.5}, data'],
    ['year:network data ', 'network?, data'],
    ['low rank adaptations data ', '{{lowrank | "low+rank"} & adapt | topic:parameter-efficient-fine-tuning@0.5}, data'],
    ['low rank adaptation data ', '{{lowrank | "low+rank"} & adapt | topic:parameter-efficient-fine-tuning@0.5}, data'],
    ['topic:gnn year:2024.. ', 'topic:graph-neural-networks@1, year:2025,2024@1'],
    ['topic:image ', 'image'],
    ['has:code -year:2024 ', 'has:code@1, -year:2024@1'],
    ['-gnn ', ''],
  ])('%j asks for %s', async (typed, expected) => {
    expect(showNeeds(await understand(typed))).toBe(expected);
  });
});

describe('what a query comes to', () => {
  const [something, everything, nothing] = [
    { empty: false, impossible: false },
    { empty: true, impossible: false },
    { empty: false, impossible: true },
  ];

  test.each([
    ['', everything],
    ['% !!! ------ "', everything],
    ['author:', everything],
    ['graph', something],
    ['graph zzqqxx ', something],
    ['zzqqxx ', nothing],
    ['zzqqxx -lora ', nothing],
    ['-zzqqxx ', something],
    ['-lora ', something],
    ['graph "zzqqxx" ', nothing],
    ['graph author:zzqqxx ', nothing],
    ['graph title:zzqqxx ', nothing],
    ['graph OR "zzqqxx" ', something],
    ['graph year:1950 ', nothing],
    ['graph venue:"neurips 1950" ', nothing],
    ['graph "zzqqxx" OR author:zzqqxx ', nothing],
    ['2210.02414 "zzqqxx" graph data rank ', something],
  ])('%j: %j', async (typed, expected) => {
    expect(await understand(typed)).toMatchObject(expected);
  });
});

describe('corrections', () => {
  test('know where they stand', async () => {
    const typed = 'Grpah – pre–trianing title:netwroks tab pfn "x" netwrok’s Grpah';
    const { corrections } = await understand(typed, { facets: { ...FACETS_FIXTURE, values: { ...FACETS_FIXTURE.values, topic: [] } } });
    expect(readMarkedText(applyToText(typed, corrections))).toBe('graph – pre-training title:networks tab pfn "x" network’s graph');
  });

  test('read a word as two only where papers hold both', async () => {
    const countTogether = (): Promise<number> => Promise.resolve(0);
    expect(await understand('graphneural ', { countTogether })).toMatchObject({ corrections: [], unknown: ['graphneural'] });
  });
});

describe('questions', () => {
  test('leave weight to the words that say something', async () => {
    expect(showNeeds(await understand('which paper speeds up CUDA '))).toBe('which?, paper?, speed, up, cuda');
  });

  test('may count and praise', async () => {
    expect(showNeeds(await understand('how many better ways to make graph speeds up '))).toBe('graph, speed, up');
  });

  test('of weak words alone are asked all the same', async () => {
    expect(showNeeds(await understand('which paper '))).toBe('which, paper');
  });
});
