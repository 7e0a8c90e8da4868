import { expect, test } from 'vitest';
import { findFormat } from '../../../../src/ingest/formats/index.ts';
import { papersDump } from '../../../../src/ingest/formats/papers-dump.ts';

const row = (facts: object): string => JSON.stringify({ id: 'moss-net', title: 'MossNet', abstractMarkdown: 'Moss grows.', ...facts });
const parse = (...lines: string[]) => papersDump.parse(`${lines.join('\n')}\n`, 'papers.jsonl');

test('a dump is known by its shape, even where its first line is spoilt', () => {
  expect(findFormat('auto', `{"id": "a\n${row({})}\n`)?.id).toBe('papers-dump');
  expect(findFormat('auto', '{"title": "MossNet", "abstract": "Moss grows."}\n')?.id).toBe('json-lines');
});

test('a row becomes its facts, its id and its abstract; what was derived is left out', () => {
  const { rows, problems } = parse(
    row({ url: 'https://a.example.org/', titleText: 'MossNet', abstract: 'Moss grows.', source: { seed: 'a.txt', line: 3 } }),
  );
  expect(problems).toEqual([]);
  expect(rows).toEqual([{ line: 1, id: 'moss-net', facts: { title: 'MossNet', source: { seed: 'a.txt', line: 3 } }, abstract: 'Moss grows.' }]);
});

test.each([
  ['an unknown key', row({ autors: ['Ada'] }), 'unknown-key', row({}).length + 1],
  ['a wrong kind of value', row({ authors: 'Ada' }), 'invalid-value', row({}).length + 11],
  ['a missing abstract', '{"id": "a", "title": "A"}', 'missing-key', 1],
  ['a line cut short', row({}).slice(0, -5), 'unreadable-seed', row({}).length - 4],
  ['no object', '[1]', 'invalid-value', 1],
  ['a row too deep', row({ topics: [[[[[[[[['x']]]]]]]]] }), 'unreadable-seed', undefined],
  ['a key of JavaScript', row({}).replace('{', '{"__proto__": {"x": 1}, '), 'unknown-key', 2],
])('%s is refused with its place, and the rows around it come in', (_, line, code, column) => {
  const { rows, problems } = parse(row({ id: 'before' }), line, '', row({ id: 'after' }));
  expect(rows.map(({ id }) => id)).toEqual(['before', 'after']);
  expect(problems).toMatchObject([{ code, file: 'papers.jsonl', place: { line: 2, ...(column !== undefined && { column }) } }]);
});

test.each(['../evil', 'a/b', 'Moss', 'con', '__proto__', 'a--b', '', '.', 'a.mdx', 'x'.repeat(101), 'münchen', 'a\u0000b'])(
  'the id %j cannot be a file name and is refused',
  (id) => {
    const { rows, problems } = parse(row({ id }));
    expect(rows).toEqual([]);
    expect(problems[0]).toMatchObject({ code: 'invalid-value', place: { line: 1, column: 7 } });
  },
);

test('of two rows with one id the first is taken', () => {
  const { rows, problems } = parse(row({}), row({ title: 'Another' }));
  expect(rows.map(({ facts }) => facts.title)).toEqual(['MossNet']);
  expect(problems).toMatchObject([{ code: 'duplicate-id', place: { line: 2, column: 1 }, related: { place: { line: 1, column: 1 } } }]);
});

test('a row beyond every measure is refused unread', () => {
  expect(parse(row({ abstractMarkdown: 'x'.repeat(600_000) })).problems).toMatchObject([{ code: 'too-much' }]);
});
