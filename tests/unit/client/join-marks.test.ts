import { expect, test } from 'vitest';
import { joinMarks } from '../../../src/client/join-marks.ts';

const plain = (text: string) => ({ text, marked: false });
const marked = (text: string) => ({ text, marked: true });

test('marked words side by side are one', () => {
  expect(joinMarks([plain('of '), marked('graph'), plain(' '), marked('maps'), plain(' and')])).toEqual([
    plain('of '),
    marked('graph maps'),
    plain(' and'),
  ]);
});

test('anything but white space parts them', () => {
  const runs = [marked('graph'), plain('-'), marked('maps'), plain(' ')];
  expect(joinMarks(runs)).toEqual(runs);
});

test('the text stays the same', () => {
  expect(joinMarks([plain(''), plain('a'), plain('b')])).toEqual([plain('ab')]);
  expect(joinMarks([])).toEqual([]);
});
