import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placePreview } from '../../../../src/client/comfort/place-preview.ts';

const card = { width: 400, height: 300 };

test.each([
  ['below', { left: 20, top: 100, bottom: 120 }, { width: 1280, height: 900 }, { left: 20, top: 126, maxHeight: 766 }],
  ['above at the foot of the window', { left: 20, top: 800, bottom: 820 }, { width: 1280, height: 900 }, { left: 20, top: 494, maxHeight: 786 }],
  ['within the right edge', { left: 1200, top: 100, bottom: 120 }, { width: 1280, height: 900 }, { left: 872, top: 126, maxHeight: 766 }],
  ['cut where there is little room', { left: 8, top: 80, bottom: 100 }, { width: 390, height: 300 }, { left: 8, top: 106, maxHeight: 186 }],
])('it lies %s', (_, link, view, placed) => {
  expect(placePreview(link, card, view)).toEqual(placed);
});

test('it never covers its link', () => {
  const box = fc.record({ left: fc.integer({ min: -50, max: 2000 }), top: fc.integer({ min: 0, max: 880 }), tall: fc.integer({ min: 1, max: 90 }) });
  fc.assert(
    fc.property(box, fc.integer({ min: 1, max: 900 }), ({ left, top, tall }, height) => {
      const placed = placePreview({ left, top, bottom: top + tall }, { width: 400, height }, { width: 1280, height: 900 });
      const bottom = placed.top + Math.min(height, placed.maxHeight);
      expect(placed.top >= top + tall || bottom <= top).toBe(true);
    }),
  );
});
