import { expect, test } from 'vitest';
import { numberParagraphs } from '../../../src/components/paragraph-ids.ts';

test('paragraphs are numbered in their order, wherever they stand', () => {
  expect(numberParagraphs('<p>Moss.</p><ul><li><p>Tide.</p></li></ul><pre>x</pre><p>Sand.</p>')).toBe(
    '<p id="p1">Moss.</p><ul><li><p id="p2">Tide.</p></li></ul><pre>x</pre><p id="p3">Sand.</p>',
  );
});
