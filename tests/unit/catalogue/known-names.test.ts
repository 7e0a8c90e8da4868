import { expect, test } from 'vitest';
import { findKnownNames } from '../../../src/catalogue/known-names.ts';
import { createEntry } from './entry-fixture.ts';

const find = (texts: readonly string[], introduced: readonly string[] = []): string[] =>
  findKnownNames(
    texts.map((text, index) => createEntry(`paper-${index}`, { text })),
    introduced,
  ).map((spellings) => spellings.join('='));

test.each<[string, string[], string[]]>([
  ['an inner capital', ['Models such as TuLip are large.', 'We extend TuLip.'], ['TuLip']],
  ['capitals and a digit', ['Unlike the pre-trained QRX-3, ours is small.', 'The QRX-3 model is large.'], ['QRX-3']],
  ['capitals, when enough entries use them as a method', ['It outperforms TULIP.', 'The TULIP encoder is frozen.'], ['TULIP']],
  ['a name in a list of methods', ['Methods such as MoSs and FerN work.', 'FerN is old, as MoSs is.'], ['FerN', 'MoSs']],
  [
    'spellings of one name',
    ['Pre-trained TuLip-2 is good.', 'Pre-trained TuLip2 is good.', 'Unlike TuLip2.', 'A TuLip-2 encoder.'],
    ['TuLip-2=TuLip2'],
  ],
  ['versions of a name', ['It outperforms TuLip.', 'It outperforms TuLip.', 'TuLip2 is here.', 'So is TuLip2.'], ['TuLip', 'TuLip2']],
  ['sizes with their name', ['Methods like TuLip-7B.', 'TuLip-based learning.'], ['TuLip']],
])('keeps %s', (_, texts, names) => expect(find(texts)).toEqual(names));

test.each<[string, string[]]>([
  ['one entry alone', ['It outperforms TuLip, as TuLip is slow.']],
  ['words of titles', ['Low-Rank and Fine-Tuning.', 'It outperforms Low-Rank.']],
  ['data', ['We test on GarDen.', 'The GarDen dataset is large.']],
  ['abbreviations of ordinary phrases', ['Methods such as root leaf nets (RLN).', 'RLN methods outperform RLN.']],
  ['what has a plural', ['Methods such as RLNs.', 'It outperforms RLN.', 'The RLN encoder.']],
  ['addresses', ['See github.com/TuLip/TuLip for the TULIP code.', 'See https://TuLip.example.org/TuLip.']],
])('leaves out %s', (_, texts) => expect(find(texts)).toEqual([]));

test('part of an introduced name needs no other proof', () => {
  const texts = ['TULIP is here.', 'TULIP is there.'];
  expect(find(texts)).toEqual([]);
  expect(find(texts, ['TULIP-130B'])).toEqual(['TULIP']);
});
