import { expect, test } from 'vitest';
import { parseEntries, parseInThreads } from '../../../src/entries/parse-pool.ts';
import { entryText } from './entry-text.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const worker = new URL('./stuck-worker.mjs', import.meta.url);
const name = (files: readonly string[]) => files.map((file) => ({ file, bytes: encode('') }));

test.each([
  ['time', 'hang', { time: 300, memory: 64 }],
  ['memory', 'fill', { time: 20_000, memory: 32 }],
])('an entry without end is refused for its %s, and the next are read', async (_, stuck, limits) => {
  const parsed = await parseInThreads(name(['a', stuck, 'b']), 1, { ...limits, worker });
  expect(parsed.map(({ problems }) => problems.map(({ code, file }) => `${code} ${file}`))).toEqual([[], [`too-much ${stuck}`], []]);
});

test('a large entry goes through a thread and comes back in its place', async () => {
  const texts = ['One.', 'Two words. '.repeat(3000), 'Three.'];
  const parsed = await parseEntries(texts.map((abstract, index) => ({ file: `papers/e${index}.mdx`, bytes: encode(entryText({ abstract })) })));
  expect(parsed.map(({ entry }) => entry?.text.slice(0, 5))).toEqual(['One.', 'Two w', 'Three']);
});
