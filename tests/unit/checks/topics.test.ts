import { expect, test } from 'vitest';
import { loadWith, paper } from '../content-folder.ts';

const fixOf = async (topic: string): Promise<string | undefined> =>
  (await loadWith({ 'papers/a.mdx': paper('A paper', `topics: [${topic}]`) })).problems[0]?.fix;

test('a mistyped topic is answered with the nearest', async () => expect(await fixOf('map-makin')).toBe('write `map-making`.'));

test('an alias is answered with its topic', async () => expect(await fixOf('cartography')).toBe('write `map-making`.'));

test('anything else is answered with where to look', async () =>
  expect(await fixOf('volcanoes')).toMatch(/^choose from the ids in `.*topics\.yaml`, or delete it\.$/));

test('a topic in a list over several lines has a place of its own', async () => {
  const { problems } = await loadWith({ 'papers/a.mdx': paper('A paper', 'topics:\n  - map-making\n  - map-riding') });
  expect(problems).toMatchObject([{ code: 'unknown-topic', place: { line: 5, column: 5 }, message: 'Topic `map-riding` is not in the vocabulary.' }]);
});
