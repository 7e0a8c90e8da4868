import { expect, test } from 'vitest';
import { chooseRepresentatives } from '../../../src/catalogue/representatives.ts';
import { createEntry } from './entry-fixture.ts';

const entries = ['a', 'b', 'c', 'd'].map((id) => createEntry(id, { topics: id === 'd' ? ['seas', 'tides'] : ['tides'] }));
const choose = (links: Readonly<Record<string, readonly string[]>>, limit = 2): string[] =>
  chooseRepresentatives({ id: 'tides', entries }, (id) => (links[id] ?? []).map((other) => ({ id: other, score: 0.5 })), limit).map(({ id }) => id);

test('the entry that most others lie near to stands first', () => expect(choose({ a: ['c'], b: ['c'], d: ['c'] })).toEqual(['c', 'a']));
test('entries outside the topic do not count', () => expect(choose({ a: ['x', 'y', 'z'], b: ['c'] }, 1)).toEqual(['b']));
test('an entry of which the topic is not the first counts half', () => expect(choose({ a: ['d'], b: ['d'], c: ['a'] }, 1)).toEqual(['a']));
test('without neighbours nobody stands out', () => expect(choose({}, 4)).toEqual([]));
test('equals stand in the order of the list', () => expect(choose({ a: ['b'], b: ['c'], c: ['a'] }, 4)).toEqual(['a', 'b', 'c']));
