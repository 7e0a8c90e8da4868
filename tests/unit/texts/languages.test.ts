import { describe, expect, test } from 'vitest';
import { findLanguage, getTexts, LANGUAGE_IDS, type Texts } from '../../../src/texts/languages.ts';

const english = getTexts('en');

describe.each(LANGUAGE_IDS)('the texts in %s', (id) => {
  const texts: Texts = getTexts(id);

  test('have the names of the English ones, each of the same kind', () => {
    const kinds = (of: Texts) => Object.fromEntries(Object.entries(of).map(([name, text]) => [name, typeof text]));
    expect(kinds(texts)).toEqual(kinds(english));
  });

  test('leave none empty', () => {
    expect(Object.entries(texts).filter(([, text]) => text === '')).toEqual([]);
  });
});

test('a language is found by its first subtag', () => {
  expect([findLanguage('zh-CN'), findLanguage('EN-gb'), findLanguage('enm'), findLanguage('fr')]).toEqual(['zh', 'en', undefined, undefined]);
});

test('a language without texts is shown in English', () => {
  expect(getTexts('fr')).toBe(english);
});
