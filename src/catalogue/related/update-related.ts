/** What was found about a catalogue, brought up to date with its changes: exactly what would be found anew. */
import { NEAREST } from './choose-related.ts';
import type { Compared } from './compared.ts';
import { createLists, HELD, type NeighbourLists, readList, updateLists } from './neighbour-lists.ts';
import { createTeller, type KnownReasons } from './relate-share.ts';
import type { RelatedInput } from './related-input.ts';
import type { RelatedTable, TableRow } from './related-table.ts';
import type { Reason } from './related.ts';
import { isSame, type Signatures } from './signatures.ts';

/** With more papers changed than this part of all, everything is found anew. */
const MOST_CHANGED = 0.3;

/** What was found of all papers, and on which grounds. */
export interface Found {
  readonly ids: readonly string[];
  readonly signatures: Signatures;
  readonly lists: NeighbourLists;
  readonly related: readonly string[];
}

interface Present {
  readonly input: RelatedInput;
  readonly compared: Compared;
  readonly signatures: Signatures;
}

/** Bring what was found up to date; undefined when too much has changed. */
export function updateFound(present: Present, before: Found, { mostChanged } = { mostChanged: MOST_CHANGED }): Found | undefined {
  const ids = present.input.papers.map(({ id }) => id);
  const formerPlaces = new Map(before.ids.map((id, place) => [id, place]));
  const former = Int32Array.from(ids, (id) => formerPlaces.get(id) ?? -1);
  const differs = (kind: keyof Signatures, paper: number): boolean =>
    former[paper] === -1 || !isSame(present.signatures[kind], paper, before.signatures[kind], former[paper] ?? -1);
  const changed = new Set([...ids.keys()].filter((paper) => differs('scores', paper)));
  if (changed.size + Math.max(0, before.ids.length - ids.length) > ids.length * mostChanged) return undefined;
  const { lists, torn } = carryLists(before, former, changed);
  const touched = updateLists(lists, present.compared, { changed, torn });
  const reworded = Uint8Array.from(ids, (_, paper) => (differs('reasons', paper) ? 1 : 0));
  const tell = createTeller({ ...present, lists });
  const places = new Map(ids.map((id, place) => [id, place]));
  const related = ids.map((_, paper) => {
    const told = before.related[former[paper] ?? -1];
    const isReworded = reworded[paper] === 1 || readList(lists, paper, NEAREST).some(({ index }) => reworded[index] === 1);
    if (told !== undefined && !touched.has(paper) && !isReworded) return told;
    return tell(paper, told === undefined || reworded[paper] === 1 ? undefined : keepReasons(told, places, reworded));
  });
  return { ids, signatures: present.signatures, lists, related };
}

/** The table that pages look into. */
export function tabulate({ lists, related }: Pick<Found, 'lists' | 'related'>): RelatedTable {
  const starts = new Uint32Array(related.length + 1);
  for (const [paper, count] of lists.counts.entries()) starts[paper + 1] = (starts[paper] ?? 0) + Math.min(NEAREST, count);
  const all = starts[related.length] ?? 0;
  const table = { starts, places: new Int32Array(all), scores: new Float64Array(all), related };
  for (let paper = 0; paper < related.length; paper++) {
    const [from, to] = [paper * HELD, starts[paper] ?? 0];
    const end = from + (starts[paper + 1] ?? 0) - to;
    table.places.set(lists.places.subarray(from, end), to);
    table.scores.set(lists.scores.subarray(from, end), to);
  }
  return table;
}

/** The lists of papers that stay, by present places, without those that have changed or gone. */
function carryLists({ ids, lists }: Found, former: Int32Array, changed: ReadonlySet<number>): { lists: NeighbourLists; torn: Set<number> } {
  const present = new Int32Array(ids.length).fill(-1);
  for (const [paper, place] of former.entries()) if (place !== -1 && !changed.has(paper)) present[place] = paper;
  const carried = createLists(former.length);
  const torn = new Set<number>();
  for (const [paper, place] of former.entries()) {
    if (place === -1 || changed.has(paper)) continue;
    let count = 0;
    for (let at = place * HELD; at < place * HELD + (lists.counts[place] ?? 0); at++) {
      const other = present[lists.places[at] ?? -1] ?? -1;
      if (other === -1) torn.add(paper);
      else {
        carried.places[paper * HELD + count] = other;
        carried.scores[paper * HELD + count] = lists.scores[at] ?? 0;
        count++;
      }
    }
    carried.counts[paper] = count;
    carried.marks[paper] = lists.marks[place] ?? 0;
  }
  return { lists: carried, torn };
}

/** What was told of pairs in which neither has changed. */
function keepReasons(told: string, places: ReadonlyMap<string, number>, reworded: Uint8Array): KnownReasons {
  const known = new Map<number, readonly Reason[]>();
  for (const [id, , reasons] of JSON.parse(told) as TableRow[]) {
    const place = places.get(id) ?? -1;
    if (reworded[place] === 0) known.set(place, reasons);
  }
  return (other) => known.get(other);
}
