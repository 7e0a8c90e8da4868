import { expect, test } from 'vitest';
import { jsonLines } from '../../../../src/ingest/formats/json-lines.ts';
import { outline, readEvents, readFirst } from './read-events.ts';

test('a line that is broken is told alone, and the others come in', async () => {
  const events = await readEvents(jsonLines, '{"title": "Moss"}\n{broken\n[1]\n\n{"title": "Fern"}\n');
  expect(outline(events)).toEqual(['Moss', 2, 3, 'Fern']);
  expect(events[1]).toMatchObject({ problem: { code: 'unreadable-record' } });
});

test('a line beyond every measure is refused unread', async () => {
  const events = await readEvents(jsonLines, `{"title": "${'x'.repeat(600_000)}"}\n{"title": "Fern"}\n`);
  expect(outline(events)).toEqual([1, 'Fern']);
});

test('other line ends of Unicode stay within their line', async () => {
  expect(await readFirst(jsonLines, '{"title": "Moss\u2028Nets"}')).toMatchObject({ title: 'Moss\u2028Nets' });
});
