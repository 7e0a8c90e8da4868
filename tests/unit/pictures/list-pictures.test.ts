import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/catalogue/build-catalogue.ts';
import type { Catalogue } from '../../../src/catalogue/model.ts';
import type { Entry } from '../../../src/entries/entry.ts';
import { listPictures } from '../../../src/pictures/list-pictures.ts';
import { createEntry, FRAME } from '../catalogue/entry-fixture.ts';

const build = (entries: readonly Entry[], pictures: 'on' | 'off' | 'auto' = 'auto'): Catalogue =>
  buildCatalogue({ ...FRAME, site: { ...FRAME.site, exports: { ...FRAME.site.exports, pictures } }, entries: [...entries] });

const find = (entry: Entry): ReturnType<typeof listPictures>[number] | undefined =>
  listPictures(build([entry])).find(({ path }) => path === `/pictures/papers/${entry.id}.png`);

const ATLAS = createEntry('atlas', {
  authors: ['Ada Example'],
  published: '2024-05-01',
  venue: 'MAPS 2024',
  topics: ['tides', 'map-making'],
  method: 'AtlasNet',
});

describe('an entry', () => {
  test('is described by its title, people, place and topics', () => {
    expect(find(ATLAS)).toEqual({
      path: '/pictures/papers/atlas.png',
      site: 'Example Shelf',
      titles: [[{ text: 'atlas', shift: 0 }], [{ text: 'AtlasNet', shift: 0 }], [{ text: 'Example Shelf', shift: 0 }]],
      shelfmark: { text: 'MAPS 2024', area: 1 },
      below: { kind: 'people', names: ['Ada Example'] },
      foot: [
        { text: 'Tides', area: 1 },
        { text: 'Map making', area: 0 },
      ],
      spine: [1],
    });
  });

  test.each([
    [['Ada Example', 'et al.'], { kind: 'people', names: ['Ada Example', 'others'] }],
    [['et al.'], undefined],
  ])('%j are people as far as they are named', (authors, below) => {
    expect(find({ ...ATLAS, authors })?.below).toEqual(below);
  });

  test.each([
    [{ published: '2024' }, '2024'],
    [{ categories: ['cs.CL', 'cs.AI'], published: '2023-01' }, 'cs.CL · 2023'],
    [{ venue: 'MAPS', published: '2022-10-05' }, 'MAPS · 2022'],
    [{ venue: 'MAPS 2022', published: '2022-10-05' }, 'MAPS 2022'],
    [{}, undefined],
  ])('with %j has the shelfmark %j', (facts, text) => {
    expect(find(createEntry('atlas', facts))?.shelfmark?.text).toBe(text);
  });

  test('of which nothing but the title is known says no more', () => {
    const picture = find(createEntry('atlas'));
    expect(picture).toMatchObject({ foot: [], spine: [] });
    expect(Object.keys(picture ?? {})).not.toContain('below');
  });
});

describe('a catalogue', () => {
  const paths = (catalogue: Catalogue): string[] => listPictures(catalogue).map(({ path }) => path);
  const ALWAYS = ['/pictures/site.png', '/pictures/topics/map-making.png', '/pictures/topics/map-reading.png', '/pictures/topics/tides.png'];

  test('has pictures of itself, its topics and its entries', () => {
    expect(paths(build([ATLAS]))).toEqual([...ALWAYS, '/pictures/papers/atlas.png']);
  });

  test('has no pictures of entries where its owner wants none', () => {
    expect(paths(build([ATLAS], 'off'))).toEqual(ALWAYS);
  });

  test('draws nothing else differently for one more entry', () => {
    const more = listPictures(build([ATLAS, createEntry('tide-net', { topics: ['tides'], authors: ['Ada Example'] })]));
    expect(more).toEqual(expect.arrayContaining(listPictures(build([ATLAS]))));
    expect(more).toHaveLength(ALWAYS.length + 2);
  });
});
