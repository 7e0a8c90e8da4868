import { expect, test } from 'vitest';
import { parseLoad } from '../../../scripts/wrk.ts';

const TEXT = `Running 2s test @ http://127.0.0.1:8080/
  1 threads and 64 connections
  Latency Distribution
     50%    1.72ms
     75%    2.10ms
     90%    2.80ms
     99%    3.46ms
  48001 requests in 2.00s, 1.97GB read
Requests/sec:  23997.11
Transfer/sec:      0.98GB
`;

test('what wrk prints is read', () => {
  expect(parseLoad(TEXT)).toEqual({ perSecond: 23_997.11, median: '1.72ms', slow: '3.46ms', bytes: 44_067 });
});

test.each(['  Non-2xx or 3xx responses: 3', '  Socket errors: connect 0, read 4, write 0, timeout 0'])('%j is no measurement', (line) => {
  expect(() => parseLoad(`${TEXT}${line}\n`)).toThrow(line.trim());
});
