import { describe, expect, test } from 'vitest';
import { createWay, cutStops, readArrival, type Trail } from '../../../../src/client/comfort/way.ts';

function createStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const values = new Map<string, string>();
  return { getItem: (key) => values.get(key) ?? null, setItem: (key, value) => void values.set(key, value) };
}

const trail = (href: string): Trail => ({ name: 'Mosses', href, stops: [{ id: 'moss', title: 'Moss' }], skipped: 0, total: 1 });

describe('a way through lists', () => {
  test('is known to the page a click leads to, once', () => {
    const storage = createStorage();
    const way = createWay(() => storage, 'way');
    way.leave('moss', { trail: '/mosses/', found: 'green' });
    expect(way.arrive('moss')).toEqual({ trail: '/mosses/', found: 'green' });
    expect(way.arrive('moss')).toBeUndefined();
  });

  test('is not that of another page', () => {
    const storage = createStorage();
    const way = createWay(() => storage, 'way');
    way.leave('moss', { trail: '/mosses/' });
    expect(way.arrive('tide')).toBeUndefined();
    expect(way.arrive('moss')).toBeUndefined();
  });

  test('keeps the last lists, each once', () => {
    const storage = createStorage();
    const way = createWay(() => storage, 'way');
    for (const href of ['/1/', '/2/', '/3/', '/2/', '/4/', '/5/']) way.keepTrail(trail(href));
    expect(['/1/', '/2/', '/3/', '/4/', '/5/'].filter((href) => way.findTrail(href))).toEqual(['/2/', '/3/', '/4/', '/5/']);
  });

  test('is forgotten where storage is forbidden or damaged', () => {
    const forbidden = createWay(() => {
      throw new Error('forbidden');
    }, 'way');
    forbidden.keepTrail(trail('/1/'));
    forbidden.leave('moss', {});
    expect([forbidden.arrive('moss'), forbidden.findTrail('/1/')]).toEqual([undefined, undefined]);
    const storage = createStorage();
    storage.setItem('way', '{"tra');
    const damaged = createWay(() => storage, 'way');
    expect(damaged.findTrail('/1/')).toBeUndefined();
    damaged.keepTrail(trail('/1/'));
    expect(damaged.findTrail('/1/')).toEqual(trail('/1/'));
  });
});

describe('a list of 500', () => {
  const stops = Array.from({ length: 500 }, (_, at) => ({ id: `moss-${at}`, title: `Moss ${at}` }));

  test.each([
    [0, 0],
    [250, 150],
    [499, 300],
  ])('is kept around number %i from %i on', (at, skipped) => {
    const cut = cutStops(stops, at);
    expect({ skipped: cut.skipped, kept: cut.stops.length, total: cut.total }).toEqual({ skipped, kept: 200, total: 500 });
    expect(cut.stops[at - skipped]?.id).toBe(`moss-${at}`);
  });
});

test.each([
  'null',
  '7',
  '"way"',
  '{',
  '{"trails":{}}',
  '{"trails":[null,{"href":"/a/"},{"name":"A","href":"/a/","stops":[{"id":1}],"skipped":0,"total":1}]}',
])('what another program stored, %s, is no way', (text) => {
  const way = createWay(() => ({ getItem: () => text, setItem: () => undefined }), 'way');
  expect([way.arrive('moss'), way.findTrail('/a/')]).toEqual([undefined, undefined]);
});

test('of an arrival only texts are read', () => {
  expect([readArrival(null), readArrival({ trail: 1, found: 'green' })]).toEqual([{}, { found: 'green' }]);
});
