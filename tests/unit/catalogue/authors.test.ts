import { describe, expect, test } from 'vitest';
import { buildAuthors } from '../../../src/catalogue/authors.ts';
import { createEntry } from './entry-fixture.ts';

const entries = [
  createEntry('one', { authors: ['José Núñez', 'Ada Example', 'Ada Example'] }),
  createEntry('two', { authors: ['Jose Nunez', 'Ben de Sample'] }),
  createEntry('three', { authors: ['José Núñez', 'Ada Example'] }),
];

describe('buildAuthors', () => {
  test('takes spellings that differ in accents as one person, under the usual one', () => {
    const { authors, authorSlugs } = buildAuthors(entries, 'all');
    const nunez = authors.find(({ slug }) => slug === 'jose-nunez');
    expect(nunez).toMatchObject({ name: 'José Núñez', variants: ['Jose Nunez'], sortName: 'Núñez, José' });
    expect(nunez?.entries.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
    expect(authorSlugs.get('Jose Nunez')).toBe('jose-nunez');
  });

  test('counts a name that an entry repeats once', () => {
    const { authors } = buildAuthors(entries, 'all');
    expect(authors.find(({ slug }) => slug === 'ada-example')?.entries).toHaveLength(2);
  });

  test('sorts by family name', () => {
    expect(buildAuthors(entries, 'all').authors.map(({ sortName }) => sortName)).toEqual(['de Sample, Ben', 'Example, Ada', 'Núñez, José']);
  });

  test('lists co-authors, most shared entries first', () => {
    const { authors } = buildAuthors(entries, 'all');
    expect(authors.find(({ slug }) => slug === 'jose-nunez')?.coAuthors).toEqual([
      { name: 'Ada Example', slug: 'ada-example', shared: 2 },
      { name: 'Ben de Sample', slug: 'ben-de-sample', shared: 1 },
    ]);
  });

  test('gives pages to people with several entries where that is asked for', () => {
    const { authors, authorSlugs } = buildAuthors(entries, 'several');
    expect(authors.map(({ slug }) => slug)).toEqual(['ada-example', 'jose-nunez']);
    expect(authorSlugs.get('Ben de Sample')).toBeUndefined();
    expect(authors[1]?.coAuthors[1]).toEqual({ name: 'Ben de Sample', slug: undefined, shared: 1 });
  });

  test('with more than 5,000 people, auto means several', () => {
    const many = Array.from({ length: 5001 }, (_, index) => createEntry(`e${index}`, { authors: [`Person ${index}`] }));
    expect(buildAuthors(many, 'auto').authors).toEqual([]);
    expect(buildAuthors(many.slice(1), 'auto').authors).toHaveLength(5000);
  });

  test('a slug does not depend on who else is there', () => {
    const alone = buildAuthors([createEntry('one', { authors: ['王小明'] })], 'all').authors[0]?.slug;
    const among = buildAuthors([createEntry('one', { authors: ['王大明', '王小明'] })], 'all').authors.map(({ slug }) => slug);
    expect(among).toContain(alone);
    expect(new Set(among).size).toBe(2);
  });

  test('names that look like properties of an object are names', () => {
    const { authors } = buildAuthors([createEntry('one', { authors: ['constructor', '__proto__'] })], 'all');
    expect(authors.map(({ name }) => name).sort()).toEqual(['__proto__', 'constructor']);
  });
});
