import { describe, expect, test } from 'vitest';
import {
  bringInto,
  type Camera,
  centreOn,
  holdInside,
  holdPapers,
  nearestZoom,
  project,
  unproject,
  WHOLE,
} from '../../../../src/client/map/camera.ts';

const SIZE = { width: 800, height: 600 };
const NEAR: Camera = { k: 2, x: -300, y: -100 };

describe('the camera of a map', () => {
  test('the whole sheet fills the picture', () => {
    expect(project(WHOLE, SIZE, [0, 0])).toEqual([0, 0]);
    expect(project(WHOLE, SIZE, [4000, 3000])).toEqual([800, 600]);
  });

  test.each([WHOLE, NEAR])('a pixel leads back to its place, at zoom $k', (camera) => {
    const [x, y] = unproject(camera, SIZE, project(camera, SIZE, [1234, 567]));
    expect(x).toBeCloseTo(1234);
    expect(y).toBeCloseTo(567);
  });

  test.each([
    [
      { k: 2, x: 50, y: 50 },
      { k: 2, x: 0, y: 0 },
    ],
    [
      { k: 2, x: -900, y: -700 },
      { k: 2, x: -800, y: -600 },
    ],
    [NEAR, NEAR],
  ])('%o is held inside the sheet', (camera, held) => {
    expect(holdInside(camera, SIZE)).toEqual(held);
  });

  test('what is seen stays where it is, what is outside comes just inside', () => {
    expect(bringInto(NEAR, SIZE, { at: [2000, 1000], margin: 50 })).toEqual(NEAR);
    const moved = bringInto(NEAR, SIZE, { at: [3800, 1000], margin: 50 });
    expect(project(moved, SIZE, [3800, 1000])[0]).toBeCloseTo(750);
  });

  test('a view where no paper lies moves to the nearest one', () => {
    const places = [
      [1000, 1000],
      [3800, 2900],
    ] as const;
    expect(holdPapers(WHOLE, SIZE, places)).toEqual(WHOLE);
    const empty: Camera = { k: 8, x: -3000, y: -1700 };
    const moved = holdPapers(empty, SIZE, places);
    expect(project(moved, SIZE, [1000, 1000])).toEqual([24, 24]);
    expect(moved.k).toBe(8);
    expect(holdPapers(empty, SIZE, [])).toEqual(empty);
  });

  test('a place comes to the middle, as far as the sheet reaches', () => {
    expect(project(centreOn([2000, 1500], 4, SIZE), SIZE, [2000, 1500])).toEqual([400, 300]);
    expect(centreOn([0, 0], 4, SIZE)).toEqual({ k: 4, x: 0, y: 0 });
  });

  test('the more papers, the nearer a reader may come', () => {
    expect([10, 87, 20_000].map(nearestZoom).map(Math.round)).toEqual([3, 5, 40]);
  });
});
