import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { QUERY_KINDS, readGolden } from '../../golden/read-golden.ts';

const MINIMUM = { title: 20, name: 20, identifier: 12, person: 12, typo: 30, synonym: 25, question: 25, operator: 15 };

const queries = await readGolden();
const ids = new Set(readdirSync('content/papers').map((file) => path.basename(file, '.mdx')));

describe('the golden set', () => {
  test('every wanted and refused entry exists', () => {
    expect(queries.flatMap(({ want, refuse }) => [...want, ...refuse]).filter((id) => !ids.has(id))).toEqual([]);
  });

  test.each(QUERY_KINDS)('there are enough queries of kind %s', (kind) => {
    expect(queries.filter((query) => query.kind === kind).length).toBeGreaterThanOrEqual(MINIMUM[kind]);
  });

  test('no query stands there twice, and none both wants and refuses an entry', () => {
    expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
    expect(queries.filter(({ want, refuse }) => want.some((id) => refuse.includes(id)))).toEqual([]);
  });
});
