import { expect, test } from 'vitest';
import { namePeople } from '../../../src/client/search-people.ts';

const show = (authors: readonly string[], matched: readonly string[] = []): string =>
  namePeople({ authors }, matched)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');
const nine = ['Ada Birch', 'Bo Cedar', 'Cy Elm', 'Di Fir', 'Ed Gum', 'Flo Hazel', 'Gil Ivy', 'Hal Juniper', 'Ida Kauri'];

test.each([
  ['nobody', [], ''],
  ['one', nine.slice(0, 1), 'Ada Birch'],
  ['four whole', nine.slice(0, 4), 'Ada Birch, Bo Cedar, Cy Elm, Di Fir'],
  ['three of more', nine, 'Ada Birch, Bo Cedar, Cy Elm and 6 more'],
])('names %s', (_, authors, text) => {
  expect(show(authors)).toBe(text);
});

test('people who match keep their place when it is shown anyway', () => {
  expect(show(nine, ['Bo Cedar'])).toBe('Ada Birch, [Bo Cedar], Cy Elm and 6 more');
});

test('people who match lead when they would be hidden', () => {
  expect(show(nine, ['Ida Kauri'])).toBe('[Ida Kauri], with Ada Birch, Bo Cedar and 6 more');
  expect(show(nine, ['Bo Cedar', 'Ida Kauri'])).toBe('[Bo Cedar], [Ida Kauri], with Ada Birch and 6 more');
  expect(show(nine, nine)).toBe('[Ada Birch], [Bo Cedar], [Cy Elm] and 6 more');
});

test('people who are counted and not named are counted on', () => {
  expect(namePeople({ authors: nine.slice(0, 3), moreAuthors: 9 })).toEqual(namePeople({ authors: [...nine, 'x', 'y', 'z'] }));
  expect(
    namePeople({ authors: nine.slice(0, 2), moreAuthors: 1 })
      .map(({ text }) => text)
      .join(''),
  ).toBe('Ada Birch, Bo Cedar and 1 more');
});
