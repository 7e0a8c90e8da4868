/** Related papers of a whole catalogue as plain data, which goes to other threads, and how pages look into it. */
import type { Catalogue } from '../model.ts';
import type { Neighbour, Reason, Related, RelatedPapers } from './related.ts';

/** Papers by their place in `Catalogue.entries`. */
export interface RelatedTable {
  /** Where the neighbours of each paper begin, and at last where they end. */
  readonly starts: Uint32Array;
  /** Neighbours, nearest first, at most fifteen a paper. */
  readonly places: Int32Array;
  readonly scores: Float64Array;
  /** For each paper what `RelatedPapers.of` tells, as JSON of `TableRow`s: few are ever read by one thread. */
  readonly related: readonly string[];
}

export type TableRow = readonly [id: string, score: number, reasons: readonly Reason[]];

/** @throws when the table is one of other papers. */
export function openRelated({ entries, byId }: Pick<Catalogue, 'entries' | 'byId'>, table: RelatedTable): RelatedPapers {
  if (table.related.length !== entries.length) throw new Error(`a table of ${table.related.length} related papers for ${entries.length} entries`);
  const places = new Map(entries.map(({ id }, place) => [id, place]));
  const open = ([id, score, reasons]: TableRow): Related => {
    const entry = byId.get(id);
    if (!entry) throw new Error(`no entry ${id}, which the table of related papers names`);
    return { entry, score, reasons };
  };
  let nearest: Neighbour[][] | undefined;
  return {
    of: (id) => (JSON.parse(table.related[places.get(id) ?? -1] ?? '[]') as TableRow[]).map(open),
    get nearest() {
      return (nearest ??= entries.map((_, place) => listNeighbours(table, place)));
    },
  };
}

function listNeighbours({ starts, places, scores }: RelatedTable, paper: number): Neighbour[] {
  const [start, end] = [starts[paper], starts[paper + 1]];
  return Array.from(places.subarray(start, end), (index, at) => ({ index, score: scores[(start ?? 0) + at] ?? 0 }));
}
