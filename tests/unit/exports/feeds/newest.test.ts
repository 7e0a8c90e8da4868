import { describe, expect, test } from 'vitest';
import { FEED_LENGTH, hasFeed, listNewest } from '../../../../src/exports/feeds/newest.ts';
import { createEntry } from '../../catalogue/entry-fixture.ts';

describe('the newest entries', () => {
  test('come by the day they joined, then by their own date, then by id', () => {
    const entries = [
      createEntry('undated'),
      createEntry('b-old', { added: '2025-01-01', published: '2020' }),
      createEntry('a-old', { added: '2025-01-01', published: '2020' }),
      createEntry('newer-paper', { added: '2025-01-01', published: '2024-02-03' }),
      createEntry('late', { added: '2025-02', published: '1999' }),
      createEntry('never-added', { published: '2025-01-15' }),
    ];
    const order = ['late', 'never-added', 'newer-paper', 'a-old', 'b-old'];
    expect(listNewest(entries).map(({ id }) => id)).toEqual(order);
    expect(listNewest(entries.toReversed()).map(({ id }) => id)).toEqual(order);
  });

  test('are fifty at most', () => {
    const entries = Array.from({ length: FEED_LENGTH + 1 }, (_, index) => createEntry(`entry-${index}`, { added: `${1900 + index}-01-01` }));
    const ids = listNewest(entries).map(({ id }) => id);
    expect(ids).toHaveLength(50);
    expect(ids).not.toContain('entry-0');
  });
});

test('there is a feed only where it is wanted and an entry has a date', () => {
  const dated = createEntry('dated', { published: '2020' });
  expect(hasFeed({ feeds: 'on' }, [createEntry('undated'), dated])).toBe(true);
  expect(hasFeed({ feeds: 'on' }, [createEntry('undated')])).toBe(false);
  expect(hasFeed({ feeds: 'on' }, [])).toBe(false);
  expect(hasFeed({ feeds: 'off' }, [dated])).toBe(false);
});
