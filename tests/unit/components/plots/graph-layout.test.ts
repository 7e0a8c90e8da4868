import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../../src/catalogue/build-catalogue.ts';
import { buildTopicGraph } from '../../../../src/catalogue/topic-graph.ts';
import { layoutGraph, type PlacedNode } from '../../../../src/components/plots/graph-layout.ts';
import { createEntry, FRAME } from '../../catalogue/entry-fixture.ts';

const NODES = Array.from({ length: 40 }, (_, index) => ({
  id: `n${index}`,
  label: `Topic with a name of some length ${index}`,
  radius: 5 + (index % 9),
}));
const LINKS = NODES.flatMap(({ id }, index) => [1, 3].map((step) => ({ a: id, b: `n${(index + step) % NODES.length}`, shared: 1 + (index % 5) })));

/** Left, top, right, bottom. */
const boxOf = ({ x, y, halfWidth, radius, height }: PlacedNode) => [x - halfWidth, y - radius, x + halfWidth, y - radius + height] as const;

describe.each([344, 704])('a graph %i pixels wide', (width) => {
  const { nodes, height } = layoutGraph(NODES, LINKS, width);

  test('keeps every dot and label inside', () => {
    const outside = nodes.filter((node) => {
      const [left, top, right, bottom] = boxOf(node);
      return left < -0.1 || top < -0.1 || right > width + 0.1 || bottom > height + 0.1;
    });
    expect(outside).toEqual([]);
  });

  test('lays no label or dot on another', () => {
    const overlaps = nodes.flatMap((a, index) =>
      nodes.slice(index + 1).filter((b) => {
        const [[left, top, right, bottom], other] = [boxOf(a), boxOf(b)];
        return left < other[2] && other[0] < right && top < other[3] && other[1] < bottom;
      }),
    );
    expect(overlaps).toEqual([]);
  });

  test('is the same every time', () => {
    expect(layoutGraph(NODES, LINKS, width)).toEqual({ nodes, height });
  });
});

test('topics without companions are no part of the graph, and each meeting is one link', () => {
  const entries = [
    createEntry('a', { topics: ['tides', 'map-making'] }),
    createEntry('b', { topics: ['map-making', 'tides'] }),
    createEntry('c', { topics: ['map-reading'] }),
  ];
  const { topics, links } = buildTopicGraph(buildCatalogue({ ...FRAME, entries }).topics.values(), 40);
  expect(topics.map(({ id }) => id)).toEqual(['map-making', 'tides']);
  expect(links).toEqual([{ a: 'map-making', b: 'tides', shared: 2 }]);
});
