import { describe, expect, test } from 'vitest';
import { measurePhases, parsePhases } from '../../../../scripts/bench/own-builds.ts';
import { listTree, parseProcess, type Process } from '../../../../scripts/bench/processes.ts';
import { joinUsage } from '../../../../scripts/bench/result.ts';
import { kindOfPage } from '../../../../scripts/bench/site-sizes.ts';

const process = (parent: number): Process => ({ parent, cpu: 0, childrenCpu: 0, residentPages: 0 });

describe('processes', () => {
  test('a process is read whatever its name holds', () => {
    const stat = '4321 (a) S (b) R 17 4321 17 0 -1 4194304 500 900 0 0 250 50 120 30 20 0 11 0 99 123456 2048 18446744073709551615';
    expect(parseProcess(stat)).toEqual({ parent: 17, cpu: 3, childrenCpu: 1.5, residentPages: 2048 });
  });

  test('a tree holds children of children, and nobody else', () => {
    const all = new Map([1, 2, 3, 4, 5].map((id) => [id, process([0, 0, 2, 1, 3][id - 1] ?? 0)] as const));
    expect(listTree(all, 2)).toEqual([2, 3, 5]);
    expect(listTree(all, 9)).toEqual([]);
  });

  test('runs one after another add their time and share their largest memory', () => {
    const usage = { cpu: 2, peakMemory: 50, foreignShare: 0.4 };
    const joined = joinUsage([
      { wall: 1, usage },
      { wall: 3, usage: { cpu: 5, peakMemory: 90, foreignShare: 0 } },
    ]);
    expect(joined).toEqual({ cpu: 7, peakMemory: 90, foreignShare: 0.1 });
    expect(
      joinUsage([
        { wall: 1, usage },
        { wall: 1, usage: undefined },
      ]),
    ).toEqual({});
  });
});

describe('phases of a build', () => {
  test('overlapping phases count once', () => {
    const phases = [
      { name: 'pages', start: 0, end: 9000 },
      { name: 'index tables', start: 2000, end: 4000 },
      { name: 'search index', start: 1000, end: 3000 },
      { name: 'index sort', start: 6000, end: 6500 },
    ];
    expect(measurePhases(phases, /index/)).toBe(3.5);
    expect(measurePhases(phases, /pictures/)).toBeUndefined();
  });

  test('a build that tells nothing has no phases', () => {
    expect(parsePhases('\n')).toBeUndefined();
    expect(parsePhases('{"phases":[]}')).toEqual([]);
  });
});

describe('pages by kind', () => {
  test.each([
    ['papers/glow/index.html', 'entries'],
    ['papers/index.html', 'papers'],
    ['papers/page/2/index.html', 'papers'],
    ['topics/pruning/page/3/index.html', 'topics'],
    ['authors/ana-birch/index.html', 'authors'],
    ['index.html', 'other'],
    ['papers/page/1/index.html', undefined],
    ['papers/glow.bib', undefined],
    ['pagefind/playground/index.html', undefined],
  ])('%s: %s', (file, kind) => {
    expect(kindOfPage(file)).toBe(kind);
  });
});
