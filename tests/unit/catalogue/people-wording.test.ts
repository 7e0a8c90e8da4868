import { expect, test } from 'vitest';
import { joinTitle } from '../../../src/catalogue/people-wording.ts';
import { getTexts } from '../../../src/texts/languages.ts';

test.each([
  [undefined, 'Tides'],
  [['et al.'], 'Tides'],
  [['Ada Example'], 'Tides, by Ada Example'],
  [['Ada Example', 'et al.'], 'Tides, by Ada Example and others'],
  [['Ada Example', 'Ben Example'], 'Tides, by Ada Example and others'],
])('a title of %j', (printed, words) => {
  expect(joinTitle('Tides', printed, getTexts('en'))).toBe(words);
});
