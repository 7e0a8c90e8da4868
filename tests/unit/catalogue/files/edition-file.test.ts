import { expect, test } from 'vitest';
import { parseEdition } from '../../../../src/catalogue/files/edition-file.ts';

test('the file name is the id, the order of entries stays', () => {
  expect(parseEdition('title: List\ndate: 2025-03\nentries: [b, a]\n', 'content/editions/mar.yaml')).toEqual({
    value: { id: 'mar', file: 'content/editions/mar.yaml', title: 'List', date: '2025-03', entries: ['b', 'a'] },
    problems: [],
  });
});

test('a file name that is no address is refused', () => {
  expect(parseEdition('title: List\nentries: []\n', 'content/editions/Mar 13.yaml').problems).toMatchObject([{ code: 'file-name' }]);
});

test('a misspelt key beside the right one is to be deleted', () => {
  expect(parseEdition('title: List\nentires: [a]\nentries: [a]\n', 'mar.yaml').problems).toMatchObject([
    { code: 'unknown-key', fix: 'delete the line: `entries` is there already.' },
  ]);
});
