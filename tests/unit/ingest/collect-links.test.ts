import { expect, test } from 'vitest';
import { classifyAddress, collectLinks } from '../../../src/ingest/collect-links.ts';

test.each([
  ['https://github.com/ada/snug', 'code'],
  ['https://gitlab.com/ada/snug', 'code'],
  ['https://huggingface.co/ada/snug', 'code'],
  ['https://huggingface.co/datasets/ada/snug', 'data'],
  ['https://ada.github.io/snug', 'project'],
  ['https://arxiv.org/abs/2401.00001', undefined],
])('%s leads to %s', (address, kind) => {
  expect(classifyAddress(address)).toBe(kind);
});

test('keeps one address in two spellings once, the known one first', () => {
  const known = { code: ['https://github.com/Ada/Snug'], page: 'https://example.org/p' };
  const links = collectLinks(known, ['https://www.github.com/ada/snug/', 'https://example.org/demo']);
  expect(links).toEqual({ code: ['https://github.com/Ada/Snug'], project: ['https://example.org/demo'], page: 'https://example.org/p' });
});

test('is absent when nothing is known', () => {
  expect(collectLinks(undefined, [])).toBeUndefined();
});
