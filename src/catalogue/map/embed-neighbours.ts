/** Papers that are neighbours, near each other on a plane: UMAP (McInnes, Healy and Melville 2018, arXiv:1802.03426). */
import { UMAP } from 'umap-js';
import type { MapInput, Point } from './map-input.ts';
import type { Random } from './seeded-random.ts';

/** UMAP needs more papers than neighbours. */
export const NEIGHBOURS = 15;

/** Two papers that say the same are near, but not so near that the library takes one for the other. */
const NEAREST = 0.001;
const FARTHEST = 1;

const EPOCHS = { small: 400, large: 200, largeFrom: 1000 } as const;

/** Move papers from where they start to where their neighbours are; those without any neighbours stay. */
export function embedNeighbours(nearest: MapInput['nearest'], starts: readonly Point[], random: Random): Point[] {
  const umap = new UMAP({
    nNeighbors: NEIGHBOURS,
    nEpochs: nearest.length < EPOCHS.largeFrom ? EPOCHS.small : EPOCHS.large,
    minDist: 0.25,
    spread: 1.2,
    random,
  });
  const rows = nearest.map((neighbours, index) => fillRow(neighbours, index));
  umap.setPrecomputedKNN(
    rows.map((row) => row.map(({ index }) => index)),
    rows.map((row) => row.map(({ distance }) => distance)),
  );
  const epochs = umap.initializeFit(starts.map(([x, y]) => [x, y]));
  const places = umap.getEmbedding();
  // The library starts from chance and has no option for it; what it hands out is what it moves.
  for (const [index, [x, y]] of starts.entries()) places[index]?.splice(0, 2, x, y);
  for (let epoch = 0; epoch < epochs; epoch += 1) umap.step();
  return umap.getEmbedding().map(([x = 0, y = 0]) => [x, y]);
}

interface Step {
  readonly index: number;
  readonly distance: number;
}

/** A row of the length that the library wants: the paper itself first, and again, which it overlooks, where neighbours are lacking. */
function fillRow(neighbours: MapInput['nearest'][number], self: number): Step[] {
  const row: Step[] = [{ index: self, distance: 0 }];
  for (const { index, score } of neighbours.slice(0, NEIGHBOURS - 1)) row.push({ index, distance: Math.max(NEAREST, FARTHEST - score) });
  while (row.length < NEIGHBOURS) row.push({ index: self, distance: FARTHEST });
  return row;
}
