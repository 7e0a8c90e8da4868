import { expect, test } from 'vitest';
import { breakLabel } from '../../../src/catalogue/break-label.ts';

test.each([
  ['Tides', ['Tides']],
  ['Tides of the seas', ['Tides of the seas']],
  ['Tides and currents of shallow seas', ['Tides and currents', 'of shallow seas']],
  ['Thalassohydrographics', ['Thalassohydrographics']],
])('%s breaks where it is long', (label, lines) => expect(breakLabel(label, 18)).toEqual(lines));
