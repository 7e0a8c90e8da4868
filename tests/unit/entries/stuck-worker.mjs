/** A thread that hangs on what is named `hang`, fills its memory on `fill`, and answers anything else. */
import { parentPort } from 'node:worker_threads';

const heap = [];
parentPort.on('message', ([{ file }]) => {
  while (file === 'hang');
  while (file === 'fill') heap.push(Array.from({ length: 1e5 }, (_, index) => ({ index })));
  parentPort.postMessage({ problems: [] });
});
parentPort.postMessage('ready');
