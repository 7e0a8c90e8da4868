import { describe, expect, test } from 'vitest';
import { listMapLabels, type MapLabel } from '../../../../src/catalogue/map/map-labels.ts';
import { type LabelView, placeLabels } from '../../../../src/catalogue/map/place-labels.ts';

const VIEW: LabelView = { width: 1000, height: 750, zoom: 1, project: (x, y) => [x, y], measure: (text) => text.length * 8 };
const name = (line: string, x: number, rest: Partial<MapLabel> = {}): MapLabel => ({ kind: 'area', area: 0, lines: [line], x, y: 300, ...rest });
const tell = (labels: readonly MapLabel[], view: Partial<LabelView> = {}): string[] =>
  placeLabels(labels, { ...VIEW, ...view }).map(({ label, x }) => `${label.lines.join(' ')} ${Math.round(x)}`);

describe('names on a map', () => {
  test('a name that has no room beside a larger one is left out', () => {
    expect(tell([name('Tides', 200), name('Mosses', 220), name('Ferns', 500)])).toEqual(['Tides 200', 'Ferns 500']);
  });

  test('a name near the edge is moved to where it can be read whole', () => {
    expect(tell([name('Tides', 5)])).toEqual(['Tides 26']);
  });

  test('a name stands beside dots rather than on them', () => {
    const [placed] = placeLabels([name('Tides', 200)], { ...VIEW, dots: [[200, 300]] });
    expect([placed?.x, placed?.y]).not.toEqual([200, 300]);
  });

  test('topics appear as the reader comes nearer, and then areas go', () => {
    const labels = [name('Seas', 200), name('Tides', 600, { kind: 'topic' })];
    expect(tell(labels)).toEqual(['Seas 200']);
    expect(tell(labels, { zoom: 2 })).toEqual(['Seas 200', 'Tides 600']);
    expect(tell(labels, { zoom: 5 })).toEqual(['Tides 600']);
  });

  test('a topic is named where its papers lie densest, the fuller one first', () => {
    const paper = (topic: number) => ({ id: '', title: '', people: [], more: 0, year: 0, area: 0, topics: [topic] });
    const topics = ['Tides', 'Ferns'].map((label) => ({ label })) as never;
    const labels = listMapLabels({
      areas: [{ index: 0, label: 'Nature', topics }],
      papers: [paper(0), paper(0), paper(1), paper(1), paper(1)],
      points: [
        [10, 10],
        [20, 20],
        [3000, 100],
        [3010, 110],
        [500, 2900],
      ],
    });
    expect(labels.slice(1).map(({ lines, x, y }) => [lines[0], x, y])).toEqual([
      ['Ferns', 3005, 105],
      ['Tides', 15, 15],
    ]);
  });
});
