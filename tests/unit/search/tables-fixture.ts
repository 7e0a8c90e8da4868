/** Small tables for tests of understanding: invented counts, endings cut instead of stemmed. */
import type { FacetTable, FacetValue } from '../../../src/search/tables/facet-table.ts';
import type { KnownWord, WordTable } from '../../../src/search/tables/word-table.ts';

/** A table of the words given, with the papers that hold each; everything known is near. */
export function createWords(counts: Readonly<Record<string, number>>, papers = 1000): WordTable {
  const known: KnownWord[] = Object.entries(counts).map(([text, count]) => ({ text, papers: count, stem: cutEnding(text) }));
  return {
    papers,
    find: (text) => Promise.resolve(known.find((word) => word.text === text)),
    complete: (prefix, limit) =>
      Promise.resolve(
        known
          .filter(({ text }) => text.startsWith(prefix))
          .sort((a, b) => b.papers - a.papers)
          .slice(0, limit),
      ),
    listNear: () => Promise.resolve(known),
  };
}

export const cutEnding = (text: string): string => (text.length < 5 ? text : text.replace(/(?:ation|ing|ed|es|s)$/, ''));

const value = (id: string, label: string, ...aliases: string[]): FacetValue => ({ id, label, aliases });

/** Facets without papers: their names are all that understanding needs. */
export const FACETS_FIXTURE: FacetTable = {
  papers: 0,
  read: () => [],
  values: {
    topic: [
      value('graph-neural-networks', 'Graph neural networks', 'GNN', 'GNNs', 'message passing'),
      value('parameter-efficient-fine-tuning', 'Parameter-efficient fine-tuning', 'PEFT', 'LoRA', 'low-rank adaptation'),
      value('structural-equation-models', 'Structural equation models', 'SEM'),
      value('graph-mining', 'Graph mining and clustering', 'link prediction'),
    ],
    area: [value('graphs', 'Graphs and networks'), value('causality', 'Causality')],
    year: ['2025', '2024', '2023', '2021'].map((year) => value(year, year)),
    venue: ['NeurIPS', 'NeurIPS workshops', 'ICLR', 'Journal of Graphs', 'TMLR'].map((venue) => value(venue, venue)),
    has: [value('code', 'Code'), value('arxiv', 'arXiv')],
  },
};
