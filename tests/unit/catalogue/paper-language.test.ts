import { expect, test } from 'vitest';
import { findOtherLanguage, nameLanguage } from '../../../src/catalogue/paper-language.ts';
import { createEntry } from './entry-fixture.ts';

test.each([
  [{ language: 'en' }, undefined],
  [{ language: 'en-GB' }, undefined],
  [{ language: 'zh-Hans' }, 'en'],
  [{ language: 'zh-Hans', paperLanguage: 'zh' }, undefined],
  [{ language: 'zh-Hans', paperLanguage: 'zh-Hant' }, 'zh-Hant'],
  [{ language: 'en', paperLanguage: 'ar' }, 'ar'],
  // The pages are in English then, but feeds say French.
  [{ language: 'fr' }, 'en'],
  [{ language: 'fr', paperLanguage: 'fr' }, 'fr'],
])('on a site of %j papers are marked as %s', (site, lang) => {
  expect(findOtherLanguage(site)).toBe(lang);
});

test('an entry that names its language keeps it', () => {
  const entries = [createEntry('moss'), createEntry('fern', { lang: 'fr' })];
  expect(nameLanguage(entries, { language: 'zh-Hans' }).map(({ lang }) => lang)).toEqual(['en', 'fr']);
  expect(nameLanguage(entries, { language: 'en' })).toBe(entries);
});
