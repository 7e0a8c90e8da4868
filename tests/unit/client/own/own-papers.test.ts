import { expect, test } from 'vitest';
import { createOwnPapers, LONGEST_NOTE } from '../../../../src/client/own/own-papers.ts';
import { createStorage } from '../memory-storage.ts';

const KEY = 'papershelf.own:/shelf/';
const moss = { id: 'on-moss', title: 'On Moss', authors: ['Ada Example'] };

const createOwn = (storage = createStorage()) => createOwnPapers({ storage: () => storage, key: KEY });

test('a mark and a note stand beside each other, and each goes alone', () => {
  const own = createOwn();
  expect(own.setRead(moss, true)).toBeUndefined();
  expect(own.setNote(moss, 'Wet.\n<b>Green</b>')).toBeUndefined();
  expect(own.findOwn('on-moss')).toMatchObject({ title: 'On Moss', note: 'Wet.\n<b>Green</b>' });
  expect(own.findOwn('on-moss')?.readAt).toBeDefined();
  own.setRead(moss, false);
  expect(own.findOwn('on-moss')?.readAt).toBeUndefined();
  expect(own.findOwn('on-moss')?.note).toBe('Wet.\n<b>Green</b>');
  own.setNote(moss, ' \n');
  expect(own.readOwn()).toEqual([]);
});

test('a note that is too long is refused, and the one before stays', () => {
  const own = createOwn();
  own.setNote(moss, 'x'.repeat(LONGEST_NOTE));
  expect(own.setNote(moss, 'x'.repeat(LONGEST_NOTE + 1))).toBe('too-long');
  expect(own.findOwn('on-moss')?.note).toHaveLength(LONGEST_NOTE);
});

test('storage that is full or forbidden is told, and nothing throws', () => {
  const forbidden = createOwnPapers({
    storage: () => {
      throw new DOMException('denied', 'SecurityError');
    },
    key: KEY,
  });
  expect(forbidden.setNote(moss, 'Wet.')).toBe('unavailable');
  expect(forbidden.readOwn()).toEqual([]);
  expect(createOwn(createStorage(20)).setRead(moss, true)).toBe('full');
});

test('what cannot be read is left out, and set aside before it is written over', () => {
  const storage = createStorage();
  storage.setItem(KEY, JSON.stringify({ version: 1, papers: [{ id: 7 }, { ...moss, note: 'Wet.' }] }));
  const own = createOwn(storage);
  expect(own.readOwn()).toHaveLength(1);
  own.setRead(moss, true);
  expect(storage.getItem(`${KEY}.unread`)).toContain('{"id":7}');
});
