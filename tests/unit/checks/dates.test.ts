import { expect, test } from 'vitest';
import { loadWith, paper } from '../content-folder.ts';

async function messagesFor(facts: string, today?: string): Promise<string[]> {
  return (await loadWith({ 'papers/m.mdx': paper('A map', facts) }, today)).problems.map(({ message }) => message);
}

test.each([
  ['2024-05-01', '2024-04-30', 1],
  ['2024-05', '2024-04-30', 1],
  ['2024-05', '2024', 0],
  ['2024', '2024-01-01', 0],
  ['2024-05-01', '2024-05-01', 0],
])('published %s and added %s give %i problems', async (published, added, count) => {
  expect(await messagesFor(`published: ${published}\nadded: ${added}`)).toHaveLength(count);
});

test('a date after today lies in the future', async () => {
  expect(await messagesFor('published: 2024-05-02', '2024-05-01')).toEqual(['`published: 2024-05-02` lies in the future.']);
  expect(await messagesFor('published: 2024-05', '2024-05-01')).toEqual([]);
});

test('without a today nothing is in the future', async () => expect(await messagesFor('published: 2199-01-01')).toEqual([]));
