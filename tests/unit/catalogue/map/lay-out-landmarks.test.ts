import { describe, expect, test } from 'vitest';
import { choosePapers, hashId, type MappedPaper } from '../../../../src/catalogue/map/chosen-papers.ts';
import { keepApart } from '../../../../src/catalogue/map/keep-apart.ts';
import { layOutLandmarks } from '../../../../src/catalogue/map/lay-out-landmarks.ts';
import type { Point } from '../../../../src/catalogue/map/map-input.ts';

const SUBJECTS = ['tides moon harbour ebb', 'mosses spores shade damp', 'bridges arches load span', 'bees hive nectar swarm'].map((line) =>
  line.split(' '),
);
const VOCABULARY = ['tides', 'mosses', 'bridges', 'bees'];

function inventPaper(number: number, subject = number % SUBJECTS.length): MappedPaper {
  const words = SUBJECTS[subject] ?? [];
  const text = Array.from({ length: 12 }, (_, at) => words[(number * 7 + at * at) % words.length]).join(' ');
  return { id: `paper-${number}`, titleText: `${words[number % words.length] ?? ''} ${number}`, text, topics: [VOCABULARY[subject] ?? ''] };
}

const papers = Array.from({ length: 120 }, (_, number) => inventPaper(number));
const [landmarks, others] = [papers.slice(0, 60), papers.slice(60)];
const layout = layOutLandmarks({ landmarks, vocabulary: VOCABULARY, others });

describe('papers among landmarks', () => {
  test('have the places that they have alone, whatever other papers there are', () => {
    const alone = others.map((paper) => layOutLandmarks({ landmarks, vocabulary: VOCABULARY, known: layout.landmarks, others: [paper] }).others[0]);
    expect(alone).toEqual(layout.others);
  });

  test('lie among landmarks of their subject', () => {
    const nearest = layout.others.map(([x, y]) => {
      const away = layout.landmarks.map(([otherX, otherY]) => Math.hypot(otherX - x, otherY - y));
      return away.indexOf(Math.min(...away)) % SUBJECTS.length;
    });
    const right = nearest.filter((subject, index) => subject === index % SUBJECTS.length).length;
    // By chance a quarter.
    expect(right / others.length).toBeGreaterThan(0.9);
  });

  test('find a place though they say nothing that a landmark says', () => {
    const silent = { id: 'silent', titleText: 'Xyz', text: '', topics: [] };
    const [place] = layOutLandmarks({ landmarks, vocabulary: VOCABULARY, known: layout.landmarks, others: [silent] }).others;
    expect(place?.every((value) => Number.isInteger(value) && value > 0)).toBe(true);
  });
});

describe('chosen papers', () => {
  test('do not depend on the order of all, and change by one where one joins', () => {
    const chosen = choosePapers(papers, 40).map(({ id }) => id);
    expect(choosePapers([...papers].reverse(), 40).map(({ id }) => id)).toEqual(chosen);
    const joined = choosePapers([...papers, inventPaper(500)], 40).map(({ id }) => id);
    expect(joined.filter((id) => !chosen.includes(id)).length).toBeLessThanOrEqual(1);
  });

  test('are spread over ids that differ in their ends alone', () => {
    const low = Array.from({ length: 1000 }, (_, number) => hashId(`2401.0${number}`)).filter((hash) => hash < 2 ** 31).length;
    expect(Math.abs(low - 500)).toBeLessThan(60);
  });
});

describe('dots kept apart', () => {
  const crowd = Array.from({ length: 80 }, (): Point => [1205, 1205]);

  test('have slots of their own, as near as there is one', () => {
    const apart = keepApart(crowd);
    expect(new Set(apart.map(([x, y]) => `${Math.floor(x / 12)} ${Math.floor(y / 12)}`)).size).toBe(crowd.length);
    expect(apart.every(([x, y]) => Math.hypot(x - 1205, y - 1205) < 170)).toBe(true);
  });

  test('stay where they are when a later dot joins, and outside its block in any case', () => {
    const far: Point[] = [
      [100, 100],
      [3000, 2000],
    ];
    expect(keepApart([...far, ...crowd, [1210, 1210]]).slice(0, 82)).toEqual(keepApart([...far, ...crowd]));
    expect(keepApart([[1205, 1205], ...crowd, ...far]).slice(-2)).toEqual(far);
  });
});
