import { expect, test } from 'vitest';
import { countPerCent, describeProgress, describeRoom, describeStop } from '../../../src/client/save-wording.ts';

const progress = { files: 45, allFiles: 900, bytes: 1_000_000, allBytes: 20_000_000 };

test('progress is told in files and bytes', () => {
  expect(describeProgress(progress)).toBe('45 of 900 files, 1.0 MB of 20.0 MB');
  expect(countPerCent(progress)).toBe(5);
});

test('the bar is full only when every file is there', () => {
  expect(countPerCent({ ...progress, files: 899, bytes: 20_000_000 })).toBe(99);
  expect(countPerCent({ ...progress, files: 900, bytes: 20_000_000 })).toBe(100);
});

test('what stopped a run is said with what can be done', () => {
  expect(describeStop({ kind: 'storage-full' }, { free: 2_000_000 })).toMatchInlineSnapshot(
    `"The browser has no more room for this site (2.0 MB left). Free some space on the device, or remove what other sites have stored, then go on; what was saved so far is kept."`,
  );
  expect(describeStop({ kind: 'network-gone' }, { free: undefined })).toBe('The network is gone. Saving goes on by itself when it is back.');
  expect(describeStop({ kind: 'altered', path: 'index.html' }, { free: undefined })).toContain(
    'another file than the one that was built: index.html',
  );
});

test('too little room is said before the first byte', () => {
  expect(describeRoom(10_000_000, { free: 3_000_000 })).toBe(
    'This needs 10.0 MB, and the browser gives this site 3.0 MB more at the moment. Saving may stop before the end.',
  );
  expect(describeRoom(10_000_000, { free: undefined })).toBeUndefined();
  expect(describeRoom(10_000_000, { free: 10_000_000 })).toBeUndefined();
});
