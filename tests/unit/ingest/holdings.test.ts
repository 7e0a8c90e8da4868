import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readHoldings, readIdentity, type Holdings, type Identity } from '../../../src/ingest/holdings.ts';
import { haveSameWords } from '../../../src/catalogue/overlap.ts';
import { paper, writeContent } from '../content-folder.ts';

const FILES = {
  'papers/snug.mdx': paper(
    'SnugNet: A Tight Fit',
    'arxiv: "2405.00001"\ndoi: 10.1000/Snug\nredirects: [snug-net]\nsource: { seed: list.txt, line: 7 }',
  ),
  'papers/windows.mdx': paper('Of Windows', 'doi: 10.1000/windows').replaceAll('\n', '\r\n'),
  'papers/broken.mdx': '---\ntitle: Broken Things\nauthors: [Ada Example]\nno such key: [\n',
};

async function open(): Promise<Holdings> {
  const { content } = await writeContent(FILES);
  const holdings = await readHoldings(content);
  onTestFinished(() => {
    holdings.close();
  });
  return holdings;
}

describe('a paper is found', () => {
  test.each<[string, Identity, boolean]>([
    ['by its arXiv id, whatever its title', { arxiv: '2405.00001', title: 'Another' }, true],
    ['by its DOI in other letters', { doi: '10.1000/SNUG' }, true],
    ['by its title and one of its people', { title: 'snugnet – a tight fit', authors: ['Bo Other', 'A. Example'] }, true],
    ['perhaps, by its title alone', { title: 'SnugNet: a tight fit' }, false],
  ])('%s', async (_, identity, isCertain) => {
    expect((await open()).find(identity)[0]).toEqual({ id: 'snug', isCertain });
  });

  test('in a file with other line ends', async () => {
    expect((await open()).find({ doi: '10.1000/windows' })).toEqual([{ id: 'windows', isCertain: true }]);
  });
});

describe('another paper is not', () => {
  test.each<[string, Identity]>([
    ['of the same title but another arXiv id', { title: 'SnugNet: A Tight Fit', arxiv: '2405.00002' }],
    ['of the same title but another DOI', { title: 'SnugNet: A Tight Fit', doi: '10.1000/other' }],
    ['of the same DOI but another arXiv id', { doi: '10.1000/snug', arxiv: '2405.00002' }],
    ['of the same title by wholly other people', { title: 'SnugNet: A Tight Fit', authors: ['Bo Other'] }],
  ])('%s', async (_, identity) => {
    expect((await open()).find(identity)).toEqual([]);
  });
});

test('knows ids in use, former ids with who has them now, and the documents entries are of', async () => {
  const holdings = await open();
  expect(['snug', 'snug-net', 'broken', 'free'].map(holdings.isTaken)).toEqual([true, true, true, false]);
  expect(['snug-net', 'snug', 'free'].map(holdings.findHeir)).toEqual(['snug', undefined, undefined]);
  expect(['list.txt', 'other.txt'].map(holdings.holdsSeed)).toEqual([true, false]);
});

test('learns of entries that join', async () => {
  const holdings = await open();
  holdings.add('new', { title: 'New Things', arxiv: '2405.00009' });
  expect(holdings.find({ arxiv: '2405.00009' })).toEqual([{ id: 'new', isCertain: true }]);
});

test('a folder without entries holds nothing', async () => {
  const { content } = await writeContent();
  const holdings = await readHoldings(path.join(content, 'nowhere'));
  expect(holdings.isTaken('snug')).toBe(false);
  holdings.close();
});

test.each(['', '---\n', 'no fence', '---\n- a list\n---\n', '---\ntitle: [1]\nauthors: x\n---\n'])('nothing is known of the file %j', (text) => {
  expect(readIdentity(text)).toEqual({});
});

test.each([
  ['We draw a map of snug things.', 'we draw a map of snug things', true],
  ['', 'anything', true],
  ['We draw a map of snug things.', 'Bees dance in circles around their hives.', false],
])('%j and %j have the same words: %s', (a, b, expected) => {
  expect(haveSameWords(a, b)).toBe(expected);
});
