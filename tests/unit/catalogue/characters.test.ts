import { expect, test } from 'vitest';
import { CAPITAL, kindAt, LETTER, NUMBER } from '../../../src/catalogue/characters.ts';

test.each([
  ['a', LETTER],
  ['Ä', LETTER + CAPITAL],
  ['7', NUMBER],
  ['²', NUMBER],
  ['潮', LETTER],
  ['𝒜', LETTER + CAPITAL],
  ['𝟟', NUMBER],
  ['🌊', 0],
  ['-', 0],
])('%s is known for what it is, in either half', (character, kind) => {
  for (let at = 0; at < character.length; at++) expect(kindAt(character, at)).toBe(kind);
});

test('there is nothing beyond the end of a text', () => {
  expect([kindAt('a', 1), kindAt('', 0), kindAt('a', -1)]).toEqual([0, 0, 0]);
});
