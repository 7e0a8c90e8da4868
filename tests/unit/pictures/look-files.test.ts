import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOOK_FILES } from '../../../src/pictures/look-files.ts';

const ROOM = new URL('../../../src/pictures/', import.meta.url);

/** Files outside the room that a file of it imports values from, and those its own imports do. */
function listOutside(file: URL): string[] {
  const lines = readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*?from '(\.[^']+)'/gm);
  return [...lines].flatMap(([, target = '']) => {
    const to = new URL(target, file);
    if (!to.href.startsWith(ROOM.href)) return [to.href];
    // What it makes of a title is part of the picture that is kept.
    return to.href.endsWith('/title-runs.ts') ? [] : listOutside(to);
  });
}

test('whatever drawing takes from elsewhere decides which pictures are still good', () => {
  const outside = listOutside(new URL('studio.ts', ROOM));
  expect(outside.length).toBeGreaterThan(0);
  expect(outside.filter((file) => !LOOK_FILES.some((known) => known.href === file))).toEqual([]);
});
