import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entrySchema } from '../../src/entries/schema.ts';

test('CONTRIBUTING lists exactly the keys an entry may hold', () => {
  const listed = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `(\w+)` /gm)].map(([, key]) => key);
  expect(listed).toEqual(Object.keys(entrySchema.shape));
});
