import { describe, expect, test } from 'vitest';
import { continueVisit, isNew, parseVisits, rememberShown, type Visits } from '../../../../src/client/own/visits.ts';

const at = (text: string): Date => new Date(`2026-11-${text}:00.000Z`);

describe('a visit', () => {
  test('that is the first knows no other', () => {
    const first = continueVisit(undefined, at('03T10:00'));
    expect(first.since).toBeUndefined();
    expect(isNew(['on-moss', '2026-11-03'], first)).toBe(false);
  });

  test('goes on within half an hour, and ends after it', () => {
    const first = continueVisit(undefined, at('03T10:00'));
    const still = continueVisit(first, at('03T10:29'));
    expect(still.since).toBeUndefined();
    expect(continueVisit(still, at('03T10:58')).since).toBeUndefined();
    expect(continueVisit(still, at('03T11:00')).since).toBe(at('03T10:29').toISOString());
  });

  test('keeps what was new until it ends', () => {
    const second = continueVisit(continueVisit(undefined, at('03T10:00')), at('05T10:00'));
    expect(continueVisit(second, at('05T10:20')).since).toBe(at('03T10:00').toISOString());
  });
});

test('new is what joined since the day of the last visit and was not shown then', () => {
  const first = rememberShown(continueVisit(undefined, at('03T10:00')), [
    ['on-moss', '2026-11-03'],
    ['on-tides', '2026-10-30'],
  ]);
  const second = continueVisit(first, at('05T10:00'));
  const days: readonly [string, string][] = [
    ['on-moss', '2026-11-03'],
    ['on-ferns', '2026-11-03'],
    ['on-bogs', '2026-11-04'],
    ['on-tides', '2026-10-30'],
  ];
  expect(days.filter((paper) => isNew(paper, second)).map(([id]) => id)).toEqual(['on-ferns', 'on-bogs']);
});

test('what was shown is remembered within bounds', () => {
  const many = Array.from({ length: 500 }, (_, index) => [`moss-${index}`, '2026-11-04'] as const);
  expect(rememberShown(continueVisit(undefined, at('03T10:00')), many).shown).toHaveLength(200);
});

test.each([null, '', '[]', '{"seen":7}', '{"seen":"soon"}'])('a damaged record %j is none', (text) => {
  expect(parseVisits(text)).toBeUndefined();
});

test('a record comes back as it was', () => {
  const visits: Visits = { since: at('03T10:00').toISOString(), seen: at('05T10:00').toISOString(), known: ['a'], shown: ['b'] };
  expect(parseVisits(JSON.stringify(visits))).toEqual(visits);
});
