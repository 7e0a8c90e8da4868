import { expect, test } from 'vitest';
import { loadWith } from '../content-folder.ts';

const check = async (facts: string): Promise<unknown> => {
  const text = `---\ntitle: A quiet paper\ntopics: [map-making]\n${facts}---\n\nText.\n`;
  const { problems } = await loadWith({ 'papers/quiet.mdx': text });
  return problems.map(({ code, severity, message, fix }) => ({ code, severity, message, fix }));
};

test.each([
  [
    'authors',
    'published: 2024\n',
    'Google Scholar passes over an entry without authors.',
    'add a line such as `authors: [Ada Example, Noé Vale]`, if known.',
  ],
  ['a date', 'authors: [Ada Example]\n', 'Google Scholar passes over an entry without a date.', 'add a line such as `published: 2024`, if known.'],
  [
    'both',
    '',
    'Google Scholar passes over an entry without authors and a date.',
    'add lines such as `authors: [Ada Example, Noé Vale]` and `published: 2024`, if known.',
  ],
])('an entry without %s has one note', async (_, facts, message, fix) => {
  expect(await check(facts)).toEqual([{ code: 'not-for-scholar', severity: 'note', message, fix }]);
});

test('a year and one name are enough', async () => expect(await check('authors: [Ada Example]\npublished: 2024\n')).toEqual([]));
