import { expect, test } from 'vitest';
import { remember } from '../../../../src/search/tables/remember.ts';

test('each thing is loaded once, and again only after a failure', async () => {
  const asked: string[] = [];
  const things = remember((key) => {
    asked.push(key);
    return asked.length === 1 ? Promise.reject(new Error('the network is gone')) : Promise.resolve(key.toUpperCase());
  });
  await expect(things.get('a')).rejects.toThrow('gone');
  expect(things.has('a')).toBe(false);
  expect(await Promise.all([things.get('a'), things.get('a')])).toEqual(['A', 'A']);
  expect(asked).toEqual(['a', 'a']);
});
