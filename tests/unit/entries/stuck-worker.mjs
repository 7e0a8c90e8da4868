/** A thread that hangs on what is named `hang`, fills its memory on `fill`, and answers anything else. */
import { parentPort } from 'node:worker_threads';

const heap = [];
parentPort.on('message', (files) => {
  const names = files.map(({ file }) => file);
  while (names.includes('hang'));
  while (names.includes('fill')) heap.push(Array.from({ length: 1e5 }, (_, index) => ({ index })));
  parentPort.postMessage(files.map(() => ({ problems: [] })));
});
parentPort.postMessage('ready');
