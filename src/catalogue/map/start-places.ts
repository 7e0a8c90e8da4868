/**
 * Where papers stand before they find their neighbours: topics on a circle, area after area, papers between theirs.
 * A layout that begins so keeps areas together and settles early (Kobak and Linderman 2021, doi:10.1038/s41587-020-00809-z).
 */
import type { MapInput, Point } from './map-input.ts';
import type { Random } from './seeded-random.ts';

const RADIUS = 10;
const JITTER = 0.8;
/** How often papers move half the way to their neighbours. */
const ROUNDS = 4;

export function placeAtStart({ nearest, topics, topicCount }: MapInput, random: Random): Point[] {
  const ofTopics = topics.map((own) => (own.length === 0 ? undefined : meetTopics(own, topicCount)));
  let places = ofTopics.map((place) => place ?? placeAnywhere(random));
  for (let round = 0; round < ROUNDS; round += 1) places = places.map((place, index) => joinNeighbours(place, nearest[index] ?? [], places));
  return places.map(([x, y]) => [x + (random() - 0.5) * JITTER, y + (random() - 0.5) * JITTER]);
}

/** Between the topics, nearest to the first. */
function meetTopics(own: readonly number[], topicCount: number): Point {
  const pulls = own.map((topic, rank) => ({ angle: (2 * Math.PI * topic) / topicCount, weight: 1 / (rank + 1) }));
  const sum = pulls.reduce((total, { weight }) => total + weight, 0);
  const along = (direction: (angle: number) => number): number =>
    (RADIUS * pulls.reduce((total, { angle, weight }) => total + weight * direction(angle), 0)) / sum;
  return [along(Math.cos), along(Math.sin)];
}

function placeAnywhere(random: Random): Point {
  const [angle, radius] = [2 * Math.PI * random(), RADIUS * Math.sqrt(random())];
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

function joinNeighbours([x, y]: Point, neighbours: MapInput['nearest'][number], places: readonly Point[]): Point {
  let [sumX, sumY, sum] = [0, 0, 0];
  for (const { index, score } of neighbours) {
    const [otherX, otherY] = places[index] ?? [0, 0];
    sumX += otherX * score;
    sumY += otherY * score;
    sum += score;
  }
  return sum === 0 ? [x, y] : [(x + sumX / sum) / 2, (y + sumY / sum) / 2];
}
