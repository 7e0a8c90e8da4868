import { expect, test } from 'vitest';
import { readJson } from '../../../src/ingest/read-json.ts';

const TEXT = '{"a": "\\"}{", "b": [1, {"c": "x\u2028y"}], "ü": {"d": "\\ud83d\\ude00", "e": null}}';

test('values are as JSON has them', () => {
  expect(readJson(TEXT, { file: 'a.json' })).toMatchObject({ value: { a: '"}{', b: [1, { c: 'x\u2028y' }], ü: { d: '😀', e: null } }, problems: [] });
});

test.each([
  [[], 0],
  [['a'], TEXT.indexOf('"\\"}{')],
  [['b', 0], TEXT.indexOf('1')],
  [['b', 1, 'c'], TEXT.indexOf('"x')],
  [['ü', 'd'], TEXT.indexOf('"\\ud83d')],
  [['b', 1, 'none'], TEXT.indexOf('{"c"')],
])('the value at %j has its place', (path, offset) => {
  expect(readJson(TEXT, { file: 'a.json', lineOffset: 6 }).placeOf(path)).toEqual({ line: 7, column: offset + 1 });
});

test('a key has its place, and lines are counted', () => {
  const { placeOfKey } = readJson('{\n  "a": {\n    "b": 1 } }', { file: 'a.json' });
  expect(placeOfKey(['a', 'b'])).toEqual({ line: 3, column: 5 });
});

test.each([
  ['{"a": 1', { line: 1, column: 8 }],
  ['{"a": 1} x', { line: 1, column: 10 }],
  ['{"a": "b"\n  "c"}', { line: 2, column: 3 }],
  ['{"a": undefined}', { line: 1, column: 1 }],
  ['', { line: 1, column: 1 }],
  [`{"a": ${'['.repeat(9)}`, { line: 1, column: 14 }],
  ['['.repeat(500_000), { line: 1, column: 9 }],
])('what is not JSON is a problem with its place: %.20s', (text, place) => {
  const { value, problems } = readJson(text, { file: 'a.json' });
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'unreadable-seed', file: 'a.json', place }]);
});
